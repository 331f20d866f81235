/** The middle one of some figures. @example median([3, 1, 2]) // 2 */
export const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
