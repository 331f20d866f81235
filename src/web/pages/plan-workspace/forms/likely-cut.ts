/**
 * Where a clause is most likely to be parted: after the first sentence, else after the first semicolon or comma, else in the middle.
 *
 * @example likelyCut('加强服务。健全工作机制。') // 5
 */
export function likelyCut(text: string): number {
  for (const sign of ['。', '；', '，']) {
    const at = text.indexOf(sign) + 1;
    if (at > 0 && text.slice(at).trim() !== '') return at;
  }
  return Math.ceil(text.length / 2);
}
