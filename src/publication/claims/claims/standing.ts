import { isMissing } from '#kernel';
import { amountOfChange, type MonitoredTarget } from '#monitoring';
import type { Run, TextRun } from '#documents';
import { digitsOf } from '../../figures/series-figures.ts';
import { say } from '../../figures/say.ts';
import type { Claim, ClaimGround } from '../claim.ts';

/** The promise without the words around it: 目标95%以上（2030年） -> 95%以上. */
export const promisedWords = ({ promise }: Pick<MonitoredTarget, 'promise'>): string => promise.replace(/^目标/, '').replace(/（[^（）]*年）$/, '').replace(/^达到/, '');

const isQuoted = (target: MonitoredTarget): boolean => promisedWords(target).startsWith('“');

/** 2030年95%以上的目标; without a figure: “逐步提高”的要求. */
function aim({ target, figures }: ClaimGround): readonly Run[] {
  const words = promisedWords(target);
  return words.startsWith('“') ? say`${figures.planned(words)}的要求` : say`${figures.planned(`${String(target.deadline)}年${words}`)}的目标`;
}

/** A figure is reached, anything else that was promised is done. */
const verbFor = (target: MonitoredTarget): string => (/^\d/.test(promisedWords(target)) ? '达到' : '实现');

/** How far the latest value lies from the nearest one that keeps the target; null where it keeps it or something else was judged. */
function missedBy({ target: { latest, accepts, unit }, isOwn }: Pick<ClaimGround, 'target' | 'isOwn'>): { readonly amount: number; readonly limit: number; readonly end: 'lower' | 'upper' } | null {
  if (!isOwn || isMissing(latest) || accepts === null || unit === 'ratio') return null;
  const { lower, upper } = accepts;
  if (lower !== undefined && latest.value < lower) return { amount: lower - latest.value, limit: lower, end: 'lower' };
  return upper !== undefined && latest.value > upper ? { amount: latest.value - upper, limit: upper, end: 'upper' } : null;
}

const mostDigits = 4;

/**
 * How far the latest value lies from the target: 1.7个百分点; null where it keeps it, has none, or something else than its level was judged.
 *
 * @example distanceOf({ target, figures, book, isOwn: true })?.run.text // '1.7个百分点'
 */
export function distanceOf({ target, figures, book, isOwn }: Pick<ClaimGround, 'target' | 'figures' | 'book' | 'isOwn'>): { readonly run: TextRun; readonly end: 'lower' | 'upper' } | null {
  const { latest, unit, id, indicator } = target;
  const missed = missedBy({ target, isOwn });
  if (missed === null || isMissing(latest)) return null;
  const digits = Math.min(Math.max(digitsOf(latest), digitsOf({ text: String(missed.limit), value: missed.limit })), mostDigits);
  const of = [figures.value(latest).source ?? '', figures.told(String(missed.limit), `accepts.${missed.end}`).source ?? ''];
  return { run: { text: amountOfChange(missed.amount, unit, digits), source: book.add({ kind: 'computed', rule: 'distance', of, says: `“${indicator}”与目标值之差（${id}）` }) }, end: missed.end };
}

function notMet(ground: ClaimGround): readonly Run[] {
  const { target, year, turn } = ground;
  const missed = distanceOf(ground);
  const isLate = target.deadline <= year;
  if (missed === null) return isLate ? say`未能如期实现${aim(ground)}` : say`尚未${verbFor(target)}${aim(ground)}`;
  const { run: amount } = missed;
  if (isLate) return say`未能如期达到${aim(ground)}，相差${amount}`;
  if (missed.end === 'upper') return say`比${aim(ground)}高${amount}`;
  return turn % 2 === 1 ? say`与${aim(ground)}相差${amount}` : say`距${aim(ground)}还差${amount}`;
}

function kept(ground: ClaimGround, early: boolean): readonly Run[] {
  if (isQuoted(ground.target)) return say`符合${aim(ground)}`;
  if (!early) return say`${verbFor(ground.target)}${aim(ground)}`;
  return ground.turn % 2 === 1 ? say`已提前实现${aim(ground)}` : say`提前${verbFor(ground.target)}${aim(ground)}`;
}

