import type { TextPiece } from './sheet.ts';
import { cellText, xmlHead } from './xml-text.ts';

/** The texts of a workbook, each once. */
export type SharedTexts = { readonly numberOf: (text: string | readonly TextPiece[], size: number) => number; readonly xml: () => string };

const textXml = (text: string): string => `<t xml:space="preserve">${cellText(text)}</t>`;

/** Only bold pieces carry a font: the others have that of their cell. */
const pieceXml = ({ text, strong }: TextPiece, size: number): string => `<r>${strong ? `<rPr><b/><sz val="${String(size)}"/><rFont val="宋体"/><charset val="134"/></rPr>` : ''}${textXml(text)}</r>`;

/**
 * Collects the texts of cells into the shared strings of a workbook. A text whose pieces are not all alike becomes a rich one; `size` is the type size of its cell in points.
 *
 * @example sharedTexts().numberOf('指标', 10) // 0
 */
export function sharedTexts(): SharedTexts {
  const places = new Map<string, number>();
  const counted = { all: 0 };
  return {
    numberOf: (text, size) => {
      const xml = typeof text === 'string' ? textXml(text) : text.map((piece) => pieceXml(piece, size)).join('');
      const at = places.get(xml) ?? places.size;
      places.set(xml, at);
      counted.all += 1;
      return at;
    },
    xml: () => `${xmlHead}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${String(counted.all)}" uniqueCount="${String(places.size)}">${[...places.keys()].map((xml) => `<si>${xml}</si>`).join('')}</sst>`,
  };
}
