/**
 * A text no longer than a column takes, as the `maxlength` of an input cuts it, but never within a character.
 *
 * @example cutTo(2, '123') // '12'
 */
export function cutTo(most: number | undefined, text: string): string {
  if (most === undefined || text.length <= most) return text;
  const cut = text.slice(0, most);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
