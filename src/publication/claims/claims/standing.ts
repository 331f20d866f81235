import { isMissing } from '#kernel';
import { amountOfChange, figureText, type MonitoredTarget } from '#monitoring';
import type { Run, TextRun } from '#documents';
import { digitsOf } from '../../figures/series-figures.ts';
import { say } from '../../figures/say.ts';
import type { Claim, ClaimGround } from '../claim.ts';
import { countWord } from './counts.ts';

/** A bare figure (12.2/10万) that must not be passed: the plan says 降到. */
const isCeiling = (words: string, { accepts }: Partial<Pick<MonitoredTarget, 'accepts'>>): boolean => /^[\d.,]+[^\d，、—:]*(?:10万|\d万)?$/.test(words) && !/以|内|左右|低于|不/.test(words) && accepts?.upper !== undefined && accepts.lower === undefined;

/**
 * The promise without the words around it: 目标95%以上（2030年） -> 95%以上; of a bare figure that is the most that may be, 12.2/10万以下.
 *
 * @example promisedWords({ promise: '目标95%以上（2030年）' }) // '95%以上'
 */
export function promisedWords({ promise, accepts }: Pick<MonitoredTarget, 'promise'> & Partial<Pick<MonitoredTarget, 'accepts'>>): string {
  const words = promise.replace(/^目标/, '').replace(/（[^（）]*年）$/, '').replace(/^达到/, '');
  return isCeiling(words, { accepts: accepts ?? null }) ? `${words}以下` : words;
}

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

/** An end of what keeps the target as a figure: 38.95%. */
function limitRun({ target, figures }: ClaimGround, end: 'lower' | 'upper'): TextRun {
  const limit = Number((target.accepts?.[end] ?? Number.NaN).toFixed(mostDigits));
  return figures.told(figureText(limit, target.unit, digitsOf({ text: String(limit), value: limit })), `accepts.${end}`);
}

/** Of X左右, how far from X is still near: （容许38%—42%）, （容许下限38.95%）. Nothing of other promises. */
function allowed(ground: ClaimGround): readonly Run[] {
  const { target: { accepts, unit }, isOwn } = ground;
  if (!isOwn || accepts === null || unit === 'ratio' || !promisedWords(ground.target).includes('左右')) return [];
  const { lower, upper } = accepts;
  if (lower !== undefined && upper !== undefined) return say`（容许${limitRun(ground, 'lower')}—${limitRun(ground, 'upper')}）`;
  if (lower === undefined && upper === undefined) return [];
  return lower === undefined ? say`（容许上限${limitRun(ground, 'upper')}）` : say`（容许下限${limitRun(ground, 'lower')}）`;
}

/** Of a promise that is no single figure, from which end the distance is: 的容许下限38.95%, 的上限. Null of others. */
function endWords(ground: ClaimGround, end: 'lower' | 'upper'): readonly Run[] | null {
  const words = promisedWords(ground.target);
  const side = end === 'lower' ? '下限' : '上限';
  if (words.includes('左右')) return say`的容许${side}${limitRun(ground, end)}`;
  return /\d\D{0,6}—\d/.test(words) ? say`的${side}` : null;
}

/** The distance from an end of a range, or of what is near enough: 距2030年41%左右目标的容许下限38.95%还差0.95个百分点. */
function notInRange(ground: ClaimGround, end: 'lower' | 'upper', from: readonly Run[], amount: TextRun, isLate: boolean): readonly Run[] {
  const { target, figures } = ground;
  const range = say`${figures.planned(`${String(target.deadline)}年${promisedWords(target)}`)}目标`;
  const distance = end === 'lower' ? '低' : '高';
  if (isLate) return say`未能如期达到${aim(ground)}，比目标${from}${distance}${amount}`;
  return end === 'lower' ? say`距${range}${from}还差${amount}` : say`比${range}${from}高${amount}`;
}

function notMet(ground: ClaimGround): readonly Run[] {
  const { target, year, turn } = ground;
  const missed = distanceOf(ground);
  const isLate = target.deadline <= year;
  const from = missed === null ? null : endWords(ground, missed.end);
  if (missed !== null && from !== null) return notInRange(ground, missed.end, from, missed.run, isLate);
  if (missed === null) return isLate ? say`未能如期实现${aim(ground)}` : say`尚未${verbFor(target)}${aim(ground)}`;
  const { run: amount } = missed;
  if (isLate) return say`未能如期达到${aim(ground)}，相差${amount}`;
  if (missed.end === 'upper') return say`比${aim(ground)}高${amount}`;
  return turn % 2 === 1 ? say`与${aim(ground)}相差${amount}` : say`距${aim(ground)}还差${amount}`;
}

