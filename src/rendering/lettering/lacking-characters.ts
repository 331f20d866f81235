import type { Resvg, ResvgRenderOptions } from '@resvg/resvg-js';
import { fontFiles } from './shipped-fonts.ts';

/** What is drawn for a character that no font has. The shipped font has it. */
export const substitute = '□';

/** Fonts of the machine behind the shipped ones: slow to look through (half a second), so only for pictures that need it. */
export const machineFonts: NonNullable<ResvgRenderOptions['font']> = { loadSystemFonts: true, fontFiles: [...fontFiles], defaultFontFamily: 'Noto Sans SC' };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const known = new Map<string, boolean>();

/**
 * Whether some font of the machine draws a character: resvg leaves out in silence what none has.
 *
 * @example isDrawnHere(Resvg, '한') // true where a Korean font is installed
 */
export function isDrawnHere(renderer: typeof Resvg, character: string): boolean {
  const before = known.get(character);
  if (before !== undefined) return before;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="10" y="30" font-size="20" font-family="Noto Sans SC">${escaped(character)}</text></svg>`;
  const is = new renderer(svg, { font: machineFonts, logLevel: 'off' }).innerBBox() !== undefined;
  known.set(character, is);
  return is;
}
