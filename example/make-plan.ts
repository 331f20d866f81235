/**
 * Writes the plan of the made-up district as a Word file, laid out as GB/T 9704-2012 asks of official documents: A4, margins 37/35/28/26 mm,
 * body 16 pt 仿宋 on a grid of 29 pt, page numbers outside. The same source always gives the same bytes, so a test can compare.
 */
import { writeFile } from 'node:fs/promises';
import {
  AlignmentType, Document, Footer, LevelFormat, LevelSuffix, LineRuleType, Packer, PageNumber, Paragraph, SectionType, Table, TableCell,
  TableRow, TextRun, VerticalAlign, WidthType,
} from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { planBlocksOfDocument } from './plan-source.ts';
import type { Block } from './plan-source.ts';

const fileName = '示例区妇女儿童发展规划.docx';
const stamp = '2022-12-01T00:00:00Z';

type Typeface = '方正小标宋简体' | '黑体' | '楷体_GB2312' | '仿宋_GB2312' | '宋体';

/** `hint` makes Word set quotation marks and dashes, which both scripts share, in the Chinese type. */
const face = (eastAsia: Typeface): { ascii: string; hAnsi: string; cs: string; eastAsia: string; hint: string } =>
  ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia, hint: 'eastAsia' });
/** Half-points from points. */
const points = (size: number): number => size * 2;
const run = (text: string, typeface: Typeface, options: IRunOptions = {}): TextRun => new TextRun({ text, font: face(typeface), ...options });

const twoCharacters = 640;
const grid = { line: 580, lineRule: LineRuleType.EXACT };
const centred = { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } };

type BlockOf<Style extends Block['style']> = Extract<Block, { readonly style: Style }>;
type TextBlock = Exclude<Block, { readonly style: 'table' }>;

/** How each style is set. Styles that Word counts, and those whose first sentence is a title, are told apart below. */
const settings: { readonly [Style in TextBlock['style']]: { readonly typeface: Typeface; readonly run?: IRunOptions; readonly paragraph: IParagraphOptions } } = {
  'cover-title': { typeface: '方正小标宋简体', run: { size: points(30) }, paragraph: { ...centred, spacing: { before: 3600, line: 900, lineRule: LineRuleType.EXACT } } },
  'cover-period': { typeface: '楷体_GB2312', run: { size: points(20) }, paragraph: { ...centred, spacing: { ...grid, before: 200 } } },
  'cover-mark': { typeface: '黑体', run: { size: points(18) }, paragraph: { ...centred, spacing: { ...grid, before: 900, after: 2700 } } },
  'cover-issuer': { typeface: '楷体_GB2312', run: { size: points(16) }, paragraph: { ...centred, spacing: grid } },
  title: { typeface: '方正小标宋简体', paragraph: { style: 'Heading1' } },
  period: { typeface: '楷体_GB2312', paragraph: { ...centred, spacing: { ...grid, after: 300 } } },
  'preface-heading': { typeface: '黑体', paragraph: { style: 'Heading2' } },
  body: { typeface: '仿宋_GB2312', paragraph: {} },
  chapter: { typeface: '黑体', paragraph: { style: 'Heading2' } },
  section: { typeface: '楷体_GB2312', paragraph: { style: 'Heading3' } },
  domain: { typeface: '楷体_GB2312', paragraph: { style: 'Heading3' } },
  // not justified: LibreOffice 7 loses a 、 that would hang over the margin of a justified line, on the page and in the text of the pdf
  units: { typeface: '仿宋_GB2312', paragraph: { alignment: AlignmentType.LEFT } },
  'list-heading': { typeface: '仿宋_GB2312', run: { bold: true }, paragraph: { style: 'Heading4' } },
  principle: { typeface: '仿宋_GB2312', paragraph: {} },
  goal: { typeface: '仿宋_GB2312', paragraph: {} },
  measure: { typeface: '仿宋_GB2312', paragraph: {} },
  clause: { typeface: '仿宋_GB2312', paragraph: {} },
  'annex-heading': { typeface: '黑体', paragraph: { style: 'Heading2', pageBreakBefore: true, alignment: AlignmentType.LEFT } },
  'annex-title': { typeface: '方正小标宋简体', run: { size: points(18) }, paragraph: { ...centred, spacing: { ...grid, after: 200 }, keepNext: true } },
  'annex-note': { typeface: '仿宋_GB2312', run: { size: points(12) }, paragraph: { indent: { firstLine: 0 }, spacing: { before: 120 } } },
};

/** Which of Word's lists counts a style: （一）or 1. */
const listOf: Partial<Record<Block['style'], 'chinese' | 'arabic'>> = {
  section: 'chinese', clause: 'chinese', domain: 'chinese', principle: 'arabic', goal: 'arabic', measure: 'arabic',
};
/** The type of the title sentence of a clause. */
const openingOf: Partial<Record<Block['style'], { readonly typeface: Typeface; readonly bold: boolean }>> = {
  principle: { typeface: '仿宋_GB2312', bold: true },
  measure: { typeface: '仿宋_GB2312', bold: true },
  clause: { typeface: '楷体_GB2312', bold: true },
};

function runsOf(block: TextBlock): TextRun[] {
  const { typeface, run: options = {} } = settings[block.style];
  const opening = openingOf[block.style];
  if (!opening) return [run(block.text, typeface, options)];
  const end = block.text.indexOf('。') + 1;
  return [run(block.text.slice(0, end), opening.typeface, { bold: opening.bold }), run(block.text.slice(end), typeface, options)];
}

