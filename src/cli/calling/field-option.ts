import { itemsOf, kindsOf, type JsonSchema } from '#actions';
import type { CommandOption } from '../command.ts';
import { choicesIn, wordOfChoice } from './word-of-choice.ts';

/** A field of an action's input as it is typed: `regionId` by `--region-id`. A flag is given or not; a secret is never typed on the line, where others could read it. */
export type FieldOption = {
  readonly field: string;
  readonly option: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
  readonly isFlag: boolean;
  readonly isSecret: boolean;
};

/**
 * The name of a field as an option.
 *
 * @example optionOf('parentRegionId') // 'parent-region-id'
 */
export const optionOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const isYesOrNo = (schema: JsonSchema): boolean => {
  const choices = schema.anyOf ?? schema.oneOf ?? [schema];
  return choices.some(({ type }) => type === 'boolean') && choices.every(({ type, enum: words }) => type === 'boolean' || type === 'null' || (words ?? []).every((word) => word === 'true' || word === 'false') && words !== undefined);
};

/**
 * The options of an action, from the schema of its input.
 *
 * @example fieldOptionsOf(inputSchemaOf(addRegionAction)).map(({ option }) => option) // ['name', 'level', 'code', 'parent-region-id', 'valid-from']
 */
export const fieldOptionsOf = ({ properties = {}, required = [] }: JsonSchema): readonly FieldOption[] => Object.entries(properties).map(([field, schema]) => ({
  field, option: optionOf(field), schema, required: required.includes(field), isFlag: isYesOrNo(schema), isSecret: /password/i.test(field) && kindsOf(schema).has('string'),
}));

/** Whether a schema takes values of a format, such as `uuid`, alone, among others or in a list. */
const hasFormat = (schema: JsonSchema, format: string): boolean =>
  schema.format === format || [...schema.anyOf ?? [], ...schema.oneOf ?? [], ...(schema.items === undefined ? [] : [schema.items])].some((part) => hasFormat(part, format));

/** What can be meant by a name that people know instead of a number that they do not. */
export type NamedKind = 'region' | 'unit' | 'person' | 'plan' | 'round' | 'form';

/**
 * Whether a field says which region, unit, person, plan, round or form, so that a name will do as well as the number.
 *
 * @example namedKindOf({ field: 'parentRegionId', schema: { type: 'string', format: 'uuid' } }) // 'region'
 */
export function namedKindOf({ field, schema }: Pick<FieldOption, 'field' | 'schema'>): NamedKind | null {
  if (!hasFormat(schema, 'uuid')) return null;
  return (['region', 'unit', 'person', 'plan', 'round', 'form'] as const).find((kind) => new RegExp(`${kind}ids?$`, 'i').test(field)) ?? null;
}

/**
 * Whether a field is a file that goes along inside the input: its name and its content in base64.
 *
 * @example isFileField({ schema: { type: 'object', properties: { name: { type: 'string' }, content: { type: 'string', contentEncoding: 'base64' } } } }) // true
 */
export const isFileField = ({ schema: { properties = {} } }: Pick<FieldOption, 'schema'>): boolean => properties['name'] !== undefined && properties['content']?.contentEncoding === 'base64';

/** What to write after an option. */
function valueWord(field: FieldOption): string {
  const schema = itemsOf(field.schema) ?? field.schema;
  const [named, kinds, choices] = [namedKindOf(field), kindsOf(schema), choicesIn(schema)];
  if (named !== null) return { region: '编号|代码|名称', unit: '编号|名称', person: '编号|登录名|姓名', plan: '编号|名称', round: '编号|年度|名称', form: '编号|单位名称' }[named];
  if (isFileField(field)) return '文件';
  if (choices.length > 0) return choices.length > 6 ? '代码|名称' : choices.join('|');
  if (kinds.has('object')) return 'JSON';
  if (hasFormat(schema, 'uuid')) return '编号';
  if (hasFormat(schema, 'date')) return '年-月-日';
  if (kinds.size === 0) return 'JSON或文字';
  return kinds.has('integer') || kinds.has('number') ? '数' : '文字';
}

/** What a field is for: what its schema says of it, whether it must be there, what it is when left out. */
function helpOf({ field, schema, required }: FieldOption): string {
  const choices = choicesIn(itemsOf(schema) ?? schema).filter((choice) => !(schema.description ?? '').includes(`${choice} `));
  const words = choices.map((choice) => [choice, wordOfChoice(choice, field, schema) ?? ''].filter(Boolean).join(' '));
  const usual = schema.default === undefined || schema.default === null || schema.default === '' ? '' : `默认 ${typeof schema.default === 'string' ? schema.default : JSON.stringify(schema.default)}`;
  return [schema.description ?? '', words.some((word) => word.includes(' ')) || words.length > 6 ? words.join('、') : '', usual, required ? '必填' : ''].filter(Boolean).join('；');
}

/**
 * The options by which a field is given: a value, several, or for yes and no two flags; a secret by a file only.
 *
 * @example commandOptionsOf({ field: 'ended', option: 'ended', isFlag: true, … }).map(({ name }) => name) // ['ended', 'no-ended']
 */
export function commandOptionsOf(field: FieldOption): readonly CommandOption[] {
  const help = helpOf(field);
  if (field.isSecret) return [{ name: `${field.option}-file`, value: '文件', help: `${help}；不写则在终端里询问（不显示），没有终端则从标准输入读一行` }];
  if (field.isFlag) return [{ name: field.option, help }, { name: `no-${field.option}`, help: `同上，答“否”` }];
  return [{ name: field.option, value: valueWord(field), ...(itemsOf(field.schema) === undefined ? {} : { several: true as const }), help: itemsOf(field.schema) === undefined ? help : [help, '可重复'].filter(Boolean).join('；') }];
}
