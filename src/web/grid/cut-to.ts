/**
 * A text no longer than a column takes, as the `maxlength` of an input cuts it, but never within a character.
 *
 * @example cutTo(2, '123') // '12'
 */
export function cutTo(most: number | undefined, text: string): string {
  if (most === undefined || text.length <= most) return text;
  return text.slice(0, /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most);
}
