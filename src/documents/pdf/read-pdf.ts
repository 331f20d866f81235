import { findTables } from './page-tables.ts';
import { findFurniture } from './page-furniture.ts';
import { findGutter, fitsGutter, orderBlocks, toLine } from './page-columns.ts';
import { median, rowText, toRows } from './page-rows.ts';
import { draftLines } from './block-lines.ts';
import { findEdges } from './paragraph-signs.ts';
import { openPdf } from './pdf-file.ts';
import { sizeLevels, textIssues } from './pdf-issues.ts';
import type { DocumentContent, PlacedLine } from '../content.ts';
import type { Block, Gutter, Line } from './page-columns.ts';
import type { Furniture } from './page-furniture.ts';
import type { Row } from './page-rows.ts';
import type { PageRuns } from './page-runs.ts';
import type { Edges } from './paragraph-signs.ts';
import type { Draft, Tables } from './block-lines.ts';

/** A page between reading and writing down its lines. */
type Page = {
  readonly runs: PageRuns;
  readonly headers: readonly (readonly [Row, Furniture])[];
  readonly footers: readonly (readonly [Row, Furniture])[];
  readonly blocks: readonly Block[];
};

/** Cuts the rows of a page at its tables. What looks like a table and is filled from edge to edge on both sides of a gutter is text in columns. */
function cutAtTables(rows: readonly Row[]): readonly { readonly isTable: boolean; readonly rows: readonly Row[] }[] {
  const regions: { isTable: boolean; rows: Row[] }[] = [];
  for (const part of findTables(rows)) {
    const isTable = part.kind === 'table' && findGutter(part.rows) === undefined;
    const own = part.kind === 'table' ? part.rows : [part.row];
    const open = regions.at(-1);
    if (open && !isTable && !open.isTable) open.rows.push(...own);
    else regions.push({ isTable, rows: [...own] });
  }
  return regions;
}

/** The gutter of each page, from its rows of text. A page too short to show one has that of the document, where it fits. */
function guttersOf(pages: readonly (readonly Row[])[]): readonly (Gutter | undefined)[] {
  const own = pages.map((rows) => findGutter(rows));
  const found = own.filter((gutter) => gutter !== undefined);
  if (found.length === 0) return own;
  const usual = { from: median(found.map((gutter) => gutter.from)), to: median(found.map((gutter) => gutter.to)) };
  const isUsual = found.length >= pages.length * 0.3;
  return own.map((gutter, index) => gutter ?? (isUsual && fitsGutter(pages[index] ?? [], usual) ? usual : undefined));
}

/** The edges of a column are those of the same column on all pages of about the same width; a title over two columns stands between their outer edges. */
function edgesByGroup(pages: readonly Page[]): (page: Page, block: Block) => Edges {
  const keyOf = (page: Page, group: Block['group']): string => {
    const layout = page.blocks.some((other) => other.group === 'left') ? 'columns' : 'whole';
    return `${layout} ${group} ${String(Math.round(page.runs.width / 20))}`;
  };
  const lines = new Map<string, Line[]>();
  for (const page of pages) {
    for (const block of page.blocks) {
      const key = keyOf(page, block.group);
      const own = lines.get(key) ?? [];
      for (const row of block.rows) own.push(toLine(row));
      lines.set(key, own);
    }
  }
  const edges = new Map([...lines].map(([name, own]) => [name, findEdges(own)]));
  return (page, block) => {
    const left = edges.get(keyOf(page, 'left'));
    const right = edges.get(keyOf(page, 'right'));
    if (block.group === 'full' && left && right && keyOf(page, 'full').startsWith('columns')) return { ...left, right: right.right, isJustified: false };
    return edges.get(keyOf(page, block.group)) ?? { left: 0, right: page.runs.width, size: Number.POSITIVE_INFINITY, isJustified: false };
  };
}

function arrange(runs: readonly PageRuns[]): readonly Page[] {
  const rows = runs.map((page) => toRows(page.upright));
  const furniture = findFurniture(rows.map((own, index) => ({ rows: own, height: runs[index]?.height ?? 0 })));
  const bodies = rows.map((own, index) => own.filter((_, at) => !furniture[index]?.has(at)));
  const regions = bodies.map(cutAtTables);
  const gutters = guttersOf(regions.map((own) => own.flatMap((region) => (region.isTable ? [] : region.rows))));
  return runs.map((page, index) => {
    const own = rows[index] ?? [];
    const body = bodies[index] ?? [];
    const top = body[0]?.y ?? page.height / 2;
    const marked = [...(furniture[index] ?? [])].toSorted((left, right) => left[0] - right[0]).flatMap(([at, kind]) => {
      const row = own[at];
      return row ? [[row, kind] as const] : [];
    });
    return {
      runs: page,
      headers: marked.filter(([row]) => row.y < top),
      footers: marked.filter(([row]) => row.y >= top),
      blocks: (regions[index] ?? []).flatMap((region) => (region.isTable ? [{ group: 'table' as const, rows: region.rows }] : orderBlocks(region.rows, gutters[index]))),
    };
  });
}

/** Lines written in another direction than the page, after its other lines. */
function oddDrafts(runs: PageRuns): Draft[] {
  const turned = runs.turned.flatMap((own) => toRows(own).map((row) => ({ text: rowText(row.segments) })));
  const vertical = runs.vertical.toSorted((left, right) => right.x - left.x || left.y - right.y).map((run) => ({ text: run.text.trim() }));
  return [...turned, ...vertical];
}

/**
 * Reads the text of a pdf: lines in reading order with their pages. Columns are read one after the other, running headers, footers and page
 * numbers are marked as `furniture`, cells of clearly aligned tables have their place (a table may go on over pages), large type gives heading levels, indents and short lines
 * show where paragraphs start and end. Old Chinese pdfs that name their character map instead of carrying it are read.
 *
 * Never rejects: what cannot be read is an issue (Chinese message). Scanned pages have no text (`no-text`, `page-without-text`); text in other
 * directions is kept at the end of its page with a doubt. Three hundred pages take one to two seconds.
 *
 * @example (await readPdf(bytes)).lines[0] // { text: '— 1 —', line: 1, page: 1, furniture: 'page-mark' }
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentContent> {
  if (bytes.length === 0) return { format: 'pdf', lines: [], pages: 0, issues: [{ code: 'empty-file', severity: 'error', message: '文件是空的，没有任何内容' }] };
  const { pages: read, issues } = await openPdf(bytes);
  const runs = read.map((page) => page ?? { upright: [], turned: [], vertical: [], width: 595, height: 842 });
  const pages = arrange(runs);
  const edgesOf = edgesByGroup(pages);
  const levelOf = sizeLevels(pages.flatMap((page) => page.blocks.flatMap((block) => block.rows.map(toLine))));
  const tables: Tables = { count: 0, atTop: true };
  const lines: PlacedLine[] = [];
  pages.forEach((page, index) => {
    tables.atTop = true;
    const drafts: Draft[] = [
      ...page.headers.map(([row, furniture]) => ({ text: rowText(row.segments), furniture })),
      ...page.blocks.flatMap((block) => draftLines(block, edgesOf(page, block), levelOf, tables)),
      ...oddDrafts(page.runs),
      ...page.footers.map(([row, furniture]) => ({ text: rowText(row.segments), furniture })),
    ];
    for (const draft of drafts) lines.push({ ...draft, line: lines.length + 1, page: index + 1 });
  });
  return { format: 'pdf', lines, pages: read.length, issues: [...issues, ...textIssues(read, lines)] };
}
