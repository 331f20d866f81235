import { strToU8, zipSync, type Zippable } from 'fflate';
import { cellStyles } from './cell-styles.ts';
import { commentBoxesXml, commentsXml } from './comments-xml.ts';
import { drawingXml } from './drawing-xml.ts';
import { appXml, coreXml, customXml, type WorkbookFrame } from './properties-xml.ts';
import { sharedTexts } from './shared-texts.ts';
import { commentsId, drawingId, notesDrawingId, sheetXml } from './sheet-xml.ts';
import type { Sheet } from './sheet.ts';
import { contentTypesXml, relationsXml, workbookXml, type Relation } from './workbook-xml.ts';

/** When the parts of every workbook were packed: a day zips can name, without a zone, as the zip keeps local time. */
const packed = '1980-01-01T12:00:00';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

type Part = { readonly name: string; readonly content: string | Uint8Array; readonly type?: string };

/** The parts that belong to one sheet: itself, its drawing with the picture, its comments with their boxes. `at` counts from 1. */
function sheetParts(sheet: Sheet, xml: string, at: number, author: string): Part[] {
  const number = String(at);
  const { picture, comments } = sheet;
  const relations: Relation[] = [
    ...(picture ? [{ id: drawingId, kind: 'drawing', target: `../drawings/drawing${number}.xml` }] : []),
    ...(comments.length > 0 ? [{ id: notesDrawingId, kind: 'vmlDrawing', target: `../drawings/vmlDrawing${number}.vml` }, { id: commentsId, kind: 'comments', target: `../comments${number}.xml` }] : []),
  ];
  return [
    { name: `xl/worksheets/sheet${number}.xml`, content: xml, type: `${spreadsheet}.worksheet+xml` },
    ...(relations.length > 0 ? [{ name: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: relationsXml(relations) }] : []),
    ...(picture
      ? [
          { name: `xl/drawings/drawing${number}.xml`, content: drawingXml(picture, 'rId1'), type: 'application/vnd.openxmlformats-officedocument.drawing+xml' },
          { name: `xl/drawings/_rels/drawing${number}.xml.rels`, content: relationsXml([{ id: 'rId1', kind: 'image', target: `../media/image${number}.png` }]) },
          { name: `xl/media/image${number}.png`, content: picture.png },
        ]
      : []),
    ...(comments.length > 0 ? [{ name: `xl/comments${number}.xml`, content: commentsXml(comments, author), type: `${spreadsheet}.comments+xml` }, { name: `xl/drawings/vmlDrawing${number}.vml`, content: commentBoxesXml(sheet) }] : []),
  ];
}

/** The parts of the whole workbook, in the order in which programs look for them. */
function workbookParts(frame: WorkbookFrame, sheets: readonly Sheet[]): Part[] {
  const shared = { styles: cellStyles(), texts: sharedTexts() };
  const ofSheets = sheets.flatMap((sheet, at) => sheetParts(sheet, sheetXml(sheet, shared, at === 0), at + 1, frame.issuer));
  const custom = customXml(frame.properties);
  const id = (at: number): string => `rId${String(at + 1)}`;
  return [
    { name: '_rels/.rels', content: relationsXml([{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }, { id: 'rId2', kind: 'core-properties', target: 'docProps/core.xml' }, { id: 'rId3', kind: 'extended-properties', target: 'docProps/app.xml' }, ...(custom === '' ? [] : [{ id: 'rId4', kind: 'custom-properties', target: 'docProps/custom.xml' }])]) },
    { name: 'xl/workbook.xml', content: workbookXml(sheets), type: `${spreadsheet}.sheet.main+xml` },
    { name: 'xl/_rels/workbook.xml.rels', content: relationsXml([...sheets.map((_, at) => ({ id: id(at), kind: 'worksheet', target: `worksheets/sheet${String(at + 1)}.xml` })), { id: id(sheets.length), kind: 'styles', target: 'styles.xml' }, { id: id(sheets.length + 1), kind: 'sharedStrings', target: 'sharedStrings.xml' }]) },
    ...ofSheets,
    { name: 'xl/styles.xml', content: shared.styles.xml(), type: `${spreadsheet}.styles+xml` },
    { name: 'xl/sharedStrings.xml', content: shared.texts.xml(), type: `${spreadsheet}.sharedStrings+xml` },
    { name: 'docProps/core.xml', content: coreXml(frame), type: 'application/vnd.openxmlformats-package.core-properties+xml' },
    { name: 'docProps/app.xml', content: appXml, type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml' },
    ...(custom === '' ? [] : [{ name: 'docProps/custom.xml', content: custom, type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml' }]),
  ];
}

/**
 * Packs sheets into an xlsx file. The same sheets and frame give the same bytes, wherever and whenever.
 *
 * @example packWorkbook(frame, sheets)[0] // 80, the P of a zip
 */
export function packWorkbook(frame: WorkbookFrame, sheets: readonly Sheet[]): Uint8Array {
  const parts = workbookParts(frame, sheets);
  const types = contentTypesXml(parts.flatMap(({ name, type }) => (type === undefined ? [] : [{ part: `/${name}`, type }])));
  // Pictures are packed already.
  const files: Zippable = Object.fromEntries([{ name: '[Content_Types].xml', content: types }, ...parts].map(({ name, content }) => [name, typeof content === 'string' ? [strToU8(content), { level: 6 }] : [content, { level: 0 }]]));
  return zipSync(files, { mtime: packed });
}
