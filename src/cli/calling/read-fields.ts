import { itemsOf, kindsOf, type JsonSchema } from '#actions';
import { UsageError, type Typed } from '../command.ts';
import { isFileField, type FieldOption } from './field-option.ts';
import { choiceOf } from './word-of-choice.ts';

const number = /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?$/;

function parsed(text: string, option: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--${option} 不是有效的 JSON：${error instanceof Error ? error.message : ''}`);
  }
}

const parsedOrText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** What cannot be read as the schema's kind stays a text, about which the schema then complains in its own words. */
function readOne(text: string, schema: JsonSchema, { field, option }: FieldOption): unknown {
  const kinds = kindsOf(schema);
  if (kinds.size === 0) return parsedOrText(text);
  if (text === '' && kinds.has('null')) return null;
  if ((kinds.has('number') || kinds.has('integer')) && number.test(text)) return Number(text);
  if (kinds.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  const isNested = kinds.has('object') || kinds.has('array');
  if (isNested && (/^\s*[[{]/.test(text) || !kinds.has('string'))) return parsed(text, option);
  return choiceOf(text, field, schema);
}

function readMany(texts: readonly string[], items: JsonSchema, field: FieldOption): unknown {
  const [first = ''] = texts;
  const isWhole = texts.length === 1 && first.trimStart().startsWith('[') && !kindsOf(items).has('string');
  return isWhole ? parsed(first, field.option) : texts.map((text) => readOne(text, items, field));
}

/**
 * The fields that were typed as options, read by the schema of each: numbers, yes and no, choices by their code or word, lists by repetition, what is nested as JSON, nothing (an empty
 * text, where the schema allows it). A file stays the path that was typed. Bad JSON is wrong use.
 *
 * @example readFields({ name: '示例区', limit: '20' }, fields) // { name: '示例区', limit: 20 }
 */
export function readFields(options: Typed['options'], fields: readonly FieldOption[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.flatMap((one): readonly [string, unknown][] => {
    const { field, option, schema, isFlag, isSecret } = one;
    if (isSecret) return [];
    if (isFlag) {
      if (options[option] === true && options[`no-${option}`] === true) throw new UsageError(`--${option} 和 --no-${option} 只能用一个`);
      return options[option] === true ? [[field, true]] : options[`no-${option}`] === true ? [[field, false]] : [];
    }
    const given = options[option];
    if (given === undefined || typeof given === 'boolean') return [];
    const items = itemsOf(schema);
    const texts = typeof given === 'string' ? [given] : given;
    if (isFileField(one)) return [[field, texts.at(-1)]];
    return [[field, items === undefined ? readOne(texts.at(-1) ?? '', schema, one) : readMany(texts, items, one)]];
  }));
}
