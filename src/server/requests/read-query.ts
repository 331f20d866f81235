import { itemsOf, kindsOf, type JsonSchema } from '#actions';
import { answered } from '../answers/answered-error.ts';
import { isStorable, readJson, unstorable } from './read-json.ts';

const mostParameters = 100;
const number = /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?$/;

/** What cannot be read as the schema's kind stays a text, about which the schema then complains in its own words. */
function readOne(text: string, schema: JsonSchema): unknown {
  const kinds = kindsOf(schema);
  if (text === '' && kinds.has('null')) return null;
  if ((kinds.has('number') || kinds.has('integer')) && number.test(text)) return Number(text);
  if (kinds.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  if (kinds.has('object') && text.startsWith('{')) return readJson(text);
  if (kinds.has('array') && text.startsWith('[')) return readJson(text);
  return text;
}

/**
 * Turns a query string into the input of a question, by the schema of that input: numbers, yes/no (`true`, `false`), nothing (empty, where the schema allows null), lists
 * by repetition, what is nested as JSON. Names the schema does not know are left out. Throws an error of the catalogue.
 *
 * @example readQuery('limit=20&unit=a&unit=b', schema) // { limit: 20, unit: ['a', 'b'] }
 */
export function readQuery(query: string, schema: JsonSchema): Readonly<Record<string, unknown>> {
  const given = new URLSearchParams(query);
  if (given.size > mostParameters) throw answered('invalid-input', { message: `地址中的参数多于 ${String(mostParameters)} 个。` });
  if (![...given.values()].every(isStorable)) throw answered('invalid-input', { message: unstorable });
  return Object.fromEntries(Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const texts = given.getAll(name);
    const [first] = texts;
    if (first === undefined) return [];
    const items = itemsOf(property);
    const whole = items === undefined || (texts.length === 1 && first.startsWith('[') && itemsOf(items) === undefined && !kindsOf(items).has('string'));
    if (!whole) return [[name, texts.map((text) => readOne(text, items))]];
    return [[name, texts.length === 1 ? readOne(first, property) : texts]];
  }));
}
