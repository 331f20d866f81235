import type { Action } from '#actions';
import { optionOf, type FieldOption } from './field-option.ts';
import type { SentFile } from './call-server.ts';

type Input = Readonly<Record<string, unknown>>;

/** Where in the input, in the words of the command line: `--parts[0].weight`. */
export function placeWord(place: string, fields: readonly FieldOption[]): string {
  const [field = '', ...rest] = place.split('.');
  const known = fields.find((one) => one.field === field);
  const tail = rest.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('');
  return known === undefined ? place : `--${optionOf(field)}${known.isSecret ? '-file' : ''}${tail}`;
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown => path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), input);

/** What the server makes of a file, as if it were there. */
const ofFile = ({ name }: SentFile): Input => ({ sha256: '0'.repeat(64), size: 1, name, contentType: 'application/octet-stream' });

/**
 * What the schema of an action says against an input, each with the name of its option; empty: nothing.
 *
 * @example complaintsAbout(addRegionAction, { level: 'district' }, undefined, fields) // ['--name：必填（名称，如“示例区”）']
 */
export function complaintsAbout(action: Action, input: Input, file: SentFile | undefined, fields: readonly FieldOption[]): readonly string[] {
  const whole = file === undefined ? input : { ...input, ...ofFile(file) };
  const read = action.input.safeParse(whole);
  const known = new Set(fields.map(({ field }) => field));
  const strange = Object.keys(input).filter((field) => !known.has(field)).map((field) => `${field}：没有这一项`);
  return strange.concat((read.error?.issues ?? []).map(({ path, message }) => {
    const field = fields.find((one) => one.field === path[0]);
    const word = placeWord(path.map(String).join('.'), fields);
    const isMissing = path.length === 1 && valueAt(whole, path) === undefined;
    return `${word === '' ? '输入' : word}：${isMissing ? `必填${field?.schema.description === undefined ? '' : `（${field.schema.description}）`}` : message}`;
  }));
}
