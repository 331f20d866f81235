/** Something that holds between two days, both included; null: no end. A later version speaks again of the days it covers, earlier ones keep the rest. */
export type Dated = { readonly version: number; readonly validFrom: string; readonly validTo: string | null };

/** The first and the last day something holds; null: no end. */
export type Validity = Pick<Dated, 'validFrom' | 'validTo'>;

/**
 * Whether something holds on a day (ISO).
 *
 * @example holdsOn({ validFrom: '2021-01-01', validTo: null }, '2026-11-22') // true
 */
export const holdsOn = ({ validFrom, validTo }: Validity, day: string): boolean => validFrom <= day && (validTo === null || day <= validTo);

/**
 * The version that holds on a day: of those that cover it, the one recorded last. Undefined when none does: nothing was known of that day.
 *
 * @example versionOn([{ version: 1, validFrom: '2021-01-01', validTo: null, name: '扶贫办' }, { version: 2, validFrom: '2021-06-01', validTo: null, name: '乡村振兴局' }], '2022-01-01')?.name // '乡村振兴局'
 */
export function versionOn<T extends Dated>(versions: readonly T[], day: string): T | undefined {
  return versions.filter((version) => holdsOn(version, day)).reduce<T | undefined>((best, version) => (best && best.version > version.version ? best : version), undefined);
}
