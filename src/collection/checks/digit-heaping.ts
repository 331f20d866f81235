import { binomialAtLeast } from '#monitoring';
import { isWhole } from '../checking/amounts.ts';
import type { CheckContext } from '../checking/check-context.ts';
import { findingOn, standingFigures, type StandingFigure } from '../checking/standing-figures.ts';
import type { Check, CheckFinding, FigureSketch, PlacedFigure } from './check.ts';

const fewest = 20;
const leastValue = 10;
const roundShare = 0.2;
const significance = 0.01;

const isRound = ({ content: { value } }: StandingFigure): boolean => value % 5 === 0;

/** One indicator, group and year over all areas. */
const setOf = ({ observation: o, variant }: StandingFigure): string => JSON.stringify([o.indicatorId, o.groups.toSorted(), o.year, variant]);

function findingsOf(set: readonly StandingFigure[]): CheckFinding[] {
  const [first] = set;
  const round = set.filter(isRound).length;
  if (first === undefined || set.length < fewest || binomialAtLeast(round, set.length, roundShare) >= significance) return [];
  const { name } = first.definition;
  return findingOn(set, { code: 'digits-heaped', severity: 'doubt', about: setOf(first), says: `“${name.zh}”${String(first.observation.year)}年${String(set.length)}个地区（单位）的数中有${String(round)}个末位是0或5（通常约五分之一），像是估计数，请核对` });
}

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  const areas = standingFigures(figures, context).parts.flat().filter((figure) => figure.placed !== null && isWhole(figure) && figure.content.value >= leastValue);
  return [...Map.groupBy(areas, setOf).values()].flatMap(findingsOf);
}

const people = { unit: '人', digits: 0 } as const;
/** So many areas whose figures end in 0, the others in 3. */
const towns = (round: number, all: number): readonly FigureSketch[] => Array.from({ length: all }, (_, at) => ({ value: String(100 + 10 * at + (at < round ? 0 : 3)), subUnit: `第${String(at + 1)}村` }));

/** Counts of many areas that end in 0 or 5 more often than counting brings about. */
export const digitHeaping: Check = {
  id: 'digit-heaping',
  title: '末位多是0和5',
  rule: '20个以上地区的两位以上的个数，末位是0或5的多到偶然不会有（二项分布1%）。',
  source: 'method 10, Q9: last digit 0/5 heaping over the area set; last digits of counts are nearly uniform (Beber and Scacco 2012, Political Analysis 20), so a fifth end in 0 or 5: exact binomial tail below .01, at least 20 counts of two digits or more',
  codes: ['digits-heaped'],
  examples: [
    { title: '20个中8个：偶然也会有', indicator: people, figures: towns(8, 20), finds: [] },
    { title: '20个中9个', indicator: people, figures: towns(9, 20), finds: [{ code: 'digits-heaped', severity: 'doubt', rows: Array.from({ length: 20 }, (_, at) => at + 1), drops: [] }] },
    { title: '19个地区不足以怀疑', indicator: people, figures: towns(19, 19), finds: [] },
    { title: '率不看末位', indicator: {}, figures: towns(20, 20).map((one) => ({ ...one, value: '90' })), finds: [] },
    { title: '一位数不看末位', indicator: people, figures: towns(20, 20).map((one) => ({ ...one, value: '5' })), finds: [] },
  ],
  find,
  acrossPlaces: true,
};
