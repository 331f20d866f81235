/** What every setting says of itself: its name on the form, and one sentence that helps to fill it in. */
type Described = { readonly title: string; readonly help: string };

/**
 * One value a place may decide for itself, described so that its form, its screen text, its check and its entry in the manual all follow from it.
 * `unit` is Chinese and printed after the value; numbers are finite and inside [least, most].
 */
export type SettingField =
  | (Described & { readonly kind: 'number'; readonly unit: string | null; readonly least: number; readonly most: number; readonly whole: boolean; readonly usual: number })
  | (Described & { readonly kind: 'yes-no'; readonly usual: boolean })
  | (Described & { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>>; readonly usual: string });

/** The settings something has, by name. */
export type SettingFields = Readonly<Record<string, SettingField>>;

/** The value of a setting: a number, a yes or no, or the key of a choice. */
export type SettingValue = number | boolean | string;

/** The values of settings, as the fields say. */
export type SettingValues<Fields extends SettingFields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends { kind: 'number' } ? number : Fields[Name] extends { kind: 'yes-no' } ? boolean : string;
};

/** Values other than the usual ones are a decision: of whom, when (ISO date), in which document. */
export type Approval = { readonly by: string; readonly on: string; readonly document: string | null };

/** What a place has chosen: only what it names differs from the usual. */
export type ChosenSettings = { readonly values: Readonly<Record<string, SettingValue>>; readonly approval: Approval | null };

/** The usual value of every field. @example usualSettings({ years: { kind: 'number', usual: 2, … } }) // { years: 2 } */
const usualSettings = <Fields extends SettingFields>(fields: Fields): SettingValues<Fields> =>
  Object.fromEntries(Object.entries(fields).map(([name, { usual }]) => [name, usual])) as SettingValues<Fields>;

/**
 * The value of a setting in words, with its unit.
 *
 * @example settingText({ kind: 'number', unit: '%', … }, 20) // '20%'
 */
export function settingText(field: SettingField, value: unknown): string {
  if (field.kind === 'number') return `${String(value)}${field.unit ?? ''}`;
  if (field.kind === 'yes-no') return value === true ? '是' : '否';
  return (typeof value === 'string' ? field.choices[value] : undefined) ?? String(value);
}

/** What is wrong with a value: a code and a Chinese sentence; null when it fits its field. */
export type SettingFault = { readonly code: string; readonly says: string };

const boundsText = ({ least, most, unit }: { readonly least: number; readonly most: number; readonly unit: string | null }): string => `${String(least)}${unit ?? ''}至${String(most)}${unit ?? ''}`;

/**
 * Holds a value against its field. Not a number never fits.
 *
 * @example settingFault({ kind: 'number', title: '概率界限', least: 1, most: 49, … }, 60)?.code // 'setting-out-of-bounds'
 */
export function settingFault(field: SettingField, value: unknown): SettingFault | null {
  if (field.kind === 'yes-no') return typeof value === 'boolean' ? null : { code: 'setting-wrong-kind', says: `“${field.title}”应填“是”或“否”。` };
  if (field.kind === 'choice') {
    const known = typeof value === 'string' && Object.hasOwn(field.choices, value);
    return known ? null : { code: 'setting-not-a-choice', says: `“${field.title}”应从下列各项中选择：${Object.values(field.choices).join('、')}。` };
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'setting-wrong-kind', says: `“${field.title}”应填数字（${boundsText(field)}）。` };
  if (value < field.least || value > field.most) return { code: 'setting-out-of-bounds', says: `“${field.title}”填了${settingText(field, value)}，应在${boundsText(field)}之间。` };
  return field.whole && !Number.isInteger(value) ? { code: 'setting-not-whole', says: `“${field.title}”填了${settingText(field, value)}，应为整数。` } : null;
}

/**
 * The usual values with the chosen ones in their place. What was chosen has been checked where it came in (`checkSettings`); a value that does not fit here is a bug of ours and throws,
 * since a limit that is no number would let everything pass.
 *
 * @example completeSettings(fields, { below: 15 }) // { below: 15, …the usual }
 */
export function completeSettings<Fields extends SettingFields>(fields: Fields, chosen: Readonly<Record<string, SettingValue>>): SettingValues<Fields> {
  for (const [name, value] of Object.entries(chosen)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const fault = field === undefined ? `没有“${name}”这项设置` : settingFault(field, value)?.says;
    if (fault !== undefined) throw new RangeError(`unchecked setting: ${fault}`);
  }
  return { ...usualSettings(fields), ...chosen };
}
