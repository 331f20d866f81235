import { readEntry, openZip } from '../../zip-archive.ts';
import { parseXml } from '../../docx/xml-tree.ts';
import type { XmlElement } from '../../docx/xml-tree.ts';
import type { OpenZip } from '../../docx/docx-parts.ts';
import type { Carried } from '../tree.ts';

/** More than any tree carries. */
const mostBytes = 64 * 1024 * 1024;

/** Another program may have put a prefix before our names. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const holdsText = (name: string): boolean => ['carried', 'bookmark'].includes(localName(name));

/** Our own XML part, wherever the program that saved the file last has put it. */
function ownPart(zip: OpenZip): XmlElement | undefined {
  for (const [name, entry] of zip.entries) {
    if (!/^customXml\/[^/]+\.xml$/.test(name)) continue;
    const { root } = parseXml(readEntry(zip.bytes, entry, mostBytes).bytes, holdsText);
    if (root && localName(root.name) === 'halfsky') return root;
  }
  return undefined;
}

const childrenOf = (part: XmlElement | undefined, name: string): readonly XmlElement[] => (part?.children ?? []).filter((child) => localName(child.name) === name);

/** The ids that the file carries, by the name of their bookmark. */
export const carriedIds = (zip: OpenZip): ReadonlyMap<string, string> => new Map(childrenOf(ownPart(zip), 'bookmark').map(({ attributes, text }) => [(attributes['name'] ?? '').toLowerCase(), text]));

/**
 * What a Word file written by us carries unseen, also after Word, WPS or LibreOffice saved it; null when it carries nothing of ours or is no Word file. The text comes back as it was given when
 * it is JSON.
 *
 * @example readCarriedDocx(await writeDocx(tree, pictures)) // tree.carried
 */
export function readCarriedDocx(bytes: Uint8Array): Carried | null {
  const zip = openZip(bytes);
  if (zip.kind !== 'zip') return null;
  const [carried] = childrenOf(ownPart(zip), 'carried');
  return carried ? { name: carried.attributes['name'] ?? '', text: carried.text } : null;
}
