import { textOf, type Labels } from '../labels.ts';
import type { DocumentTree } from '../tree.ts';
import { heightOf, linesOf } from './cell-measures.ts';
import { lookOf, type CellRange, type Sheet, type SheetCell, type SheetRow } from './sheet.ts';

/** The name of the first sheet. */
export const contentsName = '目录';

/** One line of the list of sheets. */
export type ListedSheet = { readonly label: string; readonly title: string; readonly name: string };

const widths = [6, 9, 46, 23] as const;
const across = widths.reduce((sum, width) => sum + width, 0);

/** What every sheet of figures takes for granted. */
const signs: readonly (readonly [sign: string, meaning: string])[] = [['—', '不适用'], ['…', '缺数据（未收集、未到期或不能公布）'], ['0', '确实为零'], ['斜线底纹', '待核或待填，请有关人员处理']];

/** The parts of the text that no table of this workbook stands in. */
function partsWithoutTable({ sections }: DocumentTree, labels: Labels): string[] {
  const parts: { name: string; tables: number; text: boolean }[] = [];
  for (const block of sections.filter(({ annex }) => !annex).flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading' && block.level === 1) parts.push({ name: `${labels.of.get(block.id) ?? ''}${textOf(block.runs, labels)}`, tables: 0, text: false });
    const last = parts.at(-1);
    if (!last) continue;
    if (block.kind === 'table' || block.kind === 'picture') last.tables += 1;
    if (block.kind === 'paragraph' || (block.kind === 'heading' && (block.level > 1 || block.tail.length > 0))) last.text = true;
  }
  return parts.filter(({ tables, text }) => tables === 0 && text).map(({ name }) => name);
}

/**
 * The first sheet: what the workbook is, its sheets with links, what its signs mean, where the text is, and what it follows from.
 *
 * @example contentsSheet(tree, labels, [{ label: '表1', title: '各领域目标完成情况', name: '达标情况' }]).name // '目录'
 */
export function contentsSheet(tree: DocumentTree, labels: Labels, listed: readonly ListedSheet[]): Sheet {
  const rows: SheetRow[] = [];
  const merges: CellRange[] = [];
  const links: { row: number; column: number; sheet: string; says: string }[] = [];
  const size = 10;
  const lay = (cells: readonly SheetCell[], lines = 1, type = size): number => rows.push({ height: heightOf(lines, type) + 2, fixed: true, cells });
  const merged = (cells: readonly SheetCell[], left: number, lines: number, type = size): void => {
    const row = lay(cells, lines, type);
    merges.push({ top: row, left, bottom: row, right: widths.length });
  };
  const line = (text: string, look: SheetCell['look'], type = size): void => {
    if (text !== '') merged([{ column: 1, look, content: text }], 1, linesOf(text, across, type), type);
  };
  const pair = (name: string, value: string): void => {
    const row = rows.length + 1;
    const values = widths[2] + widths[3];
    merged([{ column: 1, look: lookOf('line', { strong: true }), content: name }, { column: 3, look: lookOf('line'), content: value }], 3, Math.max(linesOf(value, values, size), linesOf(name, widths[0] + widths[1], size)));
    merges.push({ top: row, left: 1, bottom: row, right: 2 });
  };
  for (const title of tree.title) line(title, lookOf('title', { align: 'centre' }), 16);
  line(tree.subtitle, lookOf('line', { align: 'centre' }));
  line(tree.stamps.join('　'), lookOf('stamp'));
  line([tree.issuer, tree.date].filter((text) => text !== '').join('　'), lookOf('line', { align: 'right' }));
  const head = lay(['序号', '编号', '名称', '工作表'].map((content, at) => ({ column: at + 1, look: lookOf('head', { align: 'centre', edge: 'top' }), content })));
  listed.forEach(({ label, title, name }, at) => {
    const edge = at === listed.length - 1 ? 'bottom' : '';
    const body = lookOf('body', { edge });
    const row = lay([{ column: 1, look: { ...body, align: 'centre' }, content: at + 1 }, { column: 2, look: { ...body, role: 'link', align: 'centre' }, content: label || '打开' }, { column: 3, look: body, content: title }, { column: 4, look: body, content: name }], Math.max(linesOf(title, widths[2], size), linesOf(name, widths[3], size)));
    // LibreOffice does not wrap a link: it stands on what is short.
    links.push({ row, column: 2, sheet: name, says: `转到工作表“${name}”` });
  });
  lay([]);
  line('说明', lookOf('line', { strong: true }));
  const parts = partsWithoutTable(tree, labels);
  line(`点击编号转到工作表，各工作表右上角可以返回目录。本工作簿只收正文和附件中的表、图及其数据。文字部分没有放进来，见同名的 Word 文档或网页${parts.length === 0 ? '' : `；其中${parts.map((part) => `“${part}”`).join('')}没有表和图`}。`, lookOf('line'));
  for (const [sign, meaning] of signs) pair(sign, meaning);
  const properties = Object.entries(tree.properties);
  if (properties.length > 0) {
    lay([]);
    line('本文件依据', lookOf('line', { strong: true }));
  }
  for (const [name, value] of properties) pair(name, value);
  return {
    name: contentsName, hidden: false, orientation: 'portrait', widths, rows, merges, frozen: { rows: 0, columns: 0 }, titleRows: { from: head, to: head },
    printed: { top: 1, left: 1, bottom: rows.length, right: widths.length }, filter: null, comments: [], links, picture: null, header: { left: tree.stamps.join('　'), right: '' },
  };
}
