import { halfDigit } from '../acceptance.ts';
import { mostDigits } from '../wording/printed-number.ts';
import type { FallenSide, GapJudgement, GapQuestion, GapScale, GapVerdict } from './gap-judgement.ts';
import { gapSentence } from './gap-sentence.ts';
import { absoluteGap, movementOf, relativeGap, relativeMovement, type GapMovement } from './gap-sizes.ts';

/** Better off before (with no good direction nobody was) and now behind what it was, by at least as much as the other side gained: the narrowing, if any, is owed to it. */
function fallenSide({ first, second, direction, digits }: GapQuestion): FallenSide | null {
  const lead = direction * (first.before - second.before);
  if (Math.abs(lead) < halfDigit(digits)) return null;
  const [better, worse] = lead > 0 ? [first, second] : [second, first];
  const fall = direction * (better.before - better.after);
  const gain = direction * (worse.after - worse.before);
  return fall >= halfDigit(digits) && fall >= gain - halfDigit(digits) ? better : null;
}

function verdictOf(absolute: GapMovement, relative: GapMovement, fellBack: FallenSide | null): GapVerdict {
  if (absolute === 'unknown') return 'unjudged';
  if (relative !== 'unknown' && absolute !== relative) return 'mixed';
  return absolute === 'narrowed' && fellBack !== null ? 'reverse-narrowed' : absolute;
}

/**
 * Whether the gap between two sides narrowed, on both scales: in points and as a ratio. Both narrow: 差距缩小; both widen: 扩大; they disagree: both are said; narrowing
 * because the better-off side fell back (by at least as much as the other gained) is 逆向缩小 and never progress. Changes below half a published digit are none. Where no
 * ratio can be compared (a side at zero, a negative value) the points alone decide and the sentence says so; where a side is no number the verdict is `unjudged`. Swapping the sides changes nothing. Source: method 7.2.
 *
 * @example judgeGap({ first: { name: '农村', before: 30.1, after: 18.5 }, second: { name: '城市', before: 29.7, after: 14.1 }, unit: '/10万', direction: -1, digits: 1 }).verdict // 'widened'
 */
export function judgeGap(question: GapQuestion): GapJudgement {
  const { first, second, digits } = question;
  const [before, after] = [[first.before, second.before], [first.after, second.after]] as const;
  const sizes = [absoluteGap(...before), absoluteGap(...after)] as const;
  const readable = [...before, ...after].every(Number.isFinite) && Number.isInteger(digits) && digits >= 0 && digits <= mostDigits;
  const absolute: GapScale = { before: sizes[0], after: sizes[1], movement: readable ? movementOf(Number(sizes[0]), Number(sizes[1]), halfDigit(digits)) : 'unknown' };
  const relative: GapScale = { before: relativeGap(...before), after: relativeGap(...after), movement: readable ? relativeMovement(before, after, halfDigit(digits)) : 'unknown' };
  const fellBack = readable ? fallenSide(question) : null;
  const verdict = verdictOf(absolute.movement, relative.movement, fellBack);
  const crossed = readable && Math.sign(first.before - second.before) * Math.sign(first.after - second.after) < 0;
  const told = { verdict, absolute, relative, fellBack, crossed };
  return { ...told, because: { rule: 'gap-both-scales', sentence: gapSentence(question, told) } };
}
