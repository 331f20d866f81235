const digits = 6;

/** A share as millionths, exact: `0.4` is 400000. Shares are texts of at most six decimals (`borderShare`). */
const millionths = (share: string): bigint => {
  const [whole = '0', decimals = ''] = share.split('.');
  return BigInt(whole + decimals.padEnd(digits, '0').slice(0, digits));
};

/**
 * Whether shares of one whole are no more than the whole, without rounding.
 *
 * @example fitTogether(['0.1', '0.2', '0.7']) // true
 */
export const fitTogether = (shares: readonly string[]): boolean => shares.reduce((sum, share) => sum + millionths(share), 0n) <= 10n ** BigInt(digits);

/** A share above 0 and up to 1, with at most six decimals. */
export const borderShare = /^(?:0\.(?=\d*[1-9])\d{1,6}|1(?:\.0{1,6})?)$/;
