/**
 * The day before a day (ISO).
 *
 * @example dayBefore('2024-03-01') // '2024-02-29'
 */
export const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
