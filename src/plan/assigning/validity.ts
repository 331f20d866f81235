/** From the first to the last day something holds (ISO dates, 2026-11-21); null while no end is known. */
export type Validity = { readonly validFrom: string; readonly validTo: string | null };

/** Whether something holds on a day. @example isValidOn({ validFrom: '2021-01-01', validTo: null }, '2024-06-30') // true */
export const isValidOn = ({ validFrom, validTo }: Validity, on: string): boolean => validFrom <= on && (validTo === null || on <= validTo);
