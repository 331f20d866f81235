/** Where a sentence can be broken off: after a comma, a stop, a semicolon. */
const breaks = /[，。；：、]/;

/**
 * The beginning of a text for a line of a list: whole where it is short, otherwise up to the last mark of punctuation, and never inside a figure.
 *
 * @example shortWords('孕产妇死亡率控制在9/10万以下，城乡差距缩小。', 20) // '孕产妇死亡率控制在9/10万以下…'
 */
export function shortWords(text: string, most: number): string {
  if (text.length <= most) return text;
  for (let at = most; at > most / 3; at--) if (breaks.test(text.charAt(at))) return `${text.slice(0, at)}…`;
  let cut = most;
  while (cut > 1 && /[\d.%‰/:]/.test(text.charAt(cut)) && /[\d.%‰/:]/.test(text.charAt(cut - 1))) cut--;
  while (cut > 1 && /[\d.]/.test(text.charAt(cut - 1))) cut--;
  return `${text.slice(0, cut)}…`;
}
