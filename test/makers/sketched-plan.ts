import { readUnits } from '../../src/plan/blocks/units.ts';
import type { ClauseSketch, PlanSketch, TargetSketch } from '../../src/plan/comparison/rule.ts';
import type { Clause, Plan, Target } from '../../src/plan/tree.ts';

const empty: Omit<Target, 'id' | 'indicator'> = {
  spans: [[1, 0, 1]], indicatorId: null, linkScore: null, linkReason: null, kind: 'level', bound: null, value: null, upper: null, unit: '%', direction: null,
  baselineYear: null, changePercent: null, changePoints: null, per: null, strict: false, groups: [], scope: null, reference: null, tolerance: null,
  statedBaseline: null, every: null, of: null, cycleYears: null, deadline: 2030, quote: '', confidence: 1,
};

const unitsOf = (names: string | undefined) => (names === undefined ? [] : readUnits(`责任单位：${names}。`));

/** A target of which only what matters is told; the rest is empty, the unit %, the deadline 2030. */
export const sketchedTarget = (sketch: TargetSketch, id = 'women/1/goal/1/1'): Target => ({ ...empty, id, quote: sketch.indicator, ...sketch });


function clauseOf(sketch: ClauseSketch, id: string, number: number): Clause {
  const text = sketch.text ?? (sketch.targets ?? []).map(({ indicator }) => indicator).join('，');
  return {
    number, title: text.replace(/。$/, ''), text, line: number, page: 1, spans: [], units: unitsOf(sketch.units), facts: [], clauses: [],
    targets: (sketch.targets ?? []).map((target, index) => sketchedTarget(target, `${id}/${String(index + 1)}`)),
  };
}

/**
 * Makes a whole plan tree from the few fields that matter in a test.
 *
 * @example sketchedPlan({ title: '某区妇女发展规划', domains: [{ title: '妇女与健康', units: '卫健委', goals: [{ text: '健康。' }] }] })
 */
export function sketchedPlan(sketch: PlanSketch): Plan {
  const subject = sketch.subject === undefined ? (sketch.title.includes('儿童') ? 'children' : 'women') : sketch.subject;
  const place = sketch.place === undefined ? '某区' : sketch.place;
  const [startYear, endYear] = sketch.years ?? [2021, 2030];
  const preface: Clause = {
    ...clauseOf({ text: '前言。' }, '', 1), number: null,
    facts: (sketch.facts ?? []).map((fact) => ({ spans: [[1, 0, 1]], indicatorId: null, unit: '%', place: null, quote: fact.indicator, ...fact })),
  };
  return {
    title: sketch.title, titlePrinted: true, subject, place, placeAs: place, startYear, endYear, spans: [], issues: [],
    chapters: [{ number: null, title: '前言', line: 1, page: 1, spans: [], clauses: [preface] }],
    domains: (sketch.domains ?? []).map(({ title, units, goals, measures }, index) => ({
      number: index + 1, title, line: 1, page: 1, spans: [], units: unitsOf(units),
      goals: (goals ?? []).map((goal, at) => clauseOf(goal, `${subject ?? 'plan'}/${String(index + 1)}/goal/${String(at + 1)}`, at + 1)),
      measures: (measures ?? []).map((measure, at) => clauseOf(measure, `${subject ?? 'plan'}/${String(index + 1)}/measure/${String(at + 1)}`, at + 1)),
    })),
    indicatorTableHeads: [],
    indicatorTable: (sketch.table ?? []).map(({ indicator, unit, baseline, units, targets }, index) => ({
      number: String(index + 1), domain: null, indicator, unit, attribute: null, baseline: baseline ?? null, values: [], units: unitsOf(units), source: null, cells: [], line: 100 + index, page: 9, spans: [], facts: [],
      targets: targets.map((target, at) => sketchedTarget(target, `${subject ?? 'plan'}/table/${String(index + 1)}/${String(at + 1)}`)),
    })),
  };
}
