import { childOf, parseXml } from './xml-tree.ts';
import { readEntry } from '../zip-archive.ts';
import type { XmlElement } from './xml-tree.ts';
import type { ZipArchive } from '../zip-archive.ts';

/** An opened zip. */
export type OpenZip = Extract<ZipArchive, { kind: 'zip' }>;

/** One part of the package read as XML; `problem` when it is not whole. */
export type Part = { readonly root: XmlElement | undefined; readonly problem?: 'missing' | 'damaged' | 'too-large' | 'too-deep' };

/** The parts whose text and shape we need, by the name of their relationship. */
export type DocxParts = {
  readonly document: Part;
  readonly styles: Part;
  readonly numbering: Part;
  readonly footnotes: Part;
  readonly endnotes: Part;
};

/** No part is unpacked to more than this many bytes: far more than any document of text, little enough for a small machine. */
const mostBytes = 64 * 1024 * 1024;

/** Unpacks and parses one part. */
function readPart(zip: OpenZip, name: string): Part {
  const entry = zip.entries.get(name);
  if (!entry) return { root: undefined, problem: 'missing' };
  const { bytes, damage } = readEntry(zip.bytes, entry, mostBytes);
  const tree = parseXml(bytes);
  if (damage) return { root: tree.root, problem: damage };
  if (tree.problem) return { root: tree.root, problem: tree.problem === 'malformed' ? 'damaged' : tree.problem };
  return { root: tree.root };
}

function resolveTarget(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Name of the part that a relationship of a given kind points to (`officeDocument`, `styles`, …). */
function related(zip: OpenZip, from: string, kind: string): string | undefined {
  const slash = from.lastIndexOf('/');
  const folder = slash < 0 ? '' : from.slice(0, slash);
  const relations = readPart(zip, `${folder}/_rels/${from.slice(slash + 1)}.rels`.replace(/^\//, '')).root;
  const found = relations?.children.find((child) => child.attributes['Type']?.endsWith(`/${kind}`) && child.attributes['TargetMode'] !== 'External');
  const target = found?.attributes['Target'];
  return target === undefined ? undefined : resolveTarget(folder, target);
}

/** The name of the main part of an Office file (`word/document.xml`, `xl/workbook.xml`, …); undefined in a zip that is no Office file. */
export function mainPartName(zip: OpenZip): string | undefined {
  const named = related(zip, '', 'officeDocument');
  if (named !== undefined && zip.entries.has(named)) return named;
  return ['word/document.xml', 'xl/workbook.xml', 'ppt/presentation.xml'].find((name) => zip.entries.has(name));
}

/** Reads all parts that a reading needs; the main part's name comes from {@link mainPartName}. */
export function readParts(zip: OpenZip, main: string): DocxParts {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (kind: string): Part => readPart(zip, related(zip, main, kind) ?? `${folder}${kind}.xml`);
  return { document: readPart(zip, main), styles: part('styles'), numbering: part('numbering'), footnotes: part('footnotes'), endnotes: part('endnotes') };
}

/** The body of a document part; a document whose body tag is damaged is its own body. */
export function bodyOf(part: Part): XmlElement | undefined {
  return childOf(part.root, 'w:body') ?? part.root;
}
