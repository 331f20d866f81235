import { readTxt } from '#documents';
import { takeOutMarks } from '../src/plan/blocks/page-marks.ts';
import { cutIntoPieces, textOfPiece } from '../src/plan/blocks/pieces.ts';
import { repairReadingOrder } from '../src/plan/blocks/reading-order/repair-reading-order.ts';
import { chanceFrom, type Chance } from './seeded.ts';
import type { Issue } from '#kernel';

type Page = readonly string[];

/** The lines of a text whose pages begin with one blank, page by page, blanks at both ends left out. */
function pagesOf(text: string): Page[] {
  const pages: string[][] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    if (line.startsWith(' ') || pages.length === 0) pages.push([]);
    pages.at(-1)?.push(line.trim());
  }
  return pages;
}

const opensBlock = /^(?:\d+[.．、](?!\d)|（[一二三四五六七八九十]+）|第[一二三四五六七八九十]+章|主要目标|策略措施|责任单位|前\s*言)/;

/** A block: the lines from a number or heading to the next, and what stands above the first one on the page. */
function blocksOf(page: Page): string[][] {
  const blocks: string[][] = [];
  for (const line of page) {
    if (blocks.length === 0 || opensBlock.test(line)) blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  return blocks;
}

const shuffled = (page: Page, chance: Chance): Page => chance.shuffle(blocksOf(page)).flat();
const same = (a: Page, b: Page): boolean => a.join('\n') === b.join('\n');

type Order = { readonly pages: ReadonlyMap<number, string>; readonly issues: readonly Issue[] };

/** What is read of each page, in the order it is read. */
function orderOf(pages: readonly Page[]): Order {
  const text = pages.map((page) => page.map((line, index) => (index === 0 ? ` ${line}` : line)).join('\n')).join('\n');
  const { lines, holes } = takeOutMarks(readTxt(new TextEncoder().encode(text)).lines);
  const { pieces, issues } = repairReadingOrder(cutIntoPieces(lines, holes));
  const read = new Map<number, string>();
  for (const piece of pieces) read.set(piece.page, (read.get(piece.page) ?? '') + textOfPiece(piece).replaceAll(/\s/g, ''));
  return { pages: read, issues };
}

/** How shuffled pages were read: right; wrong with an issue of that page (a doubt, or a repair said to be one); wrong without a word. `needless` are right pages of which a doubt was raised. */
export type Tally = { cases: number; right: number; needless: number; named: number; silent: string[]; namedAt: string[] };

const empty = (): Tally => ({ cases: 0, right: 0, needless: 0, named: 0, silent: [], namedAt: [] });

function count(tally: Tally, name: string, isRight: boolean, issues: readonly Issue[]): void {
  tally.cases++;
  if (isRight) {
    tally.right++;
    if (issues.some(({ code }) => code !== 'page-order-repaired')) tally.needless++;
  } else if (issues.length > 0) {
    tally.named++;
    tally.namedAt.push(name);
  } else tally.silent.push(name);
}

/** Shuffles one page at a time, `step` pages apart from the seed's own first; the other pages must stay as they are. */
export function shuffleOneByOne(text: string, seeds: readonly number[], step = 1): Tally {
  const pages = pagesOf(text);
  const truth = orderOf(pages).pages;
  const tally = empty();
  for (const seed of seeds) {
    const chance = chanceFrom(seed * 7919);
    for (let index = seed % step; index < pages.length; index += step) {
      const page = pages[index] ?? [];
      const mixed = shuffled(page, chance);
      if (same(mixed, page)) continue;
      const { pages: read, issues } = orderOf(pages.with(index, mixed));
      const isRight = [...truth].every(([number, wanted]) => read.get(number) === wanted);
      count(tally, `seed ${String(seed)} page ${String(index + 1)}`, isRight, issues.filter((issue) => issue.page === index + 1));
    }
  }
  return tally;
}

/** Shuffles every page of the text at once, and judges each page by itself. */
export function shuffleAllAtOnce(text: string, seeds: readonly number[]): Tally {
  const pages = pagesOf(text);
  const truth = orderOf(pages).pages;
  const tally = empty();
  for (const seed of seeds) {
    const chance = chanceFrom(seed * 7919);
    const mixed = pages.map((page) => shuffled(page, chance));
    const { pages: read, issues } = orderOf(mixed);
    for (const [index, page] of pages.entries()) {
      if (same(mixed[index] ?? [], page)) continue;
      count(tally, `seed ${String(seed)} page ${String(index + 1)}`, read.get(index + 1) === truth.get(index + 1), issues.filter((issue) => issue.page === index + 1));
    }
  }
  return tally;
}

const part = (count: number, whole: number): string => `${String(count)} (${(100 * count / whole).toFixed(1)} %)`;

/** One line for the console. */
export function describeTally(name: string, { cases, right, needless, named, silent, namedAt }: Tally): string {
  const places = [...silent.slice(0, 12).map((place) => `SILENT ${place}`), ...namedAt.slice(0, 6)].join('; ');
  return `${name}: ${String(cases)} pages, right ${part(right, cases)} (${String(needless)} of them doubted), wrong and said so ${part(named, cases)}, silently wrong ${part(silent.length, cases)}${places === '' ? '' : `\n  ${places}`}`;
}

/**
 * What the issue asks for, and what is so today. A test asks for the target or, while that is not met, for no step back. Raise `current` when the
 * reading gets better; never lower it.
 */
export const readingOrderFigures = {
  target: { right: 0.95, silent: 0 },
  current: {
    short: { oneByOne: 0.97, allAtOnce: 0.93 },
    long: { oneByOne: 0.97, allAtOnce: 0.95 },
    /** Pages of the long form that are still read wrong without a word. */
    silent: { oneByOne: [] as readonly string[], allAtOnce: [] as readonly string[] },
  },
} as const;

/** The share of right pages a test may ask for today. */
export const rightAtLeast = (current: number): number => Math.min(readingOrderFigures.target.right, current);
