import { makeDocx } from './docx-maker.ts';
import { joinPlanLines } from './plan-text.ts';
import type { MadeBlock, MadeLevel, MadeList, MadePart } from './docx-maker.ts';
import type { PlanParagraph } from './plan-text.ts';

/** The numbers of a plan as levels of one Word list, with the pattern that finds them in the raw text. */
const shapes: readonly { readonly level: MadeLevel; readonly found: RegExp; readonly value: (text: string) => number; readonly style?: string }[] = [
  { level: { format: 'chineseCountingThousand', pattern: '第%1章', suffix: 'space' }, found: /^第([一二三四五六七八九十]+)章\s/, value: readChinese, style: 'Heading1' },
  { level: { format: 'chineseCountingThousand', pattern: '%1、', suffix: 'nothing' }, found: /^([一二三四五六七八九十]+)、/, value: readChinese, style: 'Heading2' },
  { level: { format: 'chineseCountingThousand', pattern: '（%1）', suffix: 'nothing' }, found: /^（([一二三四五六七八九十]+)）/, value: readChinese, style: 'Heading3' },
  { level: { format: 'decimal', pattern: '%4.', suffix: 'nothing' }, found: /^(\d{1,2})\.(?!\d)/, value: Number },
  { level: { format: 'decimal', pattern: '（%5）', suffix: 'nothing' }, found: /^（(\d{1,2})）/, value: Number },
  { level: { format: 'decimalEnclosedCircle', pattern: '%6', suffix: 'nothing' }, found: /^([①-⑳])/, value: (text) => (text.codePointAt(0) ?? 0) - 0x245f },
];

function readChinese(text: string): number {
  const digits = '零一二三四五六七八九';
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + Math.max(0, digits.indexOf(ones));
}

/** Cuts a text at the page starts that lie inside it. */
function partsWithPages(text: string, pageStarts: readonly number[]): MadePart[] {
  const parts: MadePart[] = [];
  let from = 0;
  for (const start of pageStarts) {
    if (start > from) parts.push(text.slice(from, start));
    parts.push({ mark: 'noted-page' });
    from = start;
  }
  parts.push(text.slice(from));
  return parts;
}

/**
 * Makes a docx of a raw plan text as an office would have typed it: chapters, sections and points numbered by Word's own multilevel list, not by
 * typed characters. Where the text's numbers do not go on as Word would count, a new list starts at the printed number, so the numbers that
 * a reader sees are those of the text.
 */
export function textPlanToDocx(text: string): Uint8Array {
  const levels = shapes.map((shape, index) => ({ ...shape.level, pattern: shape.level.pattern.replace(/%\d/, `%${String(index + 1)}`) }));
  const lists: Record<string, MadeList> = { 1: { levels } };
  const counts = new Map<number, number>();
  const blocks: MadeBlock[] = [];
  let list = '1';
  const numbered = (paragraph: PlanParagraph): MadeBlock => {
    const level = shapes.findIndex((shape) => shape.found.test(paragraph.text));
    const shape = shapes[level];
    const match = shape?.found.exec(paragraph.text);
    if (!shape || !match) return { parts: partsWithPages(paragraph.text, paragraph.pageStarts) };
    const value = shape.value(match[1] ?? '');
    if (value !== (counts.get(level) ?? 0) + 1) {
      list = String(Object.keys(lists).length + 1);
      lists[list] = { like: '1', startAt: { [level]: value } };
    }
    counts.set(level, value);
    for (const deeper of counts.keys()) if (deeper > level) counts.delete(deeper);
    const length = match[0].length;
    const starts = paragraph.pageStarts.map((start) => Math.max(0, start - length));
    return { parts: partsWithPages(paragraph.text.slice(length), starts), list, level, ...(shape.style === undefined ? {} : { style: shape.style }) };
  };
  for (const paragraph of joinPlanLines(text)) blocks.push(numbered(paragraph));
  return makeDocx({ blocks, lists });
}
