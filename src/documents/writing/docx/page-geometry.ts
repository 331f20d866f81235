import { DocumentGridType, PageOrientation, SectionType } from 'docx';
import type { ISectionPropertiesOptions } from 'docx';

/** Twips (1/20 pt, the unit of Word) of a length in millimetres. @example twipsOf(25.4) // 1440 */
const twipsOf = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** A side of paper and the text on it, in twips. */
export type Paper = {
  readonly orientation: 'portrait' | 'landscape';
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
  readonly textWidth: number;
  readonly textHeight: number;
};

/** A4 in twips, as Word itself rounds it. */
const a4 = { short: 11_906, long: 16_838 };

/** Margins of GB/T 9704-2012, 5.1: 天头 37 mm and 订口 28 mm; the rest follows from a 版心 of 156 × 225 mm. */
const head = twipsOf(37);
const spine = twipsOf(28);
const fore = a4.short - spine - twipsOf(156);
const foot = a4.long - head - twipsOf(225);

/** Height of the line of the page number, in twips: 4号 (14 pt) with a little air. */
export const pageNumberLine = 320;

/** From the edge of the 版心 to the top of the line of the page number: its dash, in the middle of the line, then stands 7 mm away (7.5 of the standard). */
export const pageNumberGap = twipsOf(7) - pageNumberLine / 2;

const portrait: Paper = {
  orientation: 'portrait',
  width: a4.short,
  height: a4.long,
  top: head,
  right: fore,
  bottom: foot,
  left: spine,
  header: twipsOf(20),
  footer: foot - pageNumberGap - pageNumberLine,
  textWidth: a4.short - spine - fore,
  textHeight: a4.long - head - foot,
};

/** The portrait page turned to the left, so that in the bound volume the head of a wide table lies at the spine of odd pages and at the fore edge of even ones (7.6 of the standard). */
const landscape: Paper = {
  orientation: 'landscape',
  width: portrait.height,
  height: portrait.width,
  top: portrait.left,
  right: portrait.top,
  bottom: portrait.right,
  left: portrait.bottom,
  header: twipsOf(15),
  footer: twipsOf(12),
  textWidth: portrait.textHeight,
  textHeight: portrait.textWidth,
};

/** The paper of each orientation. @example paperOf('portrait').textWidth // 8844, 156 mm */
export const paperOf = (orientation: Paper['orientation']): Paper => (orientation === 'portrait' ? portrait : landscape);

/** Distance of two lines of the text in twips: 28.95 pt, because 22 lines of 29 pt are higher than the 225 mm of the 版心 and the last would go to the next page. */
export const bodyLine = 579;

/** The paper as the properties of a section of Word. The library turns the measures of a landscape page itself. */
export const sectionOf = ({ orientation, top, right, bottom, left, header, footer }: Paper): ISectionPropertiesOptions => ({
  type: SectionType.NEXT_PAGE,
  page: {
    size: { width: a4.short, height: a4.long, orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE },
    margin: { top, right, bottom, left, header, footer, gutter: 0 },
  },
  grid: { type: DocumentGridType.LINES, linePitch: bodyLine },
});
