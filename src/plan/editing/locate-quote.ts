import type { IdentifiedRow } from '../identities/identified-plan.ts';
import type { Span } from '../tree.ts';
import { refusal, type EditRefusal } from './edit-kind.ts';
import type { HeldTarget } from './edited-target.ts';
import { spansOfText, textSource, type SourceLines } from './source-lines.ts';

/** Words of the plan with where they are printed. */
export type LocatedQuote = { readonly quote: string; readonly spans: readonly Span[] };

/** Where the nth time of some words begins in a text; -1 where they do not stand so often. */
function nthIndex(text: string, words: string, nth: number): number {
  let at = text.indexOf(words);
  for (let time = 1; time < nth && at >= 0; time++) at = text.indexOf(words, at + 1);
  return at;
}

/** A row is read cell by cell: the words must be those of its indicator or of one of its figures. */
function inRow(row: IdentifiedRow, quote: string, source: SourceLines): readonly Span[] | null {
  if (![row.indicator, ...row.values.map(({ text }) => text), ...row.cells.map(({ text }) => text)].some((text) => text.includes(quote))) return null;
  const cells = row.spans.filter(([line, from, to]) => source(line).some((text) => text.slice(from, to).includes(quote)));
  return cells.length > 0 ? cells : row.spans;
}

/**
 * Finds words in the text of a clause or the cells of a row, with their spans. Words of a clause a person typed have none.
 *
 * @example locateQuote(clauseItem, '产前检查率达到98%以上', 1, source)
 */
export function locateQuote(holder: HeldTarget['holder'], quote: string, occurrence: number, source: SourceLines): LocatedQuote | EditRefusal {
  const missing = refusal('quote-not-found', `“${quote}”不在${holder.label}的文字中${occurrence > 1 ? `第${String(occurrence)}次出现` : ''}，请从原文中选取。`, holder.itemId);
  const { part } = holder;
  if (!('text' in part)) {
    const spans = inRow(part, quote, source);
    return spans === null ? missing : { quote, spans };
  }
  const at = nthIndex(part.text, quote, occurrence);
  if (at < 0) return missing;
  const found = textSource(part, source);
  if (found === null) return refusal('source-missing', `${holder.label}的原文不在手边，无法定位“${quote}”。`, holder.itemId);
  return { quote, spans: spansOfText(found, at, at + quote.length) };
}
