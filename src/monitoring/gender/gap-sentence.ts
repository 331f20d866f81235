import { isMissing } from '#kernel';
import { amountOfChange } from '../wording/change-wording.ts';
import { printedNumber } from '../wording/printed-number.ts';
import { gapVerdicts, type GapJudgement, type GapQuestion, type GapScale } from './gap-judgement.ts';
import type { GapMovement } from './gap-sizes.ts';

const movementWords: Readonly<Record<GapMovement, string>> = { narrowed: '缩小', widened: '扩大', unchanged: '基本不变', unknown: '无法比较' };

/** From one printed size to the other: 由0.4扩大到4.4, 为4.0、基本不变. */
function changeWords(before: string, after: string, movement: GapMovement): string {
  if (movement !== 'unchanged') return `由${before}${movementWords[movement]}到${after}`;
  return before === after ? `为${after}、${movementWords.unchanged}` : `由${before}到${after}、${movementWords.unchanged}`;
}

const mostRatioDigits = 6;

/** Two ratios with as few decimals, two at least, as show that they differ. */
function ratioTexts(before: number, after: number): readonly [string, string] {
  for (let digits = 2; digits < mostRatioDigits; digits += 1) {
    const texts = [printedNumber(before, digits), printedNumber(after, digits)] as const;
    if (texts[0] !== texts[1]) return texts;
  }
  return [printedNumber(before, 2), printedNumber(after, 2)];
}

const noRatio = '无法计算';

function ratioWords({ before, after, movement }: GapScale): string {
  if (!isMissing(before) && !isMissing(after)) return `比值${changeWords(...ratioTexts(before, after), movement)}`;
  const [from, to] = [before, after].map((ratio) => (isMissing(ratio) ? noRatio : printedNumber(ratio, 2)));
  const why = '（低的一方为0或负数）';
  const told = from === to ? `比值前后均${noRatio}${why}` : `比值由${from ?? noRatio}变为${to ?? noRatio}${why}`;
  return movement === 'unknown' ? `${told}，只按绝对差距判断` : `${told}，按${movementWords[movement]}计`;
}

const sizeWords = ({ before, after, movement }: GapScale, { unit, digits }: GapQuestion): string =>
  isMissing(before) || isMissing(after) ? '绝对差距无法计算' : `绝对差距${changeWords(amountOfChange(before, unit, digits), amountOfChange(after, unit, digits), movement)}`;

/** Which values are not there, with their side and time. */
const lacking = ({ first, second }: GapQuestion): readonly string[] =>
  [first, second].flatMap(({ name, before, after }) => [Number.isFinite(before) ? [] : [`${name}的前期值`], Number.isFinite(after) ? [] : [`${name}的本期值`]].flat());

type Told = Omit<GapJudgement, 'because'>;

/**
 * The sentence of a gap verdict: who, what was found, both scales with their figures, and what a reader must know beside it (the better-off side fell back, the sides
 * changed places). Only for `judgeGap`. Source: method 7.2, practice 3.5.
 *
 * @example '农村与城市差距扩大：绝对差距由0.4个十万分点扩大到4.4个十万分点，比值由1.01扩大到1.31。'
 */
export function gapSentence(question: GapQuestion, { verdict, absolute, relative, fellBack, crossed }: Told): string {
  const { first, second, digits } = question;
  const who = `${first.name}与${second.name}`;
  const missing = lacking(question);
  if (missing.length > 0) return `${who}差距无法判断：缺少${missing.join('、')}，请补齐后再判断。`;
  if (isMissing(absolute.before) || isMissing(absolute.after) || absolute.movement === 'unknown') return `${who}差距无法判断：数值或小数位数有误，请核对后再判断。`;
  const narrowedSomewhere = absolute.movement === 'narrowed' || relative.movement === 'narrowed';
  const fall = fellBack && narrowedSomewhere ? `；其中${fellBack.name}由${printedNumber(fellBack.before, digits)}退步到${printedNumber(fellBack.after, digits)}，由此带来的缩小不是进展` : '';
  return `${who}${gapVerdicts[verdict].word}${verdict === 'reverse-narrowed' ? '，不计为进展' : ''}：${sizeWords(absolute, question)}，${ratioWords(relative)}${fall}${crossed ? '；两者高低已换位' : ''}。`;
}
