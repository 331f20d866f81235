import { cellName } from './cell-names.ts';
import { digitPixels, linesOf } from './cell-measures.ts';
import type { Sheet } from './sheet.ts';
import { cellText, escapeText, xmlHead } from './xml-text.ts';

/** A comment opens in a box of this width, in pixels. */
const boxWidth = 240;
const lineHeight = 17;

/**
 * The part with the comments of a sheet. @example commentsXml(sheet.comments, '示例区统计局')
 */
export function commentsXml(comments: Sheet['comments'], author: string): string {
  const written = comments.map(({ row, column, text }) => `<comment ref="${cellName(row, column)}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">${cellText(text)}</t></r></text></comment>`);
  return `${xmlHead}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${escapeText(author)}</author></authors><commentList>${written.join('')}</commentList></comments>`;
}

/** The place so many pixels after the beginning of a column or row: which one, and how far into it. */
function placeAfter(pixels: number, from: number, sizeOf: (at: number) => number): string {
  let at = from;
  let rest = pixels;
  while (rest > sizeOf(at) && at < from + 100) {
    rest -= sizeOf(at);
    at += 1;
  }
  return `${String(at)}, ${String(Math.round(Math.min(rest, sizeOf(at))))}`;
}

/**
 * The boxes of the comments of a sheet, in the old drawing language all spreadsheet programs still ask for; each as high as its text.
 *
 * @example commentBoxesXml(sheet)
 */
export function commentBoxesXml({ comments, widths, rows }: Sheet): string {
  const columnPixels = (at: number): number => (widths[at] ?? 8) * digitPixels + 5;
  const rowPixels = (at: number): number => (rows[at]?.height ?? 15) / 0.75;
  const boxes = comments.map(({ row, column, text }, at) => {
    const height = (linesOf(text, boxWidth / digitPixels, 9) + 1) * lineHeight;
    const anchor = `${placeAfter(12, column, columnPixels)}, ${placeAfter(4, row - 1, rowPixels)}, ${placeAfter(12 + boxWidth, column, columnPixels)}, ${placeAfter(4 + height, row - 1, rowPixels)}`;
    return `<v:shape id="_x0000_s${String(1025 + at)}" type="#_x0000_t202" style="position:absolute;z-index:${String(at + 1)};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row - 1)}</x:Row><x:Column>${String(column - 1)}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${boxes.join('')}</xml>`;
}
