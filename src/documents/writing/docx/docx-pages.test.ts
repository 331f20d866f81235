import { describe, expect, test } from 'vitest';
import { readDocument } from '../../read-document.ts';
import { labelsOf } from '../labels.ts';
import { withPictureData } from '../picture-data.ts';
import { writeDocx } from './write-docx.ts';
import { hasLibreOffice, pagesOf, saveByLibreOffice } from '../../../../test/makers/libre-office.ts';
import { sampleDocument, samplePictures } from '../../../../test/makers/sample-document.ts';
import type { PlacedPage, PlacedWord } from '../../../../test/makers/libre-office.ts';
import type { Block, Cell, DocumentTree, Section, Table } from '../tree.ts';

if (!hasLibreOffice) console.warn('skipped: LibreOffice or poppler is not installed, pages of Word files were not looked at');

/** LibreOffice takes seconds, on a busy machine many. */
const patience = { timeout: 120_000 };

const points = (millimetres: number): number => (millimetres * 72) / 25.4;
const laidOut = async (tree: DocumentTree): Promise<PlacedPage[]> => pagesOf(saveByLibreOffice(await writeDocx(tree, samplePictures), 'pdf'));

/** A paragraph of the text alone, without title, stamps and contents. */
const plain = (blocks: readonly Block[], orientation: 'portrait' | 'landscape' = 'portrait'): DocumentTree => ({
  ...sampleDocument,
  title: [],
  subtitle: '',
  issuer: '',
  date: '',
  stamps: [],
  contents: false,
  sections: [{ id: 'main', title: '', annex: false, orientation, blocks }],
});
const paragraph = (id: string, text: string): Block => ({ kind: 'paragraph', id, role: 'body', runs: [{ text }] });

/** Words of one printed line, by their upper edge. */
function linesOf({ words }: PlacedPage): PlacedWord[][] {
  const lines = new Map<number, PlacedWord[]>();
  for (const word of words) lines.set(Math.round(word.top), [...(lines.get(Math.round(word.top)) ?? []), word]);
  return [...lines.values()];
}

const pageNumber = ({ words }: PlacedPage): PlacedWord[] => {
  const dashes = words.filter(({ text }) => text === '—').slice(-2);
  return words.filter((word) => dashes.includes(word) || (/^\d+$/.test(word.text) && dashes.some(({ top, left }) => Math.abs(top - word.top) < 40 && Math.abs(left - word.left) < 40)));
};

describe.skipIf(!hasLibreOffice)('pages in LibreOffice', patience, () => {
  test('hold 22 lines of 28 characters within 156 × 225 mm', async () => {
    const [page] = await laidOut(plain([paragraph('one', `${'国'.repeat(26)}${'家'.repeat(28 * 30)}`)]));
    const lines = page ? linesOf(page).filter((words) => words.some(({ text }) => /[国家]/.test(text))) : [];
    expect([page?.width, page?.height].map((length) => Math.round(length ?? 0))).toEqual([595, 842]);
    expect(lines.length).toBe(22);
    expect(lines.map((words) => words.map(({ text }) => text).join('').length)).toEqual([26, ...Array.from({ length: 21 }, () => 28)]);
    const left = Math.min(...lines.flat().map((word) => word.left));
    const right = Math.max(...lines.flat().map((word) => word.right));
    expect(Math.abs(left - points(28))).toBeLessThan(1);
    expect(right - left).toBeLessThan(points(156));
    expect(right - left).toBeGreaterThan(points(155));
    // 28.95 pt from line to line; the first indented by two characters.
    expect((lines.at(-1)?.[0]?.top ?? 0) - (lines[0]?.[0]?.top ?? 0)).toBeCloseTo(21 * 28.95, 0);
    expect((lines[0]?.[0]?.left ?? 0) - left).toBeCloseTo(2 * 15.75, 0);
  });

  test('have their number outside, a character in, 7 mm below the text', async () => {
    const [one, two] = await laidOut(plain([paragraph('one', '国'.repeat(28 * 30))]));
    const [odd, even] = [one ? pageNumber(one) : [], two ? pageNumber(two) : []];
    expect([odd.map(({ text }) => text), even.map(({ text }) => text)]).toEqual([['—', '1', '—'], ['—', '2', '—']]);
    expect(odd.at(-1)?.right).toBeCloseTo(points(28 + 156) - 14, 0);
    expect(even[0]?.left).toBeCloseTo(points(28) + 14, 0);
    for (const dash of [odd[0], even[0]]) expect(Math.abs(((dash?.top ?? 0) + (dash?.bottom ?? 0)) / 2 - points(37 + 225 + 7))).toBeLessThan(points(1));
  });

  test('of a landscape section have it turned, at the left below the text of the volume held upright', async () => {
    const [one, two] = await laidOut(plain([paragraph('one', '国'.repeat(1500))], 'landscape'));
    const [odd, even] = [one ? pageNumber(one) : [], two ? pageNumber(two) : []];
    expect([one?.width, one?.height].map((length) => Math.round(length ?? 0))).toEqual([842, 595]);
    expect([odd.map(({ text }) => text), even.map(({ text }) => text)]).toEqual([['—', '1', '—'], ['—', '2', '—']]);
    // One above the other in a column 7 mm left of the text; odd numbers at its lower end, even ones at its upper end, a character in.
    for (const word of [...odd, ...even]) expect(Math.abs((word.left + word.right) / 2 - points(35 - 7))).toBeLessThan(points(1.5));
    expect(odd.at(-1)?.bottom).toBeCloseTo(points(28 + 156) - 14, 0);
    expect(even[0]?.top).toBeCloseTo(points(28) + 14, 0);
  });

  test('bear the stamps, each of them', async () => {
    const section = (id: string, annex: boolean, orientation: 'portrait' | 'landscape'): Section => ({ id, title: id, annex, orientation, blocks: [paragraph(`${id}-text`, '国'.repeat(1500))] });
    const pages = await laidOut({ ...sampleDocument, sections: [section('正文', false, 'portrait'), section('附表', true, 'landscape'), section('附文', true, 'portrait')] });
    const heads = pages.map(({ words }) => words.filter(({ top }) => top < points(24)).map(({ text }) => text).join(''));
    expect(new Set(heads)).toEqual(new Set(['内部资料不得公开示例']));
    expect(pages.length).toBeGreaterThan(9);
  });
});

