import { actions, itemsOf, type JsonSchema } from '#actions';
import { textTable } from '../text-table.ts';
import { fieldWords } from './field-words.ts';
import { wordOfChoice } from './word-of-choice.ts';

type Shown = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Shown => typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOfObjects = (value: unknown): value is readonly Shown[] => Array.isArray(value) && value.length > 0 && value.every(isObject);

/** The same text without what steers a terminal: names and sentences come from other people. */
const harmless = (text: string): string => text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');

/** A part of a schema as it stands, wherever it is written. */
function followed(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : schema.$ref === '#' ? root : root.$defs?.[name] ?? {};
}

/** Where a schema's own words end and what belongs to them begins. */
const headOf = (description: string): string => description.split(/[：；，。（]/)[0] ?? '';

/** The schemas that a schema may stand for. */
const choicesOf = (schema: JsonSchema, root: JsonSchema): readonly JsonSchema[] => {
  const own = followed(schema, root);
  return [own, ...[...own.anyOf ?? [], ...own.oneOf ?? [], ...own.allOf ?? []].flatMap((part) => choicesOf(part, root))];
};

const propertyOf = (schema: JsonSchema, field: string, root: JsonSchema): JsonSchema => choicesOf(schema, root).flatMap(({ properties }) => properties?.[field] ?? [])[0] ?? {};
const listedOf = (schema: JsonSchema, root: JsonSchema): JsonSchema => choicesOf(schema, root).flatMap((one) => itemsOf(one) ?? [])[0] ?? {};

/**
 * What a field is called: in the words of its schema where they are short, else as everywhere, else as programs call it.
 *
 * @example wordOfField('validFrom', {}) // '起始日'
 */
function wordOfField(field: string, schema: JsonSchema): string {
  const head = headOf(schema.description ?? '');
  return head !== '' && head.length <= 12 ? head : fieldWords[field] ?? field;
}

function textOfString(text: string, field: string, schema: JsonSchema): string {
  if (field === 'allowed' || field === 'action') return actions.get(text)?.title ?? harmless(text);
  return wordOfChoice(text, field, schema) ?? harmless(text);
}

/** A value in a cell: short, on one line. */
function cellOf(value: unknown, field: string, schema: JsonSchema, root: JsonSchema): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return textOfString(value, field, schema).replaceAll(/\s*\n\s*/g, ' ');
  if (isListOfObjects(value)) return `${String(value.length)} 项`;
  if (Array.isArray(value)) return value.map((part: unknown) => cellOf(part, field, listedOf(schema, root), root)).join('、');
  if (!isObject(value)) return String(value);
  if (typeof value['zh'] === 'string') return harmless(value['zh']);
  return Object.entries(value).map(([name, part]) => `${wordOfField(name, propertyOf(schema, name, root))} ${cellOf(part, name, propertyOf(schema, name, root), root)}`).join('，');
}

/** Fields in the order of the schema; those it does not know come after. A code whose word stands beside it (`role`, `roleWord`) is not said twice. */
const fieldsOf = (rows: readonly Shown[], schema: JsonSchema, root: JsonSchema): readonly string[] => {
  const known = choicesOf(schema, root).flatMap(({ properties = {} }) => Object.keys(properties));
  const all = new Set(rows.flatMap((row) => Object.keys(row)));
  const there = new Set([...all].filter((field) => !all.has(`${field}Word`)));
  return [...new Set([...known.filter((field) => there.has(field)), ...there])];
};

function tableOf(rows: readonly Shown[], schema: JsonSchema, root: JsonSchema): string {
  const columns = fieldsOf(rows, schema, root).map((field) => ({ field, schema: propertyOf(schema, field, root), cells: rows.map((row) => cellOf(row[field], field, propertyOf(schema, field, root), root)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return textTable(
    columns.map(({ field, schema: own }) => ({ heading: wordOfField(field, own), right: rows.every((row) => row[field] === undefined || row[field] === null || typeof row[field] === 'number') })),
    rows.map((_row, at) => columns.map(({ cells }) => cells[at] ?? '')),
  );
}

const indented = (text: string): string => text.split('\n').map((line) => `  ${line}`).join('\n');

function linesOf(value: Shown, schema: JsonSchema, root: JsonSchema): readonly string[] {
  return fieldsOf([value], schema, root).map((field) => {
    const [part, own] = [value[field], propertyOf(schema, field, root)];
    const word = wordOfField(field, own);
    if (isListOfObjects(part)) return `${word}（${String(part.length)}）：\n${indented(tableOf(part, listedOf(own, root), root))}`;
    if (isObject(part) && typeof part['zh'] !== 'string' && Object.keys(part).length > 0) return `${word}：\n${indented(linesOf(part, own, root).join('\n'))}`;
    const isEmpty = part === null || part === undefined || (Array.isArray(part) && part.length === 0) || part === '';
    const text = isEmpty ? '无' : typeof part === 'string' ? textOfString(part, field, own) : cellOf(part, field, own, root);
    return text.includes('\n') ? `${word}：\n${indented(text)}` : `${word}：${text}`;
  });
}

/**
 * An answer for people, by the schema of what comes out: a list as a table, a single thing as 字段：值, what is nested set in. Fields are called as the schema calls them.
 *
 * @example showAnswer({ name: '张丽', roles: [] }, schema) // '姓名：张丽\n岗位：无'
 */
export function showAnswer(output: unknown, schema: JsonSchema): string {
  if (isListOfObjects(output)) return tableOf(output, listedOf(schema, schema), schema);
  if (!isObject(output)) return cellOf(output, '', schema, schema);
  const [only, ...more] = Object.entries(output).filter(([field, value]) => !(field === 'next' && value === null));
  if (only && more.length === 0 && Array.isArray(only[1])) {
    const [field, list] = only as readonly [string, readonly unknown[]];
    if (list.length === 0) return '没有记录。';
    return isListOfObjects(list) ? tableOf(list, listedOf(propertyOf(schema, field, schema), schema), schema) : cellOf(list, field, {}, schema);
  }
  return linesOf(output, schema, schema).join('\n');
}
