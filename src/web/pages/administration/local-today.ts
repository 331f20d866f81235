/** Today on the machine of whoever looks, as days are written. @example localToday() // '2026-11-22' */
export const localToday = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());
