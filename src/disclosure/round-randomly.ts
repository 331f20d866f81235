function assertRoundable(count: number, base: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`no count: ${String(count)}`);
  if (!Number.isSafeInteger(base) || base < 1) throw new RangeError(`no base: ${String(base)}`);
}

/**
 * The chance with which a count is rounded up: its remainder ÷ base, so that on average nothing is added or taken (method 11.4). Throws a RangeError for what is no count or base.
 *
 * @example chanceUp(2, 3) // 0.666667
 */
export function chanceUp(count: number, base: number): number {
  assertRoundable(count, base);
  return (count % base) / base;
}

/**
 * A count rounded to a multiple of the base, up or down by chance without bias (method 11.4). `chance` is a draw from [0, 1), made outside; one cell keeps one draw in all that
 * is ever published of it, because the mean of several draws is the count. Rounded tables do not add up. Throws a RangeError for what is no count, base or chance.
 *
 * @example roundRandomly(1, 3, 0.2) // 3
 */
export function roundRandomly(count: number, base: number, chance: number): number {
  assertRoundable(count, base);
  if (!(chance >= 0 && chance < 1)) throw new RangeError(`no chance: ${String(chance)}`);
  const remainder = count % base;
  return chance * base < remainder ? count - remainder + base : count - remainder;
}
