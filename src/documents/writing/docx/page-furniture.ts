import { AlignmentType, BorderStyle, Footer, Header, HeightRule, LineRuleType, OverlapType, PageNumber, Paragraph, Table, TableAnchorType, TableCell, TableLayoutType, TableRow, TextDirection, TextRun, WidthType } from 'docx';
import { pageNumberGap, pageNumberLine } from './page-geometry.ts';
import { textRun } from './text-runs.ts';
import type { IIndentAttributesProperties, ISectionOptions } from 'docx';
import type { Paper } from './page-geometry.ts';

/** One character of 4号 in twips: how far the page number stands in from the edge of the text. */
const oneCharacter = 280;

type Side = 'odd' | 'even';

const pageNumber = (side: Side, indent: IIndentAttributesProperties): Paragraph =>
  new Paragraph({ style: 'Footer', alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT, indent, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** Where Word wants a paragraph after a table. */
const end = (): Paragraph => new Paragraph({ style: 'Spacer', spacing: { line: 20, lineRule: LineRuleType.EXACT } });

/** On a landscape page the number stands turned at the left, where it is below the text when the volume is held upright (GB/T 9704-2012, 7.6): a floating cell as tall as the text. */
function turnedNumber(side: Side, paper: Paper): Footer {
  const cell = new TableCell({
    width: { size: pageNumberLine, type: WidthType.DXA },
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    children: [pageNumber(side, side === 'odd' ? { right: oneCharacter } : { left: oneCharacter })],
  });
  const table = new Table({
    width: { size: pageNumberLine, type: WidthType.DXA },
    columnWidths: [pageNumberLine],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: paper.left - pageNumberGap - pageNumberLine,
      absoluteVerticalPosition: paper.top,
      overlap: OverlapType.NEVER,
    },
    rows: [new TableRow({ height: { value: paper.textHeight, rule: HeightRule.EXACT }, children: [cell] })],
  });
  return new Footer({ children: [table, end()] });
}

const footer = (side: Side, paper: Paper): Footer =>
  paper.orientation === 'landscape' ? turnedNumber(side, paper) : new Footer({ children: [pageNumber(side, side === 'odd' ? { right: oneCharacter } : { left: oneCharacter })] });

const header = (stamps: readonly string[]): Header => new Header({ children: [new Paragraph({ style: 'Header', children: textRun(stamps.join('　　')) })] });

/** Header and footer of a section: the stamps above, the page number outside below; odd pages and even ones differ. */
export const furnitureOf = (stamps: readonly string[], paper: Paper): Pick<ISectionOptions, 'headers' | 'footers'> => ({
  headers: { default: header(stamps), even: header(stamps) },
  footers: { default: footer('odd', paper), even: footer('even', paper) },
});
