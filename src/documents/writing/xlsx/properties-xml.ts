import type { DocumentTree } from '../tree.ts';
import { escapeAttribute, escapeText, xmlHead } from './xml-text.ts';

/** What the properties of a workbook tell of it. */
export type WorkbookFrame = Pick<DocumentTree, 'title' | 'issuer' | 'stamps' | 'dated' | 'properties'>;

/** No property has a longer name. */
const longestName = 255;

/**
 * Title, issuer and day of a workbook. The day is the tree's, so that the same tree gives the same bytes; a day that is none is left out.
 *
 * @example coreXml(tree)
 */
export function coreXml({ title, issuer, stamps, dated }: WorkbookFrame): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(dated)?.[0];
  const dates = day === undefined ? '' : ['created', 'modified'].map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`).join('');
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeText(title.join(''))}</dc:title><dc:subject>${escapeText(stamps.join('　'))}</dc:subject><dc:creator>${escapeText(issuer)}</dc:creator>${dates}</cp:coreProperties>`;
}

/** What made the workbook. */
export const appXml = `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>HalfSky</Application></Properties>`;

/**
 * The properties of the tree as the properties of the file, '' where there are none. Of two of one name (letters large or small) the first counts.
 *
 * @example customXml({ 数据指纹: 'sha256:…' })
 */
export function customXml(properties: DocumentTree['properties']): string {
  const named = new Map<string, readonly [string, string]>();
  for (const [name, value] of Object.entries(properties)) {
    const cut = name.slice(0, longestName).trim();
    if (cut !== '' && !named.has(cut.toLowerCase())) named.set(cut.toLowerCase(), [cut, value]);
  }
  const written = [...named.values()].map(([name, value], at) => `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${String(at + 2)}" name="${escapeAttribute(name)}"><vt:lpwstr>${escapeText(value)}</vt:lpwstr></property>`);
  return written.length === 0 ? '' : `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${written.join('')}</Properties>`;
}
