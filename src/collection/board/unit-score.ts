import type { Missing, MissingReason } from '#kernel';
import type { QualityGrade } from '#monitoring';
import type { BoardRow } from './board-row.ts';
import { scorePartRule, scoreParts, scorePartWords, type ScorePartName, type ScoreRule } from './score-rule.ts';

/** A part of a score: points of 100 with what they are made of; named absence where it cannot be judged, which takes its weight out of the whole. */
export type ScorePart = { readonly part: ScorePartName; readonly word: string; readonly weight: number; readonly numerator: number; readonly denominator: number; readonly points: number | Missing; readonly rule: string };

/** A unit's score: `numerator` points had of the `denominator` that could be judged, `points` the same of 100. */
export type UnitScore = { readonly parts: readonly ScorePart[]; readonly numerator: number; readonly denominator: number; readonly points: number | Missing; readonly rule: string };

/** How many figures of each quality came from a unit's forms into the database. */
export type GradeCounts = Readonly<Record<QualityGrade, number>>;

/** What a part is made of before it is divided; `absent`: why there is nothing to divide. */
type Tally = { readonly numerator: number; readonly denominator: number; readonly absent: MissingReason };

const tenth = (value: number): number => Math.round(value * 10) / 10;
const sum = <One>(all: readonly One[], of: (one: One) => number): number => all.reduce((total, one) => total + of(one), 0);

/** Points of each form of 100: in time, late, not there; a form that is not due yet and not in says nothing. */
function timeliness(rows: readonly BoardRow[], { perDayLate }: ScoreRule): Tally {
  const points = rows.flatMap(({ due, daysLate }) => (due.kind === 'done-in-time' ? [100] : due.kind === 'done-late' ? [Math.max(0, 100 - perDayLate * daysLate)] : due.kind === 'overdue' ? [0] : []));
  return { numerator: sum(points, (one) => one), denominator: 100 * points.length, absent: 'not-due' };
}

const completeness = (rows: readonly BoardRow[]): Tally => ({ numerator: sum(rows, (row) => row.completeness.numerator), denominator: sum(rows, (row) => row.completeness.denominator), absent: 'not-applicable' });

const judged: ReadonlySet<string> = new Set(['approved', 'locked', 'excepted']);

/** A form that was never returned is judged once it is approved; one that was returned has lost its points already. */
function firstPass(rows: readonly BoardRow[], { perReturn }: ScoreRule): Tally {
  const points = rows.flatMap(({ state, timesReturned }) => (judged.has(state) || timesReturned > 0 ? [Math.max(0, 100 - perReturn * timesReturned)] : []));
  return { numerator: sum(points, (one) => one), denominator: 100 * points.length, absent: 'not-due' };
}

/** Only what was handed in: errors met while typing are what the checks are there for. */
function errors(rows: readonly BoardRow[]): Tally {
  const handedIn = rows.filter(({ state }) => state !== 'draft');
  const answered = sum(handedIn, (row) => row.completeness.numerator);
  return { numerator: Math.max(0, answered - sum(handedIn, (row) => row.errors)), denominator: answered, absent: rows.length > handedIn.length ? 'not-due' : 'not-applicable' };
}

function explanations(rows: readonly BoardRow[]): Tally {
  const handedIn = rows.filter(({ state }) => state !== 'draft');
  const doubts = sum(handedIn, (row) => row.doubts);
  return { numerator: doubts - sum(handedIn, (row) => row.unexplained), denominator: doubts, absent: rows.length > handedIn.length ? 'not-due' : 'not-applicable' };
}

function grades(counts: GradeCounts, rule: ScoreRule): Tally {
  const all = Object.entries(counts) as [QualityGrade, number][];
  return { numerator: sum(all, ([grade, count]) => rule.grades[grade] * count), denominator: 100 * sum(all, ([, count]) => count), absent: 'not-due' };
}

/**
 * The score of a unit in a round, by its forms (several after a merger) and the figures that came of them, with every part printed. Parts that cannot be judged are named and their weight left
 * out; a unit that owes nothing has no score. Points to one decimal.
 *
 * @example unitScore(rows, { A: 40, B: 2, C: 0, D: 0 }, usualScoreRule).points // 96.4
 */
export function unitScore(rows: readonly BoardRow[], counts: GradeCounts, rule: ScoreRule): UnitScore {
  const owed = rows.filter(({ isOwed }) => isOwed);
  const tallies: Readonly<Record<ScorePartName, Tally>> = {
    timeliness: timeliness(owed, rule), completeness: completeness(owed), firstPass: firstPass(owed, rule), errors: errors(owed), explanations: explanations(owed), grades: grades(counts, rule),
  };
  const parts = scoreParts.filter((part) => rule.weights[part] > 0).map((part): ScorePart => {
    const { numerator, denominator, absent } = tallies[part];
    const points = owed.length === 0 ? { missing: 'not-applicable' as const } : denominator > 0 ? tenth((100 * numerator) / denominator) : { missing: absent };
    return { part, word: scorePartWords[part], weight: rule.weights[part], numerator, denominator, points, rule: scorePartRule(part, rule) };
  });
  const had = parts.flatMap(({ weight, numerator, denominator, points }) => (typeof points === 'number' ? [{ weight, of: (weight * numerator) / denominator }] : []));
  const denominator = sum(had, ({ weight }) => weight);
  const numerator = sum(had, ({ of }) => of);
  return {
    parts, numerator: tenth(numerator), denominator, points: owed.length === 0 ? { missing: 'not-applicable' } : denominator > 0 ? tenth((100 * numerator) / denominator) : { missing: 'not-due' },
    rule: `各部分得分（满分100）按权数加权：${parts.map(({ word, weight }) => `${word}${String(weight)}`).join('、')}；不能评的部分不计，所占权数从满分中扣除。权数和扣分为本地设定，没有上级规定。`,
  };
}
