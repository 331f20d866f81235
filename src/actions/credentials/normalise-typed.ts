/**
 * What a person typed into a field of letters and digits, as it was meant: full-width characters plain (NFKC), spaces, hyphens and unseen characters gone.
 *
 * @example normaliseTyped(' １２３ 456') // '123456'
 */
export const normaliseTyped = (text: string): string => text.slice(0, 200).normalize('NFKC').replaceAll(/[\s\p{Cf}\p{Cc}\p{Pd}]/gu, '');
