import { strToU8, zipSync } from 'fflate';

/** A cell as a workbook keeps it: text, a number, or a number or text under a format, with a formula, as a rich text, an error, a boolean. */
type MadeCell =
  | string
  | number
  | null
  | { readonly number: number; readonly format?: string; readonly formula?: string }
  | { readonly runs: readonly string[]; readonly phonetic?: string }
  | { readonly inline: string }
  | { readonly error: string }
  | { readonly yes: boolean }
  | { readonly formula: string };

/** A sheet: its rows from row 1 on, merged ranges, hidden rows (from 1). */
export type MadeSheet = { readonly name: string; readonly rows: readonly (readonly MadeCell[])[]; readonly merges?: readonly string[]; readonly hidden?: boolean; readonly hiddenRows?: readonly number[] };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * Makes a workbook the way Excel writes it, always the same bytes for the same input; `files` replaces or adds parts.
 *
 * @example makeXlsx([{ name: '2020', rows: [['指标', '数值'], ['甲', { number: 0.93, format: '0.0%' }]] }])
 */
export function makeXlsx(sheets: readonly MadeSheet[], made: { readonly starts1904?: boolean; readonly files?: Readonly<Record<string, string>> } = {}): Uint8Array {
  const strings: string[] = [];
  const formats: string[] = ['General'];
  const shared = (xml: string): string => {
    const known = strings.indexOf(xml);
    return String(known >= 0 ? known : strings.push(xml) - 1);
  };
  const style = (format: string): string => {
    const known = formats.indexOf(format);
    return String(known >= 0 ? known : formats.push(format) - 1);
  };
  const cellXml = (cell: MadeCell, place: string): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${shared(`<t xml:space="preserve">${escaped(cell)}</t>`)}</v></c>`;
    if (typeof cell === 'number') return `<c r="${place}"><v>${String(cell)}</v></c>`;
    if ('number' in cell) return `<c r="${place}" s="${style(cell.format ?? 'General')}">${cell.formula === undefined ? '' : `<f>${escaped(cell.formula)}</f>`}<v>${String(cell.number)}</v></c>`;
    if ('runs' in cell) return `<c r="${place}" t="s"><v>${shared(cell.runs.map((run) => `<r><rPr><b/></rPr><t>${escaped(run)}</t></r>`).join('') + (cell.phonetic === undefined ? '' : `<rPh sb="0" eb="1"><t>${cell.phonetic}</t></rPh>`))}</v></c>`;
    if ('inline' in cell) return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell.inline)}</t></is></c>`;
    if ('error' in cell) return `<c r="${place}" t="e"><v>${cell.error}</v></c>`;
    if ('yes' in cell) return `<c r="${place}" t="b"><v>${cell.yes ? '1' : '0'}</v></c>`;
    return `<c r="${place}"><f>${escaped(cell.formula)}</f></c>`;
  };
  const sheetXml = ({ rows, merges = [], hiddenRows = [] }: MadeSheet): string => {
    const data = rows.map((cells, index) => `<row r="${String(index + 1)}"${hiddenRows.includes(index + 1) ? ' hidden="1"' : ''}>${cells.map((cell, at) => cellXml(cell, `${String.fromCharCode(65 + at)}${String(index + 1)}`)).join('')}</row>`);
    return `${head}<worksheet xmlns="${main}"><sheetData>${data.join('')}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.map((merge) => `<mergeCell ref="${merge}"/>`).join('')}</mergeCells>` : ''}</worksheet>`;
  };
  const parts = sheets.map(sheetXml);
  const id = (index: number): string => `rId${String(index + 1)}`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${made.starts1904 === true ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name, hidden }, index) => `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}"${hidden === true ? ' state="hidden"' : ''} r:id="${id(index)}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="${id(index)}" Type="${office}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdF" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts>${formats.map((format, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${escaped(format)}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map((_, index) => `<xf numFmtId="${String(164 + index)}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${strings.map((xml) => `<si>${xml}</si>`).join('')}</sst>`,
    ...Object.fromEntries(parts.map((xml, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, xml])),
    ...made.files,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { mtime: new Date(2020, 0, 1) });
}