function kept(ground: ClaimGround, early: boolean): readonly Run[] {
  if (isQuoted(ground.target)) return say`符合${aim(ground)}`;
  if (!early) return say`${verbFor(ground.target)}${aim(ground)}${allowed(ground)}`;
  return ground.turn % 2 === 1 ? say`已提前实现${aim(ground)}${allowed(ground)}` : say`提前${verbFor(ground.target)}${aim(ground)}${allowed(ground)}`;
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
  held: (ground) => (isQuoted(ground.target) ? say`符合${aim(ground)}` : say`符合${ground.figures.planned(promisedWords(ground.target))}的要求${allowed(ground)}`),
  'not-held': notHeld,
  'not-met': notMet,
  unproven: (ground) => say`${countWord(ground.target.indicator)}数较少，是否${verbFor(ground.target)}${aim(ground)}尚不能判断`,
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
    { title: '高出上限', target: { achievement: 'not-met', unit: '女=100', indicator: '出生人口性别比', promise: '目标103—107（2030年）', accepts: { lower: 103, upper: 107, lowerOpen: false, upperOpen: false }, latest: { year: 2024, value: 108, text: '108.0' } }, says: '比2030年103—107目标的上限高1.0' },
    { title: '低于下限', target: { achievement: 'not-met', promise: '目标97%—99%（2030年）', accepts: { lower: 97, upper: 99, lowerOpen: false, upperOpen: false } }, says: '距2030年97%—99%目标的下限还差0.7个百分点' },
    { title: '离“左右”的容许下限', target: { achievement: 'not-met', promise: '目标41%左右（容差5%，2030年）', accepts: { lower: 38.95, lowerOpen: false, upperOpen: false }, latest: { year: 2024, value: 38, text: '38.0' } }, says: '距2030年41%左右目标的容许下限38.95%还差0.95个百分点' },
    { title: '到期没有到“左右”的容许下限', target: { achievement: 'not-met', deadline: 2024, promise: '目标41%左右（容差5%，2024年）', accepts: { lower: 38.95, lowerOpen: false, upperOpen: false }, latest: { year: 2024, value: 38, text: '38.0' } }, says: '未能如期达到2024年41%左右的目标，比目标的容许下限38.95%低0.95个百分点' },
    { title: '在“左右”的容许范围内', target: { promise: '目标98%左右（容差5%，2030年）', accepts: { lower: 93.1, upper: 102.9, lowerOpen: false, upperOpen: false } }, says: '提前达到2030年98%左右的目标（容许93.1%—102.9%）' },
    { title: '“左右”只有下限', target: { achievement: 'held', promise: '目标保持在98%左右（容差5%，2030年）', accepts: { lower: 93.1, lowerOpen: false, upperOpen: false } }, says: '符合保持在98%左右的要求（容许下限93.1%）' },
    { title: '只说降到多少的是以下', target: { achievement: 'not-met', unit: '/10万', promise: '目标12.2/10万（2025年）', deadline: 2025, accepts: { upper: 12.2, lowerOpen: false, upperOpen: false }, latest: { year: 2024, value: 13, text: '13.0' } }, says: '比2025年12.2/10万以下的目标高0.8个十万分点' },
    { title: '按周期判断的不算差距', target: { achievement: 'not-met', promise: '目标每3年达到100%（2030年）' }, isOwn: false, says: '尚未实现2030年每3年达到100%的目标' },
    { title: '到期未达到', target: { achievement: 'not-met', ...higher, deadline: 2024, promise: '目标98%以上（2024年）' }, says: '未能如期达到2024年98%以上的目标，相差1.7个百分点' },
    { title: '没有数值的要求', target: { achievement: 'improving', promise: '目标“逐步提高”（2030年）', accepts: null }, says: '符合“逐步提高”的要求' },
    { title: '不能判断的在别处说', target: { achievement: 'no-data' }, says: null },
  ],
  say: (ground) => says[ground.target.achievement]?.(ground) ?? null,
};