/** Makes paragraphs, giving every list that starts anew an instance of its own so that Word counts it from one. */
function paragraphMaker(): (block: TextBlock) => Paragraph {
  const instances = { section: 0, clause: 0, domain: 0, principle: 0, goal: 0, measure: 0 };
  let last = 0;
  return (block) => {
    const list = listOf[block.style];
    const base: IParagraphOptions = { ...settings[block.style].paragraph, children: runsOf(block) };
    if (!list || !('restart' in block)) return new Paragraph(base);
    if (block.restart) instances[block.style] = last += 1;
    return new Paragraph({ ...base, numbering: { reference: list, level: 0, instance: instances[block.style] } });
  };
}

const columnWidths = [2740, 860, 1310, 1100, 1100, 1735];

function tableOf(block: BlockOf<'table'>): Table {
  const cell = (text: string, column: number, heading: boolean): TableCell => new TableCell({
    width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [new Paragraph({
      alignment: column === 0 && !heading ? AlignmentType.LEFT : AlignmentType.CENTER,
      indent: { firstLine: 0 },
      spacing: { line: 300, lineRule: LineRuleType.AUTO },
      children: [run(text, heading ? '黑体' : '仿宋_GB2312', { size: points(10.5) })],
    })],
  });
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    alignment: AlignmentType.CENTER,
    margins: { top: 40, bottom: 40, left: 50, right: 50 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: block.head.map((text, column) => cell(text, column, true)) }),
      ...block.rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, column) => cell(text, column, false)) })),
    ],
  });
}

const footer = (side: 'left' | 'right'): Footer => new Footer({
  children: [new Paragraph({
    alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
    indent: { firstLine: 0, [side]: 280 },
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: face('宋体'), size: points(14) })],
  })],
});

const listLevel = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0, format, text, suffix: LevelSuffix.NOTHING, alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 0, firstLine: twoCharacters } } },
});

const heading = (typeface: Typeface, size: number, paragraph: IParagraphOptions, bold = false) =>
  ({ run: { font: face(typeface), size: points(size), color: '000000', bold, italics: false }, paragraph: { spacing: grid, keepNext: true, ...paragraph } });

function documentOf(blocks: readonly Block[]): Document {
  const paragraph = paragraphMaker();
  const children = blocks.map((block) => (block.style === 'table' ? tableOf(block) : paragraph(block)));
  const covers = blocks.filter((block) => block.style.startsWith('cover')).length;
  const page = { size: { width: 11906, height: 16838 }, margin: { top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1587 } };
  return new Document({
    title: '示例区妇女儿童发展规划（示例文本，纯属虚构）',
    creator: 'HalfSky',
    lastModifiedBy: 'HalfSky',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: face('仿宋_GB2312'), size: points(16), language: { value: 'en-US', eastAsia: 'zh-CN' } },
          paragraph: { spacing: grid, indent: { firstLine: twoCharacters }, alignment: AlignmentType.BOTH },
        },
        heading1: heading('方正小标宋简体', 22, { ...centred, pageBreakBefore: true, outlineLevel: 0, spacing: { line: 700, lineRule: LineRuleType.EXACT } }),
        heading2: heading('黑体', 16, { ...centred, outlineLevel: 1, spacing: { ...grid, before: 290, after: 145 } }),
        heading3: heading('楷体_GB2312', 16, { outlineLevel: 2 }),
        heading4: heading('仿宋_GB2312', 16, { outlineLevel: 3 }, true),
      },
    },
    numbering: {
      config: [
        { reference: 'chinese', levels: [listLevel(LevelFormat.CHINESE_COUNTING, '（%1）')] },
        { reference: 'arabic', levels: [listLevel(LevelFormat.DECIMAL, '%1.')] },
      ],
    },
    sections: [
      { properties: { page }, children: children.slice(0, covers) },
      {
        properties: { type: SectionType.NEXT_PAGE, page: { ...page, pageNumbers: { start: 1 } } },
        footers: { default: footer('right'), even: footer('left') },
        children: children.slice(covers),
      },
    ],
  });
}

/** Changes a part of the package, which must hold what is to be changed. */
function change(parts: Record<string, Uint8Array>, name: string, from: RegExp, to: string): void {
  const text = strFromU8(parts[name] ?? new Uint8Array());
  if (text.search(from) < 0) throw new Error(`${name} does not hold ${String(from)}`);
  parts[name] = strToU8(text.replace(from, to));
}

/** The docx of the example: what `example/示例区妇女儿童发展规划.docx` holds, byte for byte. */
export async function makePlan(): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(documentOf(planBlocksOfDocument))));
  change(parts, 'docProps/core.xml', /\d{4}-\d\d-\d\dT[\d:.]+Z/g, stamp);
  const first = '[Content_Types].xml';
  const names = Object.keys(parts).filter((name) => name !== first && !name.endsWith('/')).toSorted();
  const files = Object.fromEntries([first, ...names].map((name) => [name, parts[name] ?? new Uint8Array()]));
  // zip keeps local time without a zone: a date made from local parts gives the same bytes everywhere
  return zipSync(files, { level: 9, mtime: new Date(2022, 11, 1) });
}

if (import.meta.main) await writeFile(new URL(fileName, import.meta.url), await makePlan());
