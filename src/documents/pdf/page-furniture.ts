import { median, rowText } from './page-rows.ts';
import type { Row } from './page-rows.ts';

/** What a row is when it is no part of the text. */
export type Furniture = 'header' | 'footer' | 'page-mark';

/** A page as rows, with its height in points. */
export type PageRows = { readonly rows: readonly Row[]; readonly height: number };

const dashedMark = /^[-—–－_·.~～]+\s*(?:\d{1,4}|[ivxIVX]{1,6})\s*[-—–－_·.~～]+$/;
const namedMark = /^(?:第\s*[\d一二三四五六七八九十百]+\s*页(?:\s*[,，/／]?\s*共\s*[\d一二三四五六七八九十百]+\s*页)?|(?:Page|P\.?)\s*\d+(?:\s*(?:of|\/)\s*\d+)?|\d{1,4}\s*[/／]\s*\d{1,4})$/i;
const bareMark = /^(?:\d{1,4}|[ivxIVX]{1,6})$/;

/** Rows from one end of a page that may be furniture. */
const reach = 3;
/** Top and bottom part of a page in which rows that repeat are furniture wherever the text block begins. */
const margin = 0.085;

type Candidate = { readonly page: number; readonly row: number; readonly end: 'top' | 'bottom'; readonly text: string; readonly y: number };

function isApart(page: PageRows, index: number, end: 'top' | 'bottom', pitch: number): boolean {
  const row = page.rows[index];
  const neighbour = page.rows[end === 'top' ? index + 1 : index - 1];
  if (!row) return false;
  const inMargin = end === 'top' ? row.y < page.height * margin : row.y > page.height * (1 - margin);
  return inMargin || !neighbour || Math.abs(neighbour.y - row.y) > 1.6 * pitch;
}

function usualPitch(pages: readonly PageRows[]): number {
  return median(pages.flatMap((page) => page.rows.slice(1).map((row, index) => row.y - (page.rows[index]?.y ?? 0))));
}

/** The rows at both ends of each page, each only as far as the one outside of it is set apart from the text as well. */
function candidatesOf(pages: readonly PageRows[], pitch: number): Candidate[] {
  return pages.flatMap((page, number) => {
    const found: Candidate[] = [];
    const take = (index: number, end: 'top' | 'bottom'): void => {
      const row = page.rows[index];
      if (row && row.segments.length <= 3) found.push({ page: number, row: index, end, text: rowText(row.segments).trim(), y: row.y });
    };
    for (const end of ['top', 'bottom'] as const) {
      // A group of up to three rows is looked at when some row of it, counted from the edge, is followed by a clear gap.
      const indexes = page.rows.map((_, index) => (end === 'top' ? index : page.rows.length - 1 - index)).slice(0, reach);
      const last = indexes.findLastIndex((index) => isApart(page, index, end, pitch));
      for (const index of indexes.slice(0, last + 1)) take(index, end);
    }
    return found;
  });
}

const withoutNumbers = (text: string): string => text.replaceAll(/\s/g, '').replaceAll(/\d+|[一二三四五六七八九十]+(?=页)/g, '#');

/** A bare number is a page mark when other pages have the number that follows or goes before at the same place. */
function countsPages(candidate: Candidate, all: readonly Candidate[], pages: number): boolean {
  const number = Number(candidate.text);
  if (!Number.isFinite(number)) return all.filter((other) => other.end === candidate.end && bareMark.test(other.text)).length > 1;
  if (pages === 1) return candidate.end === 'bottom';
  return all.some((other) => other.page !== candidate.page && other.end === candidate.end && Math.abs(other.y - candidate.y) < 8 && Number(other.text) - other.page === number - candidate.page);
}

function groupByText(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = `${candidate.end} ${withoutNumbers(candidate.text)}`;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return groups;
}

/**
 * Finds running headers, footers and page numbers: rows at the ends of pages, set apart from the text, that return at the same height with the same
 * text but for numbers (odd and even pages may differ), and rows that can only be a page number. Answers by page, then by row.
 */
export function findFurniture(pages: readonly PageRows[]): readonly ReadonlyMap<number, Furniture>[] {
  const found: Map<number, Furniture>[] = pages.map(() => new Map());
  const candidates = candidatesOf(pages, usualPitch(pages));
  const enough = pages.length <= 3 ? 2 : Math.max(3, Math.ceil(pages.length * 0.2));
  for (const candidate of candidates) {
    const isMark = dashedMark.test(candidate.text) || namedMark.test(candidate.text) || (bareMark.test(candidate.text) && countsPages(candidate, candidates, pages.length));
    if (isMark) found[candidate.page]?.set(candidate.row, 'page-mark');
  }
  for (const group of groupByText(candidates).values()) {
    for (const candidate of group) {
      const same = group.filter((other) => Math.abs(other.y - candidate.y) < 6);
      const repeats = new Set(same.map((other) => other.page)).size >= enough;
      const known = found[candidate.page];
      if (repeats && known && !known.has(candidate.row)) known.set(candidate.row, candidate.end === 'top' ? 'header' : 'footer');
    }
  }
  return found;
}
