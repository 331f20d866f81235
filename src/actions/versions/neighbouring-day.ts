/** A day so many days later, or earlier where negative. @example shiftedDay('2024-02-28', 2) // '2024-03-01' */
export const shiftedDay = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * The day before a day (ISO). For days that validity may begin or end on (`validityDay`).
 *
 * @example dayBefore('2024-03-01') // '2024-02-29'
 */
export const dayBefore = (day: string): string => shiftedDay(day, -1);

/**
 * The day after a day (ISO).
 *
 * @example dayAfter('2023-12-31') // '2024-01-01'
 */
export const dayAfter = (day: string): string => shiftedDay(day, 1);
