import { achievementStates, badges, outlooks, type CaseResult } from '#monitoring';

const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;
const figure = (value: number): string => String(Number(value.toPrecision(5)));

/**
 * One result of the stream in a line for people.
 *
 * @example caseLine(result) // 'a  未达标 ✕  达标困难 !  概率40%  2030年…'
 */
export function caseLine(result: CaseResult): string {
  const name = String(result.id ?? '（无编号）');
  if ('issues' in result) return `${name}  读不懂：${result.issues.map(({ message, line }) => `${line === undefined ? '' : `第${String(line)}行 `}${message}`).join('；')}`;
  const { achievement, outlook, probability, median, low80, high80 } = result;
  const state = `${achievementStates[achievement].sign} ${achievementStates[achievement].word}`;
  const ahead = `${outlooks[outlook].sign} ${outlooks[outlook].word}`;
  const forecast = typeof probability === 'number' && typeof median === 'number' && typeof low80 === 'number' && typeof high80 === 'number' ? [`概率${percent(probability)}`, `中位${figure(median)}（80%区间${figure(low80)}—${figure(high80)}）`] : [];
  const beside = result.badges.map((badge) => badges[badge]).join('、');
  const warned = result.warnings.map(({ rule, sentence }) => `${rule} ${sentence}`).join(' ');
  return [name, state, ahead, ...forecast, beside, result.because.sentence, warned].filter((part) => part !== '').join('  ');
}
