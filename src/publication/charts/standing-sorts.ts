import { achievementStates, outlooks, standingOf, type AchievementState, type Outlook, type Tally } from '#monitoring';
import type { AreaLook } from './hatch.ts';
import { ink } from './ink.ts';
import type { BarRow, BarSort } from './share-bars.ts';

const looks = {
  good: { fill: ink.accent, hatch: 'none', label: ink.paper },
  fair: { fill: ink.accentMiddle, hatch: 'none', label: ink.text },
  bad: { fill: ink.paper, hatch: 'rising', label: ink.text },
  worse: { fill: '#b9b9b9', hatch: 'falling', label: ink.text },
  unsure: { fill: ink.accentPale, hatch: 'dots', label: ink.text },
  later: { fill: '#d4d4d4', hatch: 'none', label: ink.text },
  none: { fill: ink.paper, hatch: 'none', label: ink.text },
  apart: { fill: ink.pale, hatch: 'upright', label: ink.text },
  void: { fill: ink.paper, hatch: 'dots', label: ink.text },
  open: { fill: '#9b9b9b', hatch: 'none', label: ink.text },
} as const satisfies Readonly<Record<string, AreaLook>>;

const unassessed = (Object.keys(achievementStates) as AchievementState[]).filter((state) => standingOf[state] === 'unassessed');

const unassessedLooks: Readonly<Record<string, AreaLook>> = { 'not-due': looks.later, 'no-data': looks.none, 'not-comparable': looks.apart, 'not-applicable': looks.void, pending: looks.open };

/** Where targets stand, as bars show it: met, not met, unproven, then each reason for which nothing can be said. */
export const standingSorts: readonly BarSort[] = [
  { id: 'met', word: '达标', sign: achievementStates.met.sign, look: looks.good },
  { id: 'not-met', word: achievementStates['not-met'].word, sign: achievementStates['not-met'].sign, look: looks.bad },
  { id: 'unproven', word: achievementStates.unproven.word, sign: achievementStates.unproven.sign, look: looks.unsure },
  ...unassessed.map((state): BarSort => ({ id: state, word: achievementStates[state].word, sign: '', look: unassessedLooks[state] ?? looks.none })),
];

/** The same with all that cannot be judged as one. */
export const broadSorts: readonly BarSort[] = [...standingSorts.slice(0, 3), { id: 'unassessed', word: '不能判断', sign: achievementStates['no-data'].sign, look: looks.later }];

/** A tally as a row of bars, by standing and by reason. @example standingRow({ name: '妇女与健康', tally }).counts['met'] // 12 */
export const standingRow = ({ name, tally }: { readonly name: string; readonly tally: Tally }): BarRow => ({ name, counts: { ...tally.byState, met: tally.met, 'not-met': tally.notMet, unproven: tally.unproven, unassessed: tally.unassessed } });

const outlookLooks: Readonly<Record<Outlook, AreaLook>> = { expected: looks.good, likely: looks.fair, hard: looks.bad, unlikely: looks.worse, 'not-forecast': looks.none, settled: looks.apart };

/** Whether targets will be reached, as bars show it. */
export const outlookSorts: readonly BarSort[] = (Object.keys(outlooks) as Outlook[]).map((id) => ({ id, word: outlooks[id].word, sign: outlooks[id].sign, look: outlookLooks[id] }));