function notHeld(ground: ClaimGround): readonly Run[] {
  const { target, figures } = ground;
  const words = promisedWords(target);
  const years = /未保持的年份：([^；。]+)/.exec(target.because.sentence)?.[1];
  const when = years === undefined ? [] : say`，未达到的是${figures.told(years, 'because.sentence')}`;
  if (words.startsWith('保持在')) return say`未能始终${figures.planned(words)}${when}`;
  if (words.startsWith('每年')) return say`未能逐年${figures.planned(words.replace(/^每年(?:达到)?/, '达到'))}${when}`;
  return say`未能${isQuoted(target) ? '符合' : '实现'}${aim(ground)}${when}`;
}

type Say = (ground: ClaimGround) => readonly Run[];

/** What is said of each state; states that cannot be judged are told elsewhere, with their reason. */
const says: Partial<Readonly<Record<MonitoredTarget['achievement'], Say>>> = {
  'met-early': (ground) => kept(ground, true),
  met: (ground) => kept(ground, false),
  held: (ground) => (isQuoted(ground.target) ? say`符合${aim(ground)}` : say`符合${ground.figures.planned(promisedWords(ground.target))}的要求`),
  'not-held': notHeld,
  'not-met': notMet,
  unproven: (ground) => say`例数较少，是否${verbFor(ground.target)}${aim(ground)}尚不能判断`,
  improving: (ground) => say`符合${aim(ground)}`,
  unchanged: (ground) => say`与${aim(ground)}相比变化不明显`,
  worsening: (ground) => say`与${aim(ground)}方向相反`,
};

const higher = { promise: '目标98%以上（2030年）', accepts: { lower: 98, lowerOpen: false, upperOpen: false } } as const;

/** Where the target stands, in the words of reports: 提前达到, 距……还差, 未能始终保持在. */
export const standing: Claim = {
  id: 'standing',
  title: '达标情况',
  source: 'practice.md 3.4: 提前达标, 仍有差距; contract.md, statuses',
  examples: [
    { title: '提前达到', target: {}, says: '提前达到2030年95%以上的目标' },
    { title: '提前达到，换一种说法', target: {}, turn: 1, says: '已提前实现2030年95%以上的目标' },
    { title: '变动的目标是实现的', target: { promise: '目标比2020年下降10%（2030年）' }, says: '提前实现2030年比2020年下降10%的目标' },
    { title: '到期达到', target: { achievement: 'met', deadline: 2024, promise: '目标95%以上（2024年）' }, says: '达到2024年95%以上的目标' },
    { title: '保持', target: { achievement: 'held', promise: '目标保持在95%以上（2030年）' }, says: '符合保持在95%以上的要求' },
    { title: '没有保持', target: { achievement: 'not-held', promise: '目标保持在95%以上（2030年）', because: { rule: '', sentence: '2024年96.3%：未保持；未保持的年份：2023年（94.8%）。' } }, says: '未能始终保持在95%以上，未达到的是2023年（94.8%）' },
    { title: '没有每年做到', target: { achievement: 'not-held', promise: '目标每年30户以上（2030年）' }, says: '未能逐年达到30户以上' },
    { title: '还差', target: { achievement: 'not-met', ...higher }, says: '距2030年98%以上的目标还差1.7个百分点' },
    { title: '还差，换一种说法', target: { achievement: 'not-met', ...higher }, turn: 1, says: '与2030年98%以上的目标相差1.7个百分点' },
    { title: '高出', target: { achievement: 'not-met', unit: '‰', promise: '目标5‰以下（2030年）', accepts: { upper: 5, lowerOpen: false, upperOpen: false }, latest: { year: 2024, value: 5.08, text: '5.08' } }, says: '比2030年5‰以下的目标高0.08个千分点' },
    { title: '按周期判断的不算差距', target: { achievement: 'not-met', promise: '目标每3年达到100%（2030年）' }, isOwn: false, says: '尚未实现2030年每3年达到100%的目标' },
    { title: '到期未达到', target: { achievement: 'not-met', ...higher, deadline: 2024, promise: '目标98%以上（2024年）' }, says: '未能如期达到2024年98%以上的目标，相差1.7个百分点' },
    { title: '没有数值的要求', target: { achievement: 'improving', promise: '目标“逐步提高”（2030年）', accepts: null }, says: '符合“逐步提高”的要求' },
    { title: '不能判断的在别处说', target: { achievement: 'no-data' }, says: null },
  ],
  say: (ground) => says[ground.target.achievement]?.(ground) ?? null,
};
