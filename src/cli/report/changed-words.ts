/** Characters shown before the first that differs, and after it. */
const [before, after] = [20, 40];

const part = (text: string, at: number): string => {
  const from = Math.max(at - before, 0);
  const to = at + after;
  return text === '' ? '（没有）' : `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
};

/**
 * Two texts, cut to where they begin to differ: a long paragraph is not repeated for one figure.
 *
 * @example changedWords('共有3项', '共有4项') // ['共有3项', '共有4项']
 */
export function changedWords(was: string, is: string): readonly [was: string, is: string] {
  let at = 0;
  while (at < was.length && at < is.length && was.charAt(at) === is.charAt(at)) at += 1;
  return [part(was, at), part(is, at)];
}
