/** Whether a text is written as a day. @example isDay('2026-11-22') // true */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
