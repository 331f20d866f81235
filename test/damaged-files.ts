import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readDocument } from '#documents';
import { encodeGb18030 } from './gb18030.ts';
import { makePdf } from './makers/pdf-maker.ts';
import { textPlanToDocx } from './makers/text-plan-to-docx.ts';
import { textPlanToPdf } from './makers/text-plan-to-pdf.ts';
import { chanceFrom, type Chance } from './seeded.ts';

/** One damaged file: how it was damaged, and its bytes. */
export type DamagedFile = { readonly seed: number; readonly kind: string; readonly bytes: Uint8Array };

/** Whole files to damage, all made from the shipped example. */
type Whole = { readonly text: string; readonly lines: readonly string[]; readonly utf8: Uint8Array; readonly shipped: Uint8Array; readonly docx: Uint8Array; readonly pdf: Uint8Array };
type Damage = { readonly kind: string; readonly weight: number; readonly make: (chance: Chance, whole: Whole) => Uint8Array };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const some = (chance: Chance, length: number): Uint8Array => Uint8Array.from({ length }, () => chance.whole(256));
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

function flipped(bytes: Uint8Array, chance: Chance, times: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let time = 0; time < times; time++) {
    const at = chance.whole(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << chance.whole(8));
  }
  return copy;
}

const cut = (bytes: Uint8Array, chance: Chance): Uint8Array => bytes.slice(0, 1 + chance.whole(bytes.length));

/** Some bytes replaced by others, or a stretch taken out or put in. */
function disturbed(bytes: Uint8Array, chance: Chance): Uint8Array {
  const at = chance.whole(bytes.length);
  const length = 1 + chance.whole(200);
  const put = chance.pick([new Uint8Array(0), some(chance, length), new Uint8Array(length)]);
  return joined(bytes.slice(0, at), put, bytes.slice(at + (chance.whole(2) === 0 ? 0 : length)));
}

function utf16(text: string, chance: Chance): Uint8Array {
  const little = Buffer.from((chance.whole(2) === 0 ? '\uFEFF' : '') + text, 'utf16le');
  const bytes = chance.whole(2) === 0 ? little : little.swap16();
  return Uint8Array.from(chance.whole(2) === 0 ? bytes : bytes.subarray(0, bytes.length - 1));
}

/** A compound file, as old Word, WPS and encrypted documents are: its head and a directory entry of the given name. */
const compound = (chance: Chance, stream: string): Uint8Array => joined(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(504), some(chance, 512), Buffer.from(stream, 'utf16le'), some(chance, 400));

/** The docx with one of its parts lost, cut, emptied, filled with something else or no XML any more. */
function brokenPart(docx: Uint8Array, chance: Chance): Uint8Array {
  const files = unzipSync(docx);
  const names = Object.keys(files);
  const name = chance.whole(2) === 0 ? 'word/document.xml' : (names[chance.whole(names.length)] ?? '');
  const part = files[name] ?? new Uint8Array(0);
  const ways: [() => Uint8Array | null, ...(() => Uint8Array | null)[]] = [
    () => null, () => cut(part, chance), () => new Uint8Array(0), () => some(chance, 300), () => disturbed(part, chance), () => flipped(part, chance, 5),
    () => strToU8('<?xml version="1.0"?><a>'.repeat(200)), () => strToU8(new TextDecoder().decode(part).replaceAll('w:p>', 'w:q>')),
  ];
  const broken = chance.pick(ways)();
  const { [name]: _gone, ...rest } = files;
  return zipSync(broken === null ? rest : { ...rest, [name]: broken }, { level: 1 });
}

const zipOf = (files: Readonly<Record<string, string>>): Uint8Array => zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const tokens: [string, ...string[]] = ['第一章 ', '一、', '（一）', '1.', '（1）', '①', '1、', '主要目标：', '策略措施：', '责任单位：', '前 言', '附表', '— 3 —', '达到90%以上。', '，', '妇女'];

