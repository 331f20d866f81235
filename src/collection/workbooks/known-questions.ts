import { askedIn, type AskedQuestion, type Form } from '../forms/form.ts';
import { rowName } from './question-words.ts';

/** The questions of a form as rows are matched with them. */
export type KnownQuestions = { readonly all: readonly AskedQuestion[]; readonly byId: ReadonlyMap<string, AskedQuestion>; readonly byName: ReadonlyMap<string, readonly AskedQuestion[]>; readonly domains: ReadonlySet<string> };

/**
 * A name without what people change when they type it again: blanks, brackets, 其中, widths.
 *
 * @example foldedName('婚前医学检查率 (其中:女)') // '婚前医学检查率女'
 */
export const foldedName = (text: string): string => text.normalize('NFKC').replaceAll('其中', '').replaceAll(/[\s()[\]“”"'‘’:、,，。;；]/gu, '').toLowerCase();

/**
 * The questions of a form by their ids and by the names their rows are printed with.
 *
 * @example knownQuestions(form).byName.get('婚前医学检查率女')?.length // 1
 */
export function knownQuestions(form: Form): KnownQuestions {
  const all = askedIn(form);
  return { all, byId: new Map(all.map((one) => [one.question.questionId, one])), byName: Map.groupBy(all, (one) => foldedName(rowName(one))), domains: new Set(form.items.map(({ domain }) => foldedName(domain))) };
}

/**
 * The question a name means, by its number where several are called so; null where none or several are.
 *
 * @example questionNamed(known, '婚前医学检查率（女）', '18-2')
 */
export function questionNamed({ byName }: KnownQuestions, name: string, number: string): AskedQuestion | null {
  const found = byName.get(foldedName(name)) ?? [];
  const [only, ...more] = found;
  if (more.length === 0) return only ?? null;
  const numbered = found.filter(({ question }) => question.number === number.normalize('NFKC').trim());
  return numbered.length === 1 ? (numbered[0] ?? null) : null;
}
