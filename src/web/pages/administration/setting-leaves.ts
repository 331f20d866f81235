import { isRole, roles } from '#kernel';

/** A value of a setting as its schema describes it: the parts of JSON Schema that the settings use. */
export type ValueSchema = { readonly type?: string; readonly description?: string; readonly properties?: Readonly<Record<string, ValueSchema>>; readonly items?: ValueSchema; readonly enum?: readonly string[]; readonly anyOf?: readonly ValueSchema[] };

/** One thing that is filled in: where it stands in the value, what it is called, how it is written. */
export type Leaf = { readonly path: string; readonly label: string; readonly kind: 'text' | 'number' | 'check' | 'choice' | 'choices'; readonly options: readonly { readonly value: string; readonly label: string }[]; readonly isOptional: boolean };

const wordOf = (value: string): string => (isRole(value) ? roles[value].word : value);
const optionsOf = ({ enum: values = [] }: ValueSchema): Leaf['options'] => values.map((value) => ({ value, label: wordOf(value) }));
/** Roles are explained in their choices. */
const labelOf = (description: string, isChoice: boolean): string => (isChoice && /[a-z]+-[a-z]+/.test(description) ? '' : description);

/**
 * Whether a value can be filled in here: what is a list or a table of things has a page of its own.
 *
 * @example isPlain({ type: 'string' }) // true
 */
export const isPlain = (schema: ValueSchema): boolean => (schema.anyOf !== undefined ? schema.anyOf.every(isPlain) : schema.properties !== undefined ? Object.values(schema.properties).every(isPlain) : schema.type === 'array' ? schema.items?.enum !== undefined : schema.type !== 'object');

function leavesAt(schema: ValueSchema, path: readonly string[], label: string, isOptional: boolean): readonly Leaf[] {
  const here = (kind: Leaf['kind'], options: Leaf['options'] = []): readonly Leaf[] => [{ path: path.join('.'), label: labelOf(schema.description ?? label, options.length > 0), kind, options, isOptional }];
  const other = schema.anyOf?.find(({ type }) => type !== 'null');
  if (other !== undefined) return leavesAt(other, path, schema.description ?? label, true);
  if (schema.properties !== undefined) return Object.entries(schema.properties).flatMap(([name, part]) => leavesAt(part, [...path, name], schema.description ?? label, isOptional));
  if (!isPlain(schema)) return [];
  if (schema.type === 'boolean') return here('check');
  if (schema.type === 'array') return here('choices', optionsOf(schema.items ?? {}));
  if (schema.enum !== undefined) return here('choice', optionsOf(schema));
  return here(schema.type === 'integer' || schema.type === 'number' ? 'number' : 'text');
}

/**
 * Everything that is filled in to make a value of a schema, in its order.
 *
 * @example leavesOf({ type: 'object', properties: { at: { type: 'string', description: '几点' } } })[0]?.label // '几点'
 */
export const leavesOf = (schema: ValueSchema): readonly Leaf[] => leavesAt(schema, [], '', false);

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : Array.isArray(value) ? value.map(String).join(' ') : typeof value === 'boolean' ? (value ? 'yes' : '') : String(value as string | number));
const at = (value: unknown, path: string): unknown => path.split('.').reduce<unknown>((found, name) => (typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[name] : undefined), value);

/**
 * A value as the texts that are typed for it, by the paths of its leaves.
 *
 * @example textsOf({ keep: { daily: 7 } }, leaves) // { 'keep.daily': '7' }
 */
export const textsOf = (value: unknown, leaves: readonly Leaf[]): Readonly<Record<string, string>> => Object.fromEntries(leaves.map(({ path }) => [path, textOf(at(value, path))]));

function written({ kind }: Leaf, text: string): unknown {
  if (kind === 'check') return text === 'yes';
  if (kind === 'choices') return text === '' ? [] : text.split(' ');
  if (kind === 'number') return text.trim() === '' ? null : Number(text);
  return text;
}

/**
 * The value that texts make. What may be empty and is, is none; whether the rest fits is the server's to say.
 *
 * @example valueOf({ 'keep.daily': '7' }, leaves) // { keep: { daily: 7 } }
 */
export function valueOf(texts: Readonly<Record<string, string>>, leaves: readonly Leaf[]): unknown {
  const value: Record<string, unknown> = {};
  for (const leaf of leaves) {
    const names = leaf.path.split('.');
    const text = texts[leaf.path] ?? '';
    const [top = '', ...below] = names;
    if (leaf.isOptional && text === '') value[top] = null;
    else if (below.length === 0) value[top] = written(leaf, text);
    else {
      let into = (value[top] ??= {}) as Record<string, unknown>;
      for (const name of below.slice(0, -1)) into = (into[name] ??= {}) as Record<string, unknown>;
      into[below.at(-1) ?? ''] = written(leaf, text);
    }
  }
  return value;
}

/**
 * A leaf of a value as people read it; `words`: how yes, no and nothing are said.
 *
 * @example shownLeaf(leaf, { enabled: true }, { yes: '是', no: '否', none: '无' }) // '是'
 */
export function shownLeaf({ path, kind }: Leaf, value: unknown, words: { readonly yes: string; readonly no: string; readonly none: string }): string {
  const found = at(value, path);
  if (kind === 'check') return found === true ? words.yes : words.no;
  if (Array.isArray(found)) return found.length === 0 ? words.none : found.map((one) => wordOf(String(one))).join('、');
  return textOf(found) === '' ? words.none : wordOf(textOf(found));
}
