import type { Observation } from '#monitoring';
import type { CheckFinding } from '../checks/check.ts';

function contentText({ content }: Observation): string {
  if (content.kind === 'figure') return [content.text, content.numerator, content.denominator].join('/');
  if (content.kind === 'yes-no') return `${String(content.happened)}/${content.date ?? ''}`;
  return content.kind === 'judgement' ? content.level : content.reason;
}

/** Everything of a figure that a doubt can be about, and nothing of where it was typed. */
const figureText = (o: Observation): string =>
  JSON.stringify([o.indicatorId, o.place, o.subUnit, o.groups.toSorted(), o.year, o.period?.start, o.period?.end, o.definitionVersion, o.status, o.source, contentText(o)]);

/** Two independent runs of 53 bits (cyrb53, Bryc 2018, public domain): a name for a text, no protection against forgery. */
function digest(text: string, seed: number): string {
  let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}

/**
 * What an explanation is bound to: the same when the same thing is found again among the same figures, wherever they stand and in whatever order; another as soon as one of the figures it
 * speaks of changes (its value, the counts behind it, status, source), those that were there before included. So an explanation never excuses a value its author has not seen.
 *
 * @example findingKey(finding) // 'swing-outside-interval:0f3c…'
 */
export function findingKey({ code, at, against = [] }: CheckFinding): string {
  const figures = [...at.map(({ observation }) => observation), ...against].map(figureText).sort();
  const text = figures.join('\n');
  return `${code}:${digest(text, 0)}${digest(text, 1)}`;
}
