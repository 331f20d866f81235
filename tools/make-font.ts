/**
 * Makes the fonts of src/rendering/fonts out of the Noto fonts as npm carries them. Nothing of it is a dependency of the product; to run it again:
 *
 * 1. in an empty folder: `npm i --ignore-scripts subset-font@2.9.0 @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-sans@0.4.2 @expo-google-fonts/noto-sans-symbols-2@0.4.1`
 * 2. `apt-get install unicode-data bzip2` (Unihan says which characters the 通用规范汉字表 has)
 * 3. `npm run font -- THAT_FOLDER`
 *
 * Layout tables, hinting and vertical metrics are left out: charts set one character after another, and a font without kerning is as wide as its widths say.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readFont } from '../src/rendering/lettering/read-font.ts';

type SubsetOptions = { readonly targetFormat: 'sfnt'; readonly noHinting: true; readonly keepFeatures: readonly string[]; readonly dropTables: readonly string[] };
type SubsetFont = (font: Buffer, text: string, options: SubsetOptions) => Promise<Buffer>;

const from = createRequire(join(process.argv[2] ?? '.', 'node_modules', 'here.js'));
const subsetFont = from('subset-font') as SubsetFont;
const packed = (name: string, file: string): string => from.resolve(`@expo-google-fonts/${name}/${file}`);
const folder = join(import.meta.dirname, '..', 'src', 'rendering', 'fonts');

const range = (first: number, last: number): string[] => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));

/** Rows 1–9 (signs) and 16–87 (characters) of GB 2312. */
function gb2312(): string[] {
  const decoder = new TextDecoder('gbk');
  const bytes = range(0xa1, 0xfe).map((_, at) => 0xa1 + at);
  const isPrivate = (text: string): boolean => /[\p{Co}\ufffd]/u.test(text);
  return bytes.filter((row) => row <= 0xf7).flatMap((row) => bytes.map((cell) => decoder.decode(new Uint8Array([row, cell])))).filter((text) => [...text].length === 1 && !isPrivate(text));
}

const unpacker = 'bzcat';

/** The 8,105 characters of the 通用规范汉字表 (2013). */
function standardCharacters(): string[] {
  const lines = execFileSync(unpacker, ['/usr/share/unicode/Unihan_OtherMappings.txt.bz2'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n').filter((line) => line.includes('\tkTGH\t'));
  return lines.map((line) => String.fromCodePoint(Number.parseInt(line.slice(2), 16)));
}

const signs = '〔〕【】《》“”‘’…—–·‰℃①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ≤≥±×÷√↑↓→←↗↘↖↙✓●○◆◇△▲▼▽■□☆★≈≠−∞∑℉㎡㎥㎏€£¥￥§°′″';
const wanted = [...new Set([...gb2312(), ...standardCharacters(), ...range(0x20, 0x7e), ...range(0xa0, 0xff), ...range(0x391, 0x3a1), ...range(0x3a3, 0x3a9), ...range(0x3b1, 0x3c9), ...range(0x2010, 0x2016), ...range(0x2018, 0x201a), ...range(0x201c, 0x201e), ...range(0x2020, 0x2022), '…', '‥', '‧', ...range(0x3000, 0x303f), ...range(0xff01, 0xff5e), ...signs])];

const options: SubsetOptions = { targetFormat: 'sfnt', noHinting: true, keepFeatures: [], dropTables: ['GPOS', 'GSUB', 'GDEF', 'BASE', 'STAT', 'vhea', 'vmtx', 'prep', 'fpgm', 'cvt ', 'gasp', 'MATH'] };
const sources = [
  { package: 'noto-sans-sc', file: '400Regular/NotoSansSC_400Regular.ttf', out: 'noto-sans-sc.ttf', text: wanted.join('') },
  { package: 'noto-sans', file: '400Regular/NotoSans_400Regular.ttf', out: 'noto-sans.ttf', text: '⁰⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉₊₋' },
  { package: 'noto-sans-symbols-2', file: '400Regular/NotoSansSymbols2_400Regular.ttf', out: 'noto-sans-symbols-2.ttf', text: '✔✕✗✘' },
] as const;

const notices: string[] = [];
let licence = '';
for (const source of sources) {
  const bytes = await subsetFont(readFileSync(packed(source.package, source.file)), source.text, options);
  writeFileSync(join(folder, source.out), bytes);
  const font = readFont(bytes);
  const lacking = [...source.text].filter((character) => font.glyphOf(character.codePointAt(0) ?? 0) === 0);
  console.log(`${source.out}: ${String(Math.round(bytes.length / 1000))} kB, ${String([...source.text].length - lacking.length)} characters, without ${lacking.join(' ') || 'none'}`);
  const [notice = '', ...rest] = readFileSync(packed(source.package, 'LICENSE_FONT'), 'utf8').split('\n');
  notices.push(`${source.out}: ${notice.trim()}`);
  licence = rest.join('\n');
}
writeFileSync(join(folder, 'OFL.txt'), `${notices.join('\n')}\n${licence}`);
