/** Why a figure is not there. Zero is a figure; nothing here is ever turned into a number. */
export type MissingReason =
  | 'not-collected'
  | 'not-applicable'
  | 'not-due'
  | 'refused'
  | 'suppressed'
  | 'no-baseline'
  | 'not-comparable'
  | 'not-a-number';

/** The Chinese word of each reason, for tables and reports. */
export const missingReasonWords: Readonly<Record<MissingReason, string>> = {
  'not-collected': '未收集',
  'not-applicable': '不适用',
  'not-due': '未到期',
  refused: '拒报',
  suppressed: '保密',
  'no-baseline': '无基期',
  'not-comparable': '不可比',
  'not-a-number': '不是数',
};

/** What stands in the place of a value that is not there. */
export type Missing = { readonly missing: MissingReason };

/**
 * Whether a value is one of the named absences.
 *
 * @example isMissing({ missing: 'no-baseline' }) // true
 */
export const isMissing = (value: unknown): value is Missing => typeof value === 'object' && value !== null && 'missing' in value;
