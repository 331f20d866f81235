import { a4, makePdf, textWidth } from './pdf-maker.ts';
import { joinPlanLines } from './plan-text.ts';
import type { MadeEncoding, MadePage, MadeRun } from './pdf-maker.ts';

/** How a plan is set: in one or two columns, with running texts or without. Page numbers `— 1 —` always stand below, outside as GB/T 9704 has them. */
export type PdfLayout = { readonly columns: 1 | 2; readonly header?: string; readonly footer?: string; readonly encoding?: MadeEncoding; readonly compress?: boolean };

/** A paragraph and how it is set. */
export type SetParagraph = { readonly text: string; readonly kind: 'title' | 'heading' | 'body' };

type Style = { readonly size: number; readonly pitch: number; readonly centred: boolean };

const marginX = 76;
const top = 110;
const bottom = 742;
const gutter = 24;
const neverFirst = /^[，。、；：？！）》”’％%]/;

/** Breaks a paragraph into lines no wider than `width` (in sizes of its type), the first set in by two characters; no line starts with a closing mark. */
function breakLines(text: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - indent;
  for (const character of text) {
    if (textWidth(line + character) > room) {
      const keep = neverFirst.test(character) ? [...line].slice(0, -1).join('') : line;
      lines.push(keep);
      line = line.slice(keep.length);
      room = width;
    }
    line += character;
  }
  return [...lines, line];
}

function styleOf(kind: SetParagraph['kind'], columns: 1 | 2): Style {
  const size = columns === 1 ? 14 : 10.5;
  if (kind === 'title') return { size: 22, pitch: 34, centred: true };
  if (kind === 'heading') return { size: size * 1.25, pitch: size * 2.2, centred: true };
  return { size, pitch: size * 1.75, centred: false };
}

/**
 * Sets paragraphs on A4 pages the way an office does: two characters of indent, full lines, titles in the middle (over both columns), running
 * header and footer, page numbers outside.
 */
export function paragraphsToPdf(paragraphs: readonly SetParagraph[], layout: PdfLayout): Uint8Array {
  const pages: MadeRun[][] = [[]];
  const columnWidth = (a4.width - 2 * marginX - (layout.columns - 1) * gutter) / layout.columns;
  let column = 0;
  let columnTop = top;
  let y = top;
  const advance = (pitch: number): void => {
    y += pitch;
    if (y <= bottom) return;
    column += 1;
    if (column === layout.columns) {
      pages.push([]);
      column = 0;
      columnTop = top;
    }
    y = columnTop + pitch;
  };
  for (const paragraph of paragraphs) {
    const style = styleOf(paragraph.kind, layout.columns);
    const spans = paragraph.kind === 'title';
    const width = spans ? a4.width - 2 * marginX : columnWidth;
    const left = spans ? marginX : undefined;
    const lines = breakLines(paragraph.text, Math.floor(width / style.size), style.centred ? 0 : 2);
    lines.forEach((text, index) => {
      advance(style.pitch);
      const start = left ?? marginX + column * (columnWidth + gutter);
      const indent = style.centred ? (width - textWidth(text) * style.size) / 2 : index === 0 ? 2 * style.size : 0;
      pages.at(-1)?.push({ text, x: start + indent, y, size: style.size });
    });
    if (spans) columnTop = y;
  }
  const finished = pages.map((runs, index): MadePage => {
    const mark = `— ${String(index + 1)} —`;
    const outside = index % 2 === 0 ? a4.width - marginX - textWidth(mark) * 14 : marginX;
    const running: MadeRun[] = [{ text: mark, x: outside, y: 790, size: 14 }];
    const middle = (text: string): number => (a4.width - textWidth(text) * 9) / 2;
    if (layout.header !== undefined) running.unshift({ text: layout.header, x: middle(layout.header), y: 60, size: 9 });
    if (layout.footer !== undefined) running.push({ text: layout.footer, x: middle(layout.footer), y: 808, size: 9 });
    return { runs: [...running, ...runs] };
  });
  return makePdf({ pages: finished, ...(layout.encoding ? { encoding: layout.encoding } : {}), ...(layout.compress ? { compress: true } : {}) });
}

/** Whether a paragraph of a plan is printed as a heading or, as the first one, over the whole page. */
function kindOf(text: string, index: number): SetParagraph['kind'] {
  if (index === 0 && text.length < 40) return 'title';
  return /^(?:第[一二三四五六七八九十]+章|前\s*言$)/.test(text) && text.length < 30 ? 'heading' : 'body';
}

/**
 * Makes a pdf of a raw plan text (see {@link joinPlanLines} for how its paragraphs are found). The text flows: pages are not those of the raw text.
 *
 * @example textPlanToPdf(text, { columns: 2, header: '昆区妇女发展规划' })
 */
export function textPlanToPdf(text: string, layout: PdfLayout): Uint8Array {
  return paragraphsToPdf(joinPlanLines(text).map((paragraph, index) => ({ text: paragraph.text, kind: kindOf(paragraph.text, index) })), layout);
}
