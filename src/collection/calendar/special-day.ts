/** Days in a row that the State Council set apart: `holiday` off although it may be a working day, `working` a day of a weekend on which people work. First and last day included. */
export type SpecialDay = { readonly from: string; readonly to: string; readonly kind: 'holiday' | 'working'; readonly name: string };

/** The holidays of a year as its notice arranges them; `document`: the number of the notice. */
export type HolidayYear = { readonly year: number; readonly document: string | null; readonly days: readonly SpecialDay[] };
