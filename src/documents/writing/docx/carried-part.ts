import { escapeXml, holdable, printable } from './printable-text.ts';
import { mustBeCarried } from './bookmark-names.ts';
import type { Carried } from '../tree.ts';

/** Namespace of our own XML part. */
const carriedNamespace = 'urn:halfsky:document:1';

/** Id of the part among the data of the document; Word wants one that is unique in the file. */
const itemId = '{6F1D2C3A-5B48-4E0C-9A37-8A4D1F0B7E61}';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function itemXml(carried: Carried | null, ids: readonly (readonly [string, string])[]): string {
  const item = carried ? `<carried name="${escapeXml(printable(carried.name))}">${escapeXml(holdable(carried.text))}</carried>` : '';
  return `${head}<halfsky xmlns="${carriedNamespace}">${item}${ids.map(([name, id]) => `<bookmark name="${name}">${escapeXml(printable(id))}</bookmark>`).join('')}</halfsky>`;
}

const propertiesXml = `${head}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${itemId}"><ds:schemaRefs><ds:schemaRef ds:uri="${carriedNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;

const relationsXml = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/customXmlProps" Target="itemProps1.xml"/></Relationships>`;

/**
 * The data that travel unseen in the file, as the custom XML part that Word, WPS and LibreOffice keep when they save: what the tree carries, and the ids that the names of their bookmarks do
 * not tell. No parts when there is neither.
 */
export function carriedParts(carried: Carried | null, marked: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const ids = [...marked].filter(([, id]) => mustBeCarried(id));
  if (carried === null && ids.length === 0) return {};
  return { 'customXml/item1.xml': itemXml(carried, ids), 'customXml/itemProps1.xml': propertiesXml, 'customXml/_rels/item1.xml.rels': relationsXml };
}

/** The relationship of the document to the part. */
export const carriedRelation = `<Relationship Id="rIdCarried" Type="${relation}/customXml" Target="../customXml/item1.xml"/>`;

/** The type of the part's properties among the types of the package. */
export const carriedType = '<Override ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml" PartName="/customXml/itemProps1.xml"/>';
