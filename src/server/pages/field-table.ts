import { escapeHtml } from '#documents';
import type { JsonSchema } from '#actions';

const typeWords: Readonly<Record<string, string>> = { string: '文本', integer: '整数', number: '数字', boolean: '是否', object: '对象', array: '列表', null: '空' };
const formatWords: Readonly<Record<string, string>> = { date: '日期', 'date-time': '时刻', uuid: '编号（UUID）', email: '邮箱' };
const deepest = 5;

const choicesOf = (schema: JsonSchema): readonly JsonSchema[] => schema.anyOf ?? schema.oneOf ?? [];

/** What kind of value it is, in words. */
function typeOf(schema: JsonSchema): string {
  const choices = choicesOf(schema);
  if (choices.length > 0) return [...new Set(choices.map(typeOf))].join(' 或 ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map(String).join('、');
  if (schema.items) return `列表：${typeOf(schema.items)}`;
  if (schema.format && formatWords[schema.format]) return formatWords[schema.format] ?? '';
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type ?? [];
  return types.map((type) => typeWords[type] ?? type).join(' 或 ') || '任意';
}

const range = (word: string, least: number | undefined, most: number | undefined): readonly string[] => {
  const low = least !== undefined && least > Number.MIN_SAFE_INTEGER ? `≥ ${String(least)}` : '';
  const high = most !== undefined && most < Number.MAX_SAFE_INTEGER ? `≤ ${String(most)}` : '';
  return low === '' && high === '' ? [] : [`${word}${[low, high].filter(Boolean).join('，')}`];
};

const boundsOf = (schema: JsonSchema): readonly string[] => [
  ...range('字数 ', schema.format === undefined ? schema.minLength : undefined, schema.format === undefined ? schema.maxLength : undefined), ...range('', schema.minimum, schema.maximum),
  ...(schema.default === undefined ? [] : [`默认 ${schema.default === null ? '空' : typeof schema.default === 'string' ? schema.default : JSON.stringify(schema.default)}`]),
];

type Row = { readonly path: string; readonly type: string; readonly required: boolean; readonly note: string };

/** The fields below a schema, outermost first; lists show what stands in them. */
function rowsOf(schema: JsonSchema, path: string, depth: number): readonly Row[] {
  if (depth > deepest) return [];
  const below = [schema, ...choicesOf(schema)].flatMap((one) => {
    if (one.items) return rowsOf(one.items, `${path}[]`, depth);
    return Object.entries(one.properties ?? {}).flatMap(([name, property]): readonly Row[] => {
      const at = path === '' ? name : `${path}.${name}`;
      const own = { path: at, type: typeOf(property), required: (one.required ?? []).includes(name), note: [property.description ?? '', ...choicesOf(property).concat(property).flatMap(boundsOf)].filter(Boolean).join('；') };
      return [own, ...rowsOf(property, at, depth + 1)];
    });
  });
  return below.filter(({ path: at }, index) => below.findIndex((other) => other.path === at) === index);
}

/**
 * A table of what stands in a schema: field, kind, whether it must be there, what it is for. `null`: nothing stands in it.
 *
 * @example fieldTable(schema, '必填')
 */
export function fieldTable(schema: JsonSchema, requiredWord: string): string | null {
  const rows = rowsOf(schema, '', 0);
  if (rows.length === 0) return null;
  const cells = rows.map(({ path, type, required, note }) => `<tr><td><code>${escapeHtml(path)}</code></td><td>${escapeHtml(type)}</td><td>${required ? escapeHtml(requiredWord) : ''}</td><td>${escapeHtml(note)}</td></tr>`);
  return `<table class="fields"><thead><tr><th>项</th><th>类型</th><th>${escapeHtml(requiredWord)}</th><th>说明</th></tr></thead><tbody>${cells.join('')}</tbody></table>`;
}