/** A table of everything that may not fit: a unit of over 40 characters, words without an end, a cell longer than a page, a cell over rows. */
function awkwardTable(id: string, columns: number, small: boolean): Table {
  const cell = (text: string, more: Partial<Cell> = {}): Cell => ({ runs: [{ text }], ...more });
  const unit = '示例区住房和城乡建设与城市管理行政执法局（示例区人民防空办公室、示例区物业管理服务中心）';
  return {
    kind: 'table',
    id,
    caption: '很长的题注'.repeat(12),
    unit: '%',
    columns: Array.from({ length: columns }, () => ({ width: 1, align: 'left' as const })),
    keyColumns: 1,
    head: [Array.from({ length: columns }, (_, at) => cell(`列${String(at + 1)}`))],
    body: [
      [cell(unit), cell('maternalmortalityratioper100000livebirths'), cell('1234567.89'), cell('https://example.org/a/very/long/path/index.html?x=1')],
      [cell('甲'.repeat(700), { columnSpan: 2 })],
      [cell('乙'.repeat(30), { rowSpan: 2 }), cell('末')],
      [cell('尾')],
    ],
    notes: [[{ text: `注：${'长'.repeat(90)}` }]],
    small,
    sheet: '',
  };
}

describe.skipIf(!hasLibreOffice)('what may not fit', patience, () => {
  const tables = (orientation: 'portrait' | 'landscape'): DocumentTree => plain([awkwardTable('a', 6, false), awkwardTable('b', 18, true), paragraph('end', '完')], orientation);

  test.each(['portrait', 'landscape'] as const)('stays within the text of a %s page', async (orientation) => {
    const pages = await laidOut(tables(orientation));
    const [left, right] = orientation === 'portrait' ? [points(28), points(28 + 156)] : [points(35), points(35 + 225)];
    const outside = pages.flatMap((page) => page.words.filter((word) => !pageNumber(page).includes(word) && (word.left < left - 1 || word.right > right + 1)));
    expect(outside).toEqual([]);
    const printed = pages.flatMap(({ words }) => words.map(({ text }) => text)).join('');
    expect([printed.split('甲').length - 1, printed.includes('完')]).toEqual([1400, true]);
  });

  test('repeats the head of a table on each of its pages', async () => {
    const pages = await laidOut(plain([awkwardTable('a', 6, false)]));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ words }) => words.filter(({ text }) => text === '列').length)).toEqual(pages.map(() => 6));
  });
});

/** Text of each page without blanks. */
const textsOf = (pages: readonly PlacedPage[]): string[] => pages.map(({ words }) => words.map(({ text }) => text).join('').replaceAll(/\s/g, ''));

describe.skipIf(!hasLibreOffice)('the contents in LibreOffice', async () => {
  const bytes = hasLibreOffice ? await writeDocx(sampleDocument, samplePictures) : new Uint8Array();
  const texts = hasLibreOffice ? textsOf(pagesOf(saveByLibreOffice(bytes, 'pdf'))) : [];
  const { contents } = labelsOf(withPictureData(sampleDocument));
  const contentsPages = texts.filter((text) => text.includes('......')).length;

  /** Where each entry truly begins: entries follow one another, so each is looked for behind the one before. */
  const truly: number[] = [];
  let [page, from] = [contentsPages, 0];
  for (const { label, text } of contents) {
    const words = `${label}${text}`.replaceAll(/\s/g, '');
    while (page < texts.length && !(texts[page] ?? '').includes(words, from)) [page, from] = [page + 1, 0];
    from = (texts[page] ?? '').indexOf(words, from) + words.length;
    truly.push(page + 1);
  }

  test('tell the page of every entry without being asked to', () => {
    const shown = texts.slice(0, contentsPages).flatMap((text) => [...text.matchAll(/\.{6,}(\d+?)(?=[一二三四五六七八九十（附—]|$)/g)].map(([, number]) => Number(number)));
    expect(contents.length).toBeGreaterThan(15);
    expect(shown).toEqual(truly);
  });

  test('were told the same pages beforehand, for programs that do not work them out', async () => {
    const { lines } = await readDocument(bytes);
    const told = lines.map(({ text }) => /\t(\d+)$/.exec(text)?.[1]).filter((number) => number !== undefined);
    expect(told.map(Number)).toEqual(truly);
  });
});
