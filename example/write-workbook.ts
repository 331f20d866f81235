import { strToU8, zipSync } from 'fflate';

/** A cell: text, a number shown with so many decimal places, or nothing. */
export type Cell = string | { readonly number: string } | null;

/** One sheet: lines above the table, the table with its heading, and how wide each column is, in characters. */
export type Sheet = { readonly name: string; readonly lines: readonly string[]; readonly heading: readonly string[]; readonly rows: readonly (readonly Cell[])[]; readonly widths: readonly number[] };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Styles by their place in `cellXfs`: 0 plain, 1 bold, 2 to 6 numbers with none to four decimal places. */
const bold = 1;
const mostDigits = 4;
const styleOfNumber = (number: string): number => 2 + Math.min(number.split('.')[1]?.length ?? 0, mostDigits);

/** The letter of a column; the table has fewer than 27. */
const letter = (at: number): string => String.fromCharCode(65 + at);

function cellXml(cell: Cell, place: string, style: number): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return `<c r="${place}" s="${String(styleOfNumber(cell.number))}"><v>${cell.number}</v></c>`;
  return `<c r="${place}" t="inlineStr"${style === 0 ? '' : ` s="${String(style)}"`}><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const rowXml = (cells: readonly Cell[], row: number, style = 0): string => `<row r="${String(row)}">${cells.map((cell, at) => cellXml(cell, `${letter(at)}${String(row)}`, style)).join('')}</row>`;

function sheetXml({ lines, heading, rows, widths }: Sheet): string {
  const above = lines.length + 1;
  const data = [...lines.map((line, at) => rowXml([line], at + 1, at === 0 ? bold : 0)), rowXml(heading, above, bold), ...rows.map((row, at) => rowXml(row, above + 1 + at))];
  const columns = widths.map((width, at) => `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"/>`);
  const frozen = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${String(above)}" topLeftCell="A${String(above + 1)}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  return `${head}<worksheet xmlns="${main}">${frozen}<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData></worksheet>`;
}

function stylesXml(): string {
  const formats = Array.from({ length: mostDigits + 1 }, (_, digits) => (digits === 0 ? '0' : `0.${'0'.repeat(digits)}`));
  const xfs = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>', ...formats.map((_, at) => `<xf numFmtId="${String(164 + at)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)];
  return `${head}<styleSheet xmlns="${main}"><numFmts count="${String(formats.length)}">${formats.map((format, at) => `<numFmt numFmtId="${String(164 + at)}" formatCode="${format}"/>`).join('')}</numFmts>`
    + '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    + `<cellXfs count="${String(xfs.length)}">${xfs.join('')}</cellXfs></styleSheet>`;
}

/**
 * A workbook of one sheet that Excel, WPS and LibreOffice open; the same sheet always gives the same bytes.
 *
 * @example writeWorkbook({ name: '示例', lines: ['示例表'], heading: ['指标'], rows: [['示例率']], widths: [20] })
 */
export function writeWorkbook(sheet: Sheet): Uint8Array {
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
      + `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(),
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
  };
  // zip keeps local time without a zone: a date made from local parts gives the same bytes everywhere
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { level: 9, mtime: new Date(2025, 5, 30) });
}
