import { zlibSync } from 'fflate';

/** A piece of text on a page: points from the left and from the top (of the baseline). */
export type MadeRun = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Size of the type in points, 12 unless told. */
  readonly size?: number;
  /** Degrees, counterclockwise. */
  readonly turn?: number;
  /** Extra space after each character, points. */
  readonly spacing?: number;
};

/** One page; A4 unless told. `turn` is the page's own rotation in degrees. */
export type MadePage = { readonly runs: readonly MadeRun[]; readonly width?: number; readonly height?: number; readonly turn?: 0 | 90 | 180 | 270 };

/**
 * How the Chinese text is written: by the name of a character map that the reader has to know (neither font nor map embedded, as old office
 * programs did), `vertical` the same written downwards, or `embedded` with a table from codes to text, as newer programs do.
 */
export type MadeEncoding = 'UniGB-UCS2-H' | 'UniGB-UTF16-H' | 'GBK-EUC-H' | 'UniGB-UCS2-V' | 'embedded';

/** Everything that goes into a made pdf. */
export type MadePdf = { readonly pages: readonly MadePage[]; readonly encoding?: MadeEncoding; readonly compress?: boolean; readonly trailer?: string; readonly catalog?: string };

export const a4 = { width: 595, height: 842 };

/** Width of a text in sizes of its type: Chinese 1, Latin and digits a half, as the fonts of the maker have it. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1;
  return width;
}

let gbk: Map<string, string> | undefined;

/** Text -> GBK, by turning the decoder round. */
function gbkCodes(): Map<string, string> {
  if (gbk) return gbk;
  gbk = new Map();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if ([...character].length === 1 && character !== '\uFFFD' && !gbk.has(character)) gbk.set(character, high.toString(16) + low.toString(16));
    }
  }
  return gbk;
}

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

function encode(text: string, encoding: MadeEncoding): string {
  if (encoding !== 'GBK-EUC-H') return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at), 4)).join('');
  return [...text].map((character) => ((character.codePointAt(0) ?? 0) < 0x80 ? hex(character.charCodeAt(0), 2) : (gbkCodes().get(character) ?? 'a1f5'))).join('');
}

function runOperators(run: MadeRun, height: number, encoding: MadeEncoding): string {
  const angle = ((run.turn ?? 0) * Math.PI) / 180;
  const matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), run.x, height - run.y].map((value) => value.toFixed(3)).join(' ');
  return `BT /F1 ${String(run.size ?? 12)} Tf ${String(run.spacing ?? 0)} Tc ${matrix} Tm <${encode(run.text, encoding)}> Tj ET`;
}

function fontObjects(encoding: MadeEncoding, first: number, used: string): string[] {
  const isEmbedded = encoding === 'embedded';
  const ordering = isEmbedded ? 'Identity' : 'GB1';
  const widths = isEmbedded ? '/W [32 126 500]' : '/W [1 95 500 814 939 500]';
  const font = `<< /Type /Font /Subtype /Type0 /BaseFont /${isEmbedded ? 'ABCDEF+SongTi' : 'STSong-Light'} /Encoding /${isEmbedded ? 'Identity-H' : encoding} /DescendantFonts [${String(first + 1)} 0 R]${isEmbedded ? ` /ToUnicode ${String(first + 3)} 0 R` : ''} >>`;
  const descendant = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /DW 1000 ${widths} /FontDescriptor ${String(first + 2)} 0 R >>`;
  const descriptor = '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>';
  if (!isEmbedded) return [font, descendant, descriptor];
  const codes = [...new Set(Array.from({ length: used.length }, (_, at) => used.charCodeAt(at)))];
  const blocks: string[] = [];
  for (let at = 0; at < codes.length; at += 100) {
    const block = codes.slice(at, at + 100);
    blocks.push(`${String(block.length)} beginbfchar\n${block.map((code) => `<${hex(code, 4)}> <${hex(code, 4)}>`).join('\n')}\nendbfchar`);
  }
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
  return [font, descendant, descriptor, `<< /Length ${String(map.length)} >>\nstream\n${map}\nendstream`];
}

const toBytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const toText = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

/**
 * Makes a pdf by hand, always the same bytes for the same input.
 *
 * @example makePdf({ pages: [{ runs: [{ text: '妇女发展规划', x: 200, y: 100, size: 22 }] }] })
 */
export function makePdf(made: MadePdf): Uint8Array {
  const encoding = made.encoding ?? 'UniGB-UCS2-H';
  const used = encoding === 'embedded' ? made.pages.map((page) => page.runs.map((run) => run.text).join('')).join('') : '';
  const objects: string[] = [`<< /Type /Catalog /Pages 2 0 R ${made.catalog ?? ''} >>`, ''];
  objects.push(...fontObjects(encoding, 3, used));
  const kids: string[] = [];
  for (const page of made.pages) {
    const { width, height } = { ...a4, ...page };
    const plain = page.runs.map((run) => runOperators(run, height, encoding)).join('\n');
    const content = made.compress ? toText(zlibSync(toBytes(plain))) : plain;
    objects.push(`<< /Length ${String(content.length)}${made.compress ? ' /Filter /FlateDecode' : ''} >>\nstream\n${content}\nendstream`);
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(width)} ${String(height)}] /Rotate ${String(page.turn ?? 0)} /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(objects.length)} 0 R >>`);
    kids.push(`${String(objects.length)} 0 R`);
  }
  objects[1] = `<< /Type /Pages /Count ${String(kids.length)} /Kids [${kids.join(' ')}] >>`;
  let file = '%PDF-1.5\n%\u00E2\u00E3\u00CF\u00D3\n';
  const places: number[] = [];
  const pieces: string[] = [file];
  let length = file.length;
  objects.forEach((object, index) => {
    const text = `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    places.push(length);
    length += text.length;
    pieces.push(text);
  });
  pieces.push(`xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`);
  pieces.push(`trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${made.trailer ?? ''} >>\nstartxref\n${String(length)}\n%%EOF\n`);
  file = pieces.join('');
  return toBytes(file);
}
