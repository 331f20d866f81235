import { moduleOf } from '#actions';
import { isFileField, type FieldOption } from './field-option.ts';

const quoted = (text: string): string => (/^[\p{L}\p{N}_.,:/@%+-]+$/u.test(text) && !text.startsWith('-') ? text : `'${text.replaceAll("'", "'\\''")}'`);

const written = (value: unknown): string => quoted(value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value));

const fileName = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'name' in value ? value.name : value);

function optionsFor(field: FieldOption, value: unknown): readonly string[] {
  const { option, isFlag, isSecret } = field;
  if (value === undefined || isSecret) return [];
  if (isFileField(field)) return [`--${option} ${written(fileName(value))}`];
  if (isFlag) return [`--${value === true || value === 'true' ? '' : 'no-'}${option}`];
  if (!Array.isArray(value)) return [`--${option} ${written(value)}`];
  return value.map((one: unknown) => `--${option} ${written(one)}`);
}

/**
 * The command line by which an input is given: the way back of `readFields`.
 *
 * @example writtenCommand({ name: 'regions.add-region', fields, input: { name: '示例区' } }) // 'halfsky regions add-region --name 示例区'
 */
export function writtenCommand({ name, fields, input, file }: { readonly name: string; readonly fields: readonly FieldOption[]; readonly input: unknown; readonly file?: string }): string {
  const values = new Map(Object.entries(typeof input === 'object' && input !== null ? input : {}) as [string, unknown][]);
  const module = moduleOf(name);
  return ['halfsky', module, name.slice(module.length + 1), ...(file === undefined ? [] : [file]), ...fields.flatMap((field) => optionsFor(field, values.get(field.field)))].join(' ');
}