const damages: readonly Damage[] = [
  { kind: 'text cut anywhere', weight: 6, make: (chance, { utf8: bytes }) => cut(bytes, chance) },
  { kind: 'text with bits flipped', weight: 6, make: (chance, { utf8: bytes }) => flipped(bytes, chance, 1 + chance.whole(200)) },
  { kind: 'text with stretches lost or put in', weight: 6, make: (chance, { utf8: bytes }) => disturbed(bytes, chance) },
  { kind: 'bytes shuffled', weight: 4, make: (chance, { utf8: bytes }) => Uint8Array.from(chance.shuffle(Array.from(bytes.subarray(0, 2000)))) },
  { kind: 'lines shuffled', weight: 6, make: (chance, { lines }) => utf8(chance.shuffle(lines).slice(0, 150).join('\n')) },
  { kind: 'binary', weight: 4, make: (chance) => some(chance, 1 + chance.whole(5000)) },
  { kind: 'empty or blank', weight: 2, make: (chance) => utf8(chance.pick(['', ' ', '\n\n\n', '\uFEFF', '\u3000\u3000', '\f\f', '\u200B', '\r'])) },
  { kind: 'one huge line', weight: 2, make: (chance, { text }) => utf8(text.replaceAll('\n', '').repeat(1 + chance.whole(3))) },
  { kind: 'half UTF-8, half GB18030', weight: 4, make: (chance, { text }) => joined(utf8(text.slice(0, 500 + chance.whole(2000))), encodeGb18030(text.slice(2500, 5000))) },
  { kind: 'GB18030 with broken bytes', weight: 5, make: (chance, { text }) => flipped(encodeGb18030(text.slice(0, 6000)), chance, chance.whole(60)) },
  { kind: 'UTF-16 of any kind', weight: 4, make: (chance, { text }) => utf16(text.slice(0, 6000), chance) },
  { kind: 'UTF-8 read as Latin and saved again', weight: 2, make: (chance, { utf8: bytes }) => utf8(Buffer.from(bytes.slice(0, 1000 + chance.whole(4000))).toString('latin1')) },
  { kind: 'NUL bytes in text', weight: 3, make: (chance, { utf8: bytes }) => Uint8Array.from(bytes, (byte) => (chance.whole(500) === 0 ? 0 : byte)) },
  { kind: 'control characters in text', weight: 2, make: (chance, { text }) => utf8(Array.from(text.slice(0, 5000), (character) => (chance.whole(30) === 0 ? String.fromCharCode(1 + chance.whole(31)) : character)).join('')) },
  { kind: 'encrypted docx', weight: 2, make: (chance) => compound(chance, 'EncryptedPackage') },
  { kind: 'old Word or WPS', weight: 2, make: (chance) => compound(chance, 'WordDocument') },
  { kind: 'xlsx', weight: 2, make: (chance, { text }) => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>', 'xl/sharedStrings.xml': text.slice(0, chance.whole(900)) }) },
  { kind: 'odt', weight: 2, make: (_chance, { text }) => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': `<office:document-content>${text.slice(0, 500)}</office:document-content>` }) },
  { kind: 'zip of anything', weight: 2, make: (chance) => zipSync({ a: some(chance, 300), 'b/c': some(chance, 20) }) },
  { kind: 'png', weight: 1, make: (chance) => joined(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), some(chance, 400)) },
  { kind: 'rtf', weight: 1, make: (chance) => utf8(`{\\rtf1\\ansi ${'\\u22919 ?'.repeat(chance.whole(50))}}`) },
  { kind: 'docx with a broken part', weight: 10, make: (chance, { docx }) => brokenPart(docx, chance) },
  { kind: 'shipped docx with a broken part', weight: 5, make: (chance, { shipped }) => brokenPart(shipped, chance) },
  { kind: 'docx with bits flipped', weight: 6, make: (chance, { docx }) => flipped(docx, chance, 1 + chance.whole(40)) },
  { kind: 'docx cut', weight: 4, make: (chance, { docx }) => cut(docx, chance) },
  { kind: 'pdf cut', weight: 5, make: (chance, { pdf }) => cut(pdf, chance) },
  { kind: 'pdf with bits flipped', weight: 5, make: (chance, { pdf }) => flipped(pdf, chance, 1 + chance.whole(300)) },
  { kind: 'pdf with stretches lost or put in', weight: 4, make: (chance, { pdf }) => disturbed(pdf, chance) },
  { kind: 'pdf without text', weight: 2, make: (chance) => makePdf({ pages: Array.from({ length: 1 + chance.whole(20) }, () => ({ runs: [] })) }) },
  { kind: 'pdf head and nothing more', weight: 1, make: (chance) => joined(utf8('%PDF-1.7\n'), some(chance, chance.whole(500))) },
  { kind: 'deep and random numbering', weight: 8, make: (chance) => utf8(Array.from({ length: 1 + chance.whole(120) }, () => Array.from({ length: 1 + chance.whole(4) }, () => chance.pick(tokens)).join('')).join('\n')) },
  { kind: 'numbering that never ends', weight: 2, make: (chance) => utf8(Array.from({ length: 500 + chance.whole(2500) }, (_, index) => `${chance.pick(['', ' '])}${String(index % 97)}.`).join('\n')) },
  { kind: 'brackets and digits without end', weight: 2, make: (chance) => utf8(chance.pick(['（', '1', '第', '达到', '《', '1.', '、', '%', '—', '百分之', '十', '至']).repeat(20_000)) },
  { kind: 'megabytes of one character', weight: 1, make: (chance) => utf8(chance.pick(['a', '妇', '\n', '1', ' ', '。', '第', '（', '\u0300']).repeat(5_000_000 / 3)) },
];

const wholeWeight = damages.reduce((sum, { weight }) => sum + weight, 0);
let whole: Whole | undefined;

async function wholeFiles(): Promise<Whole> {
  if (whole) return whole;
  const shipped = new Uint8Array(readFileSync(new URL('../example/示例区妇女儿童发展规划.docx', import.meta.url)));
  const lines = (await readDocument(shipped)).lines.map((line) => line.text).filter((text) => text.trim() !== '');
  const text = lines.join('\n');
  whole = { text, lines, utf8: utf8(text), shipped, docx: textPlanToDocx(text), pdf: textPlanToPdf(lines.slice(0, 160).join('\n'), { columns: 1, compress: true }) };
  return whole;
}

/** Every way a file is damaged, by name. */
export const damageKinds: readonly string[] = damages.map(({ kind }) => kind);

/**
 * The damaged file of that number, always the same. The first ones take each way of damage in turn, later ones by weight: heavy ones are rare.
 *
 * @example (await damagedFile(3)).kind // 'bytes shuffled'
 */
export async function damagedFile(seed: number): Promise<DamagedFile> {
  const chance = chanceFrom(seed * 2_654_435_761);
  let at = chance.whole(wholeWeight);
  const drawn = damages.find(({ weight }) => (at -= weight) < 0);
  const damage = damages[seed] ?? drawn ?? damages[0];
  if (!damage) throw new Error('there is no way to damage a file');
  return { seed, kind: damage.kind, bytes: damage.make(chance, await wholeFiles()) };
}
