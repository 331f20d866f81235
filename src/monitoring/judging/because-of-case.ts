import { acceptanceText, figureText, yearText } from '../wording/figure-wording.ts';
import { achievementStates, type Because } from '../status.ts';
import { firstLapse } from './case-state.ts';
import type { JudgedCase } from './judge-case.ts';
import type { JudgingCase } from './judging-case.ts';

/**
 * The rule that judged a case, in words: value and year, what was asked, what came of it.
 *
 * @example becauseOfCase(oneCase, judged).sentence // '2024年92%，目标95%以上（2030年）：未达标。'
 */
export function becauseOfCase(one: JudgingCase, judged: JudgedCase): Because {
  const { acceptance, unit, deadline, hold } = one;
  const asked = `目标${hold ? '每年保持' : ''}${acceptanceText(acceptance, unit)}${deadline === null ? '' : `（${String(deadline)}年）`}`;
  const { word } = achievementStates[judged.achievement];
  const rule = judged.small === null ? (hold ? 'every-year' : 'deadline') : 'small-counts';
  if (judged.at < 0) return { rule: 'no-value', sentence: `没有可用的数值，${asked}：${word}。` };
  const value = `${yearText(one.years[judged.at] ?? Number.NaN)}${figureText(one.values[judged.at] ?? Number.NaN, unit, one.digits)}`;
  if (judged.small !== null) return { rule, sentence: `${value}，${asked}：${judged.small.evidence.sentence.replace(/。$/, '')}；按公布的率${judged.small.reported.state === 'met' ? '达标' : '未达标'}，结论：${word}。` };
  const lapse = hold ? firstLapse(one, judged.at) : null;
  return { rule, sentence: `${value}${lapse === null || lapse === one.years[judged.at] ? '' : `，${String(lapse)}年未达到`}，${asked}：${word}。` };
}
