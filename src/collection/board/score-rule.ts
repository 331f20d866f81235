import type { QualityGrade } from '#monitoring';

/** The parts of a unit's score. */
export type ScorePartName = 'timeliness' | 'completeness' | 'firstPass' | 'errors' | 'explanations' | 'grades';

/**
 * How the forms of a unit are scored. No official source gives such a rule (practice.md 4.1, 7): it is policy of the place, with usual values. `weights` are parts of the whole, in any scale; a
 * weight of 0 leaves a part out. `perDayLate` and `perReturn` are points out of 100; `grades` are points a figure of that quality is worth.
 */
export type ScoreRule = {
  readonly weights: Readonly<Record<ScorePartName, number>>;
  readonly perDayLate: number;
  readonly perReturn: number;
  readonly grades: Readonly<Record<QualityGrade, number>>;
};

/** What holds where a place sets nothing. */
export const usualScoreRule: ScoreRule = {
  weights: { timeliness: 30, completeness: 30, firstPass: 15, errors: 10, explanations: 5, grades: 10 }, perDayLate: 5, perReturn: 25, grades: { A: 100, B: 80, C: 40, D: 0 },
};

/** What each part is called. */
export const scorePartWords: Readonly<Record<ScorePartName, string>> = { timeliness: '及时性', completeness: '完整性', firstPass: '一次通过', errors: '强制性差错', explanations: '疑点说明', grades: '数据质量等级' };

/** The parts in the order in which they are printed. */
export const scoreParts = Object.keys(scorePartWords) as readonly ScorePartName[];

/**
 * The rule of a part in words, with the numbers of the place in it: it stands beside every score.
 *
 * @example scorePartRule('timeliness', usualScoreRule) // '按时报送得100分，每迟1天扣5分，扣完为止；逾期未报得0分。…'
 */
export function scorePartRule(part: ScorePartName, { perDayLate, perReturn, grades }: ScoreRule): string {
  const rules: Readonly<Record<ScorePartName, string>> = {
    timeliness: `按时报送得100分，每迟1天扣${String(perDayLate)}分，扣完为止；逾期未报得0分；退回后以重新报送的日期和新期限计`,
    completeness: '已填项数÷应填项数；写明缺失原因的算已填',
    firstPass: `未被统计部门退回而审核通过得100分，每退回1次扣${String(perReturn)}分，扣完为止`,
    errors: '没有强制性差错的已填项数÷已填项数',
    explanations: '已说明的疑点数÷疑点数',
    grades: `每个入库数据 A 级${String(grades.A)}分、B 级${String(grades.B)}分、C 级${String(grades.C)}分、D 级${String(grades.D)}分，取平均`,
  };
  return rules[part];
}
