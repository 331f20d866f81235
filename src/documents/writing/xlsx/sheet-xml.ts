import { cellName, quotedSheet, rangeName } from './cell-names.ts';
import type { CellStyles } from './cell-styles.ts';
import { conditionsXml, protectionXml, rulesXml } from './filling-xml.ts';
import type { SharedTexts } from './shared-texts.ts';
import type { Sheet, SheetCell, SheetRow } from './sheet.ts';
import { escapeAttribute, escapeText, xmlHead } from './xml-text.ts';

/** What the sheets of a workbook share while they are written. */
export type SheetParts = { readonly styles: CellStyles; readonly texts: SharedTexts };

/** Header and footer together may hold 255 characters. */
const longestHeader = 90;

/** Text of a header or footer: & begins its codes. */
const headerText = (text: string): string => text.replaceAll('\n', ' ').slice(0, longestHeader).toWellFormed().replaceAll('&', '&&');

function cellXml({ column, look, content }: SheetCell, row: number, { styles, texts }: SheetParts): string {
  const place = `r="${cellName(row, column)}" s="${String(styles.numberOf(look))}"`;
  if (typeof content === 'number') return `<c ${place}><v>${String(content)}</v></c>`;
  if (typeof content === 'object' && 'formula' in content) return `<c ${place}${typeof content.shown === 'string' ? ' t="str"' : ''}><f>${escapeText(content.formula)}</f><v>${escapeText(String(content.shown))}</v></c>`;
  return content.length === 0 ? `<c ${place}/>` : `<c ${place} t="s"><v>${String(texts.numberOf(content, look.small ? 9 : 10))}</v></c>`;
}

const rowXml = ({ height, fixed, hidden, cells }: SheetRow, at: number, parts: SheetParts): string =>
  `<row r="${String(at + 1)}" ht="${String(height)}"${fixed ? ' customHeight="1"' : ''}${hidden ? ' hidden="1"' : ''}>${cells.map((cell) => cellXml(cell, at + 1, parts)).join('')}</row>`;

function viewXml({ frozen: { rows, columns } }: Sheet, first: boolean): string {
  const corner = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane = rows + columns === 0 ? '' : `<pane${columns > 0 ? ` xSplit="${String(columns)}"` : ''}${rows > 0 ? ` ySplit="${String(rows)}"` : ''} topLeftCell="${cellName(rows + 1, columns + 1)}" activePane="${corner}" state="frozen"/><selection pane="${corner}" activeCell="${cellName(rows + 1, columns + 1)}" sqref="${cellName(rows + 1, columns + 1)}"/>`;
  return `<sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

/** Millimetres as spreadsheets keep margins. */
const inches = (millimetres: number): string => (millimetres / 25.4).toFixed(4);

/** Characters of 3.3 mm that lie side by side in the header of a sheet, the margins off. */
const headerRoom = { portrait: 54, landscape: 80 } as const;

/** The title in the header, cut where the stamps leave no room for it. */
function besideStamps(title: string, stamps: string, orientation: Sheet['orientation']): string {
  const room = headerRoom[orientation] - stamps.length - 2;
  return title.length <= room ? title : `${title.slice(0, Math.max(room - 1, 0))}…`;
}

function printXml({ orientation, header, onePage }: Sheet): string {
  const top = `&L&"黑体,常规"&10 ${headerText(header.left)}&R&"宋体,常规"&9 ${headerText(besideStamps(header.right, header.left, orientation))}`;
  const margins = `<pageMargins left="${inches(15)}" right="${inches(15)}" top="${inches(22)}" bottom="${inches(20)}" header="${inches(12)}" footer="${inches(10)}"/>`;
  return `<printOptions horizontalCentered="1"/>${margins}<pageSetup paperSize="9" fitToHeight="${onePage ? '1' : '0'}" orientation="${orientation}"/><headerFooter><oddHeader>${escapeText(top)}</oddHeader><oddFooter>${escapeText('&C&"宋体,常规"&9 第 &P 页，共 &N 页')}</oddFooter></headerFooter>`;
}

/** The ids by which a sheet calls the parts beside it. */
export const drawingId = 'rId1';
export const notesDrawingId = 'rId2';
export const commentsId = 'rId3';

/**
 * The part of one sheet. `first` is the sheet in sight when the workbook is opened.
 *
 * @example sheetXml(sheet, { styles: cellStyles(), texts: sharedTexts() }, true)
 */
export function sheetXml(sheet: Sheet, parts: SheetParts, first: boolean): string {
  const { widths, rows, merges, filter, links, comments, picture, printed, filling } = sheet;
  const isHidden = (column: number): boolean => filling?.hiddenColumns.includes(column) === true;
  const columns = widths.map((width, at) => `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}"${isHidden(at + 1) ? ' hidden="1"' : ''} customWidth="1"/>`);
  const last = Math.max(1, widths.length);
  const link = ({ row, column, sheet, cell = 'A1', says }: Sheet['links'][number]): string => `<hyperlink ref="${cellName(row, column)}" location="${escapeAttribute(`${quotedSheet(sheet)}!${cell}`)}" tooltip="${escapeAttribute(says)}" display="${escapeAttribute(sheet)}"/>`;
  return [
    xmlHead,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${rangeName({ top: 1, left: 1, bottom: Math.max(1, rows.length), right: last })}"/>`,
    viewXml(sheet, first),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${rows.map((row, at) => rowXml(row, at, parts)).join('')}</sheetData>`,
    filling ? protectionXml : '',
    filter ? `<autoFilter ref="${rangeName(filter)}"/>` : '',
    merges.length === 0 ? '' : `<mergeCells count="${String(merges.length)}">${merges.map((merge) => `<mergeCell ref="${rangeName(merge)}"/>`).join('')}</mergeCells>`,
    filling ? conditionsXml(filling.conditions, parts.styles) : '',
    filling ? rulesXml(filling.rules) : '',
    links.length === 0 ? '' : `<hyperlinks>${links.map(link).join('')}</hyperlinks>`,
    printXml(sheet),
    // Years and numbers of rows may be text: no green corners for them.
    printed ? `<ignoredErrors><ignoredError sqref="${rangeName(printed)}" numberStoredAsText="1"/></ignoredErrors>` : '',
    picture ? `<drawing r:id="${drawingId}"/>` : '',
    comments.length === 0 ? '' : `<legacyDrawing r:id="${notesDrawingId}"/>`,
    '</worksheet>',
  ].join('');
}
