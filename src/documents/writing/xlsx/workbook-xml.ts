import { fixedRange, quotedSheet } from './cell-names.ts';
import type { Sheet } from './sheet.ts';
import { escapeAttribute, escapeText, xmlHead } from './xml-text.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A relation from a part to another. `kind` is the last word of its type. */
export type Relation = { readonly id: string; readonly kind: string; readonly target: string };

/**
 * The part that says which other parts a part belongs to. @example relationsXml([{ id: 'rId1', kind: 'worksheet', target: 'worksheets/sheet1.xml' }])
 */
export const relationsXml = (relations: readonly Relation[]): string =>
  `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.map(({ id, kind, target }) => `<Relationship Id="${id}" Type="${kind === 'core-properties' ? 'http://schemas.openxmlformats.org/package/2006/relationships/metadata' : office}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

/** What is printed of each sheet, which rows repeat, and what its filter covers, as names only this sheet knows. */
function namesXml(sheets: readonly Sheet[]): string {
  const name = (word: string, at: number, range: string, hidden = false): string => `<definedName name="_xlnm.${word}" localSheetId="${String(at)}"${hidden ? ' hidden="1"' : ''}>${escapeText(range)}</definedName>`;
  const of = ({ name: sheet, filter, printed, titleRows }: Sheet, at: number): string[] => [
    ...(filter ? [name('_FilterDatabase', at, `${quotedSheet(sheet)}!${fixedRange(filter)}`, true)] : []),
    ...(printed ? [name('Print_Area', at, `${quotedSheet(sheet)}!${fixedRange(printed)}`)] : []),
    ...(titleRows ? [name('Print_Titles', at, `${quotedSheet(sheet)}!$${String(titleRows.from)}:$${String(titleRows.to)}`)] : []),
  ];
  const names = sheets.flatMap(of);
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

const hasFormula = ({ rows }: Sheet): boolean => rows.some(({ cells }) => cells.some(({ content }) => typeof content === 'object' && 'formula' in content));

/**
 * The part that lists the sheets; the first is in sight. Relations are called rId1, rId2, … in the order of the sheets.
 *
 * @example workbookXml(sheets)
 */
export const workbookXml = (sheets: readonly Sheet[]): string =>
  `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="13000" tabRatio="800"/></bookViews><sheets>${sheets.map(({ name, hidden }, at) => `<sheet name="${escapeAttribute(name)}" sheetId="${String(at + 1)}"${hidden ? ' state="veryHidden"' : ''} r:id="rId${String(at + 1)}"/>`).join('')}</sheets>${namesXml(sheets)}${sheets.some(hasFormula) ? '<calcPr calcId="0" fullCalcOnLoad="1"/>' : ''}</workbook>`;

/**
 * The part that says what every part is. @example contentTypesXml([{ part: '/xl/workbook.xml', type: 'application/xml' }])
 */
export const contentTypesXml = (parts: readonly { readonly part: string; readonly type: string }[]): string =>
  `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${parts.map(({ part, type }) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`;
