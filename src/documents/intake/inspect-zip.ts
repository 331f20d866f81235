import { readEntry } from '../zip-archive.ts';
import { isProgram } from './foreign-content.ts';
import type { FileKind } from './file-kind.ts';
import { refuse, type IntakeRefusal, type IntakeRefusalCode } from './intake-refusal.ts';
import { measureEntry } from './measure-entry.ts';
import { oleContent } from './ole-content.ts';
import { packageKind } from './package-kind.ts';
import { readZipDirectory, type DeclaredEntry } from './zip-directory.ts';

/** How much a file may unpack to, all entries together, and how many times its packed size an entry of more than {@link ratioFrom} bytes may be. A workbook of half a million rows stays far below. */
const mostUnpacked = 300 * 1024 * 1024;
const mostRatio = 250;
const ratioFrom = 4 * 1024 * 1024;
/** An embedded workbook of a chart is unpacked to be looked at; nobody embeds more. */
const mostEmbedded = 32 * 1024 * 1024;

const deviceName = /(?:^|\/)(?:con|prn|aux|nul|clock\$|com\d|lpt\d)(?:\.[^/]*)?(?:\/|$)/i;
const embedding = /^(?:word|xl|ppt)\/embeddings\/[^/]+$/;

/** What an entry's name alone says against it. */
function nameFaults({ rawName, name }: DeclaredEntry): IntakeRefusalCode[] {
  const outside = name.split('/').includes('..') || name.startsWith('/') || /^[a-z]:/i.test(name) || /\p{Cc}/u.test(rawName) || name === '';
  return [...(outside ? ['path-outside' as const] : []), ...(deviceName.test(name) ? ['device-name' as const] : []), ...(/(?:^|\/)vbaproject\.bin$|(?:^|\/)macrosheets\//i.test(name) ? ['macros' as const] : [])];
}

const declaredTooLarge = ({ size, packedSize }: DeclaredEntry): boolean => size > mostUnpacked || (size > ratioFrom && size > packedSize * mostRatio);

function declaredFaults(entries: readonly DeclaredEntry[]): IntakeRefusalCode[] {
  const names = entries.map(({ name }) => name.toLowerCase());
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return [
    ...entries.flatMap(nameFaults),
    ...(entries.some(({ encrypted }) => encrypted) ? ['encrypted' as const] : []),
    ...(new Set(names).size < names.length ? ['doubled-entries' as const] : []),
    ...(total > mostUnpacked || entries.some(declaredTooLarge) ? ['unpacks-too-large' as const] : []),
  ];
}

/** What an embedded part is: an archive is only allowed as an Office file in the folder for such, one level deep, and is looked at as well. */
function embeddedFaults(bytes: Uint8Array, entry: DeclaredEntry, head: Uint8Array, depth: number): IntakeRefusalCode[] {
  if (isProgram(head)) return ['program-inside'];
  const isZip = head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
  const isOle = head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0;
  if (!isZip && !isOle) return [];
  const whole = readEntry(bytes, entry, mostEmbedded);
  if (whole.damage === 'too-large') return ['unpacks-too-large'];
  if (isOle) return oleContent(whole.bytes).kind === 'macros' ? ['macros'] : [];
  if (depth > 0 || !embedding.test(entry.name)) return ['nested-archive'];
  const inside = inspectZip(whole.bytes, depth + 1);
  return inside.refusals.length > 0 ? inside.refusals.map(({ code }) => code) : inside.kind === null ? ['nested-archive'] : [];
}

function contentFaults(bytes: Uint8Array, entries: readonly DeclaredEntry[], depth: number): IntakeRefusalCode[] {
  let left = mostUnpacked;
  return entries.flatMap((entry) => {
    const { size, head, fault } = measureEntry(bytes, entry, left);
    left -= size;
    if (fault !== null) return [fault === 'too-large' ? ('unpacks-too-large' as const) : ('damaged' as const)];
    return embeddedFaults(bytes, entry, head, depth);
  });
}

/** What a zip is, when it is a document, and everything that speaks against it. */
export type InspectedZip = { readonly kind: FileKind | null; readonly refusals: readonly IntakeRefusal[] };

/**
 * Looks into a zip: its directory, what it declares, and what it really unpacks to. Nothing is unpacked while the directory alone is reason to refuse. Every reason is given, each once.
 *
 * @example inspectZip(docx, 0) // { kind: 'docx', refusals: [] }
 */
export function inspectZip(bytes: Uint8Array, depth: number): InspectedZip {
  const { entries, refusals } = readZipDirectory(bytes);
  if (refusals.length > 0) return { kind: null, refusals };
  const declared = new Set(declaredFaults(entries));
  const codes = declared.size > 0 ? declared : new Set(contentFaults(bytes, entries, depth));
  const found = packageKind(bytes, entries);
  if (found === 'macros') codes.add('macros');
  const faults = [...codes].map((code) => refuse(code));
  if (faults.length > 0) return { kind: null, refusals: faults };
  if (found === 'archive' || found === 'foreign-document' || found === 'macros') return { kind: null, refusals: [refuse(found)] };
  return { kind: found, refusals: [] };
}
