import { itemsOf, type JsonSchema } from '#actions';
import { roles } from '#kernel';
import { choiceWords } from './field-words.ts';

/** The choices of a field, where it has a fixed number of them. */
export const choicesIn = (schema: JsonSchema): readonly string[] => (schema.enum ?? [...schema.anyOf ?? [], ...schema.oneOf ?? []].flatMap(choicesIn)).map(String);

/** The word in the schema's own description: `层级：city 市、district 区县`. */
function wordInDescription(choice: string, { description = '' }: JsonSchema): string | null {
  const at = description.search(new RegExp(`(?<![a-z-])${choice.replaceAll(/[^a-z0-9-]/gi, '.')} `));
  return at < 0 ? null : description.slice(at + choice.length + 1).split(/[、；，。（）]/)[0]?.trim() || null;
}

const roleWord = (choice: string): string | null => (choice in roles ? roles[choice as keyof typeof roles].word : null);

/**
 * What people call one of several choices; null where nobody says it.
 *
 * @example wordOfChoice('office-clerk', 'role', {}) // '妇儿工委办工作人员'
 */
export const wordOfChoice = (choice: string, field: string, schema: JsonSchema): string | null =>
  (field === 'role' || field === 'roles' ? roleWord(choice) : null) ?? wordInDescription(choice, schema) ?? choiceWords[field]?.[choice] ?? null;

/**
 * The choice that a typed word means: the choice itself or what people call it. A word that is neither stays as it is; the schema complains of it.
 *
 * @example choiceOf('妇儿工委办工作人员', 'role', { enum: ['office-clerk'] }) // 'office-clerk'
 */
export function choiceOf(typed: string, field: string, schema: JsonSchema): string {
  const choices = choicesIn(itemsOf(schema) ?? schema);
  return choices.includes(typed) ? typed : choices.find((choice) => wordOfChoice(choice, field, schema) === typed.trim()) ?? typed;
}
