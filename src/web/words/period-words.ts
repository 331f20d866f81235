/**
 * The time a figure speaks of: one day, or from a day to a day.
 *
 * @example periodWords({ start: '2020-09-01', end: '2020-09-01' }) // '2020-09-01'
 */
export const periodWords = ({ start, end }: { readonly start: string; readonly end: string }): string => (start === end ? start : `${start} 至 ${end}`);
