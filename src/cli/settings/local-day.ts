/**
 * The day it is somewhere at a moment, ISO. What is due, valid or late is decided by the day where the installation stands, not by that of the machine.
 *
 * @example localDay('Asia/Shanghai', Date.parse('2026-01-01T16:00:00Z')) // '2026-01-02'
 */
export const localDay = (timeZone: string, milliseconds: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(milliseconds);
