/** Words of one character that belong to what follows; every other one to what stands before it. */
const leading = new Set('和与及或对在为以从向各');

/** Marks before which no line begins, and after which none ends. */
const closing = /^[\p{Pe}\p{Pf}、，。；：！？·]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;

/** A year, a range of years and what they count are not parted. */
const counts = /[\d—–～~%-]$/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a phrase. The pieces of a name that no dictionary has are one word, with the 区 or 县 behind them. */
function wordsOf(phrase: string): readonly string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(phrase)) {
    const before = words.at(-1);
    const isSingle = [...segment].length === 1 && !leading.has(segment);
    const stays = before !== undefined && (isSingle || closing.test(segment) || opening.test(before) || counts.test(before) || leading.has(before));
    if (stays) words[words.length - 1] = `${before}${segment}`;
    else words.push(segment);
  }
  return words;
}

/**
 * A title in phrases, each in its words. Phrases end before 《 and （ and after 》 and ）; a year stands by itself before a name in 《》.
 *
 * @example titlePhrases('2024年《示例区发展规划（2021—2030年）》') // [['2024年'], ['《示例区', '发展', '规划'], ['（2021—2030年）》']]
 */
export const titlePhrases = (title: string): readonly (readonly string[])[] => title.split(/(?<=[^《（(])(?=[《（(])|(?<=[》）)])(?![》）)、，。；：！？])/u).flatMap((phrase) => (phrase === '' ? [] : [wordsOf(phrase)]));

/** The pieces between which lines may break: phrases, of one wider than a line its words. */
const piecesOf = (title: string, widthOf: (text: string) => number, room: number): readonly string[] => titlePhrases(title).flatMap((words) => (widthOf(words.join('')) <= room ? [words.join('')] : words));

type Setting = { readonly lines: readonly string[]; readonly cost: number };

/** The arrangement of few lines, of these the one whose lines are most alike in width. */
function bestFrom(pieces: readonly string[], at: number, price: (line: string) => number, known: Map<number, Setting>): Setting {
  const before = known.get(at);
  if (before !== undefined) return before;
  if (at === pieces.length) return { lines: [], cost: 0 };
  let best: Setting | undefined;
  for (let end = at + 1; end <= pieces.length; end += 1) {
    const line = pieces.slice(at, end).join('');
    if (end > at + 1 && price(line) === Number.POSITIVE_INFINITY) break;
    const rest = bestFrom(pieces, end, price, known);
    const own = price(line);
    const cost = (own === Number.POSITIVE_INFINITY ? 0 : own) + rest.cost;
    if (best === undefined || cost < best.cost) best = { lines: [line, ...rest.lines], cost };
  }
  const found = best ?? { lines: [], cost: 0 };
  known.set(at, found);
  return found;
}

/**
 * The lines of a title: few, broken where its phrases end, alike in width (GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜). `room` in the unit of `widthOf`. A word wider than a
 * line stands on one by itself.
 *
 * @example titleLines('2024年《示例区发展规划（2021—2030年）》', (text) => text.length, 20) // ['2024年《示例区发展规划', '（2021—2030年）》']
 */
export function titleLines(title: string, widthOf: (text: string) => number, room: number): readonly string[] {
  const price = (line: string): number => (widthOf(line) <= room ? (widthOf(line) / room) ** 2 + 2 : Number.POSITIVE_INFINITY);
  return bestFrom(piecesOf(title, widthOf, room), 0, price, new Map()).lines;
}
