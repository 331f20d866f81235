/**
 * One value a place may decide for itself, described so that its form, its screen text, its check and its entry in the manual all follow from it.
 * `unit` is Chinese and printed after the value; numbers are finite and inside [least, most].
 */
export type SettingField =
  | { readonly kind: 'number'; readonly title: string; readonly unit: string | null; readonly least: number; readonly most: number; readonly whole: boolean; readonly usual: number }
  | { readonly kind: 'yes-no'; readonly title: string; readonly usual: boolean }
  | { readonly kind: 'choice'; readonly title: string; readonly choices: Readonly<Record<string, string>>; readonly usual: string };

/** The settings something has, by name. */
export type SettingFields = Readonly<Record<string, SettingField>>;

/** The values of settings: a number, a yes or no, or the key of a choice, as the fields say. */
export type SettingValues<Fields extends SettingFields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends { kind: 'number' } ? number : Fields[Name] extends { kind: 'yes-no' } ? boolean : string;
};

/** Values other than the usual ones are a decision: of whom, when (ISO date), in which document. */
export type Approval = { readonly by: string; readonly on: string; readonly document: string | null };

/** The usual value of every field. @example usualSettings({ years: { kind: 'number', usual: 2, … } }) // { years: 2 } */
export const usualSettings = <Fields extends SettingFields>(fields: Fields): SettingValues<Fields> =>
  Object.fromEntries(Object.entries(fields).map(([name, { usual }]) => [name, usual])) as SettingValues<Fields>;
