import { isMissing, missingReasonWords } from '#kernel';
import { scoresOverRounds, unitScore, type ComparedScore, type GradeCounts } from '#collection';
import type { ScoredUnit } from '#publication';
import { gradesOfUnits, listRounds, type Connection, type StoredRound, type UnitGrade } from '#storage';
import { unitScoreRule } from '../../settings/keys/unit-score.ts';
import { settingOn } from '../../settings/setting-on.ts';
import { loadBoard, type LoadedLine } from './load-board.ts';

/** A unit with its score in a round and those of the rounds of the same kind before it, oldest first, this one last. */
export type UnitScores = { readonly unitId: string; readonly unit: string; readonly scores: readonly ComparedScore[] };

/** So many rounds a score is compared with. */
const mostRounds = 5;

/** Figures of a unit, and of those whose forms it took over. */
function gradesOf(lines: readonly LoadedLine[], grades: readonly UnitGrade[], year: number): GradeCounts {
  const units = new Set(lines.flatMap(({ row }) => [row.unitId, ...(row.fromUnitId === null ? [] : [row.fromUnitId])]));
  const count = (grade: string): number => grades.filter((one) => one.reportingYear === year && one.grade === grade && units.has(one.unitId)).reduce((sum, one) => sum + one.count, 0);
  return { A: count('A'), B: count('B'), C: count('C'), D: count('D') };
}

/** Of which round, of which units (all where none are named), as of which day. */
type Asked = { readonly regionId: string; readonly round: StoredRound; readonly unitIds?: readonly string[] | undefined; readonly today: string };

/**
 * The scores of units in a round, by the rule of the place, beside those of earlier rounds under the same rule.
 *
 * @example (await loadScores(connection, { regionId, round, today }))[0]?.scores.at(-1)?.score.points
 */
export async function loadScores(connection: Connection, { regionId, round, unitIds, today }: Asked): Promise<readonly UnitScores[]> {
  const before = (await listRounds(connection, regionId)).filter(({ kind, reportingYear, state }) => kind === round.kind && state !== 'preparing' && reportingYear < round.reportingYear).slice(0, mostRounds - 1);
  const rounds = [round, ...before];
  const lines = await loadBoard(connection, { regionId, rounds, unitIds, today });
  const rule = await settingOn(connection, unitScoreRule, { regionId, day: today });
  const grades = await gradesOfUnits(connection, regionId, [...new Set(rounds.map(({ reportingYear }) => reportingYear))]);
  const units = Map.groupBy(lines, ({ row }) => row.unitId);
  return [...units].flatMap(([unitId, of]): UnitScores[] => {
    if (!of.some(({ roundId }) => roundId === round.roundId)) return [];
    const scored = rounds.flatMap(({ roundId, reportingYear }) => {
      const own = of.filter((line) => line.roundId === roundId);
      return own.length === 0 ? [] : [{ roundId, reportingYear, score: unitScore(own.map(({ row }) => row), gradesOf(own, grades, reportingYear), rule) }];
    });
    return [{ unitId, unit: of[0]?.unit ?? '', scores: scoresOverRounds(scored) }];
  });
}

/** How a score moved, in words. @example changeWords(3.5) // '+3.5' */
function changeWords(change: ComparedScore['change']): string {
  if (isMissing(change)) return change.missing === 'no-baseline' ? '没有上一轮' : missingReasonWords[change.missing];
  return `${change > 0 ? '+' : ''}${change.toFixed(1)}`;
}

/**
 * Scores as tables print them: that of the round itself.
 *
 * @example boardDocument(paper, lines, scores.flatMap(asScored))
 */
export function asScored({ unitId, unit, scores }: UnitScores): readonly ScoredUnit[] {
  const last = scores.at(-1);
  return last ? [{ unitId, unit, score: last.score, change: changeWords(last.change) }] : [];
}
