import type { SvgElement } from '../svg-element.ts';
import type { Font } from './read-font.ts';

/** A set of fonts, the first that has a character draws it. */
export type Lettering = { readonly fonts: readonly Font[] };

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'", nbsp: '\u{a0}' };

/** Words as read, of words as written in SVG. @example readWords('&lt;5岁') // '<5岁' */
export const readWords = (written: string): string => written.replaceAll(/&(#?\w+);/g, (all, name: string) => entities[name] ?? (/^#x/i.test(name) ? String.fromCodePoint(Number.parseInt(name.slice(2), 16)) : name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : all));

type Letter = { readonly font: Font; readonly glyph: number };

const letterOf = ({ fonts }: Lettering, codePoint: number): Letter | null => {
  for (const font of fonts) {
    const glyph = font.glyphOf(codePoint);
    if (glyph !== 0) return { font, glyph };
  }
  return null;
};

const codePointsOf = (text: string): readonly number[] => [...text].map((character) => character.codePointAt(0) ?? 0);

/** The characters of a text that no font has, each once. Variation selectors and joiners draw nothing anyhow. */
export const lackingIn = (lettering: Lettering, text: string): readonly string[] =>
  [...new Set(codePointsOf(text).filter((codePoint) => codePoint >= 0x20 && !(codePoint >= 0xfe00 && codePoint <= 0xfe0f) && codePoint !== 0x200d && letterOf(lettering, codePoint) === null))].map((codePoint) => String.fromCodePoint(codePoint));

const short = (value: number): string => String(Math.round(value * 1000) / 1000);

/** All fonts are drawn on a square of so many units. */
const perEm = 1000;

/**
 * A text of a tidy SVG as one outline, so that nobody has to look for a font; null where a character is in no font. Colour and halo stay (the halo behind all letters).
 *
 * @example letterPaths(lettering, textElement)?.name // 'path'
 */
export function letterPaths(lettering: Lettering, { attributes, inside }: SvgElement): SvgElement | null {
  const { x = '0', y = '0', 'font-size': told = '12', 'text-anchor': anchor = 'start', 'stroke-width': stroke = '1', ...look } = attributes;
  const scale = Number(told) / perEm;
  let [across, d] = [0, ''];
  for (const codePoint of codePointsOf(readWords(inside.filter((one) => typeof one === 'string').join('')))) {
    const letter = letterOf(lettering, codePoint);
    if (letter === null) return null;
    const { font, glyph } = letter;
    for (const part of font.outlineOf(glyph)) d += `M${String(part.x + across)} ${String(part.y)}${part.way}`;
    across += font.advanceOf(glyph);
  }
  const from = Number(x) - across * scale * (anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0);
  const halo = look['stroke'] === undefined ? {} : { 'stroke-width': short(Number(stroke) / scale), 'stroke-linejoin': 'round' };
  return { name: 'path', attributes: { ...look, ...halo, d, transform: `translate(${short(from)} ${y})scale(${String(scale)} ${String(-scale)})` }, inside: [] };
}
