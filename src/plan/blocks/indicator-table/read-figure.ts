import { readQuantities, type Quantity } from '../../phrases/quantities.ts';
import { foldWidth } from '../../fold-width.ts';

/** A figure of a cell: the words before it, the quantity with its bound, and the unit the cell itself prints (null: the unit of the row holds). */
export type Figure = { readonly lead: string; readonly quantity: Quantity; readonly unit: string | null };

const footnote = /(?<=.)[*＊①-⑳]+$/;

/**
 * One spelling for what a cell prints: half-width, no blanks, one sign each for ≥ and ≤, no thousands commas, a decimal point where the copy has 。.
 *
 * @example foldCell('≧ １，２００') // '≥1200'
 */
export function foldCell(text: string): string {
  return foldWidth(text)
    .replaceAll(/[\s\u3000\u00A0\u200B-\u200D\uFEFF]/g, '')
    .replaceAll(/[≧⩾]|>=/g, '≥').replaceAll(/[≦⩽]|<=/g, '≤').replaceAll('﹪', '%').replaceAll(/[‐‑−]/g, '-')
    .replaceAll(/(?<=\d)。(?=\d)/g, '.').replaceAll(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '')
    .replace(footnote, '');
}

const bare = /^(\D*?)(\d+(?:\.\d+)?)(?:([^\d—–~～:：∶-]*)([—–~～至到-]{1,2}|[:：∶])(\d+(?:\.\d+)?))?([^\d]*|\/10{0,5}万?.*)$/;
const tailWords = /(?:(?:（含）|\(含\)|及|或)?以[上下内]|之[内间下]|左右|上下|起)$/;

/** The one quantity that ends the text, if there is exactly one. */
function last(text: string): { quantity: Quantity; lead: string } | null {
  const [quantity, ...others] = readQuantities(text);
  return quantity && others.length === 0 && quantity.to === text.length && Number.isFinite(quantity.value) && Number.isFinite(quantity.upper ?? 0) ? { quantity, lead: text.slice(0, quantity.from) } : null;
}

/**
 * Reads the one figure of a folded cell. Cells print figures without their unit, which the reader of sentences needs: it is given a % to hold on to.
 *
 * @example readFigure('90以上')?.quantity // { value: 90, bound: 'at-least', … }
 */
export function readFigure(text: string): Figure | null {
  const whole = last(text);
  if (whole) return { ...whole, unit: whole.quantity.unit === '' ? null : whole.quantity.unit };
  const found = bare.exec(text);
  if (!found) return null;
  const [, lead = '', low = '', unitBetween = '', mark, high, rest = ''] = found;
  const tail = tailWords.exec(rest)?.[0] ?? '';
  const unit = rest.slice(0, rest.length - tail.length) || unitBetween;
  if (unit.length > 8) return null;
  const figure = mark === undefined ? `${low}%` : /[:：∶]/.test(mark) ? `${low}:${high ?? ''}` : `${low}—${high ?? ''}%`;
  const read = last(`${lead}${figure}${tail}`);
  return read ? { ...read, unit: read.quantity.measure === 'ratio' ? 'ratio' : unit === '' ? null : unit } : null;
}
