import { binomialAtLeast, binomialCdf } from '#monitoring';
import { isWhole } from '../checking/amounts.ts';
import type { CheckContext } from '../checking/check-context.ts';
import { cellName, findingOn, standingFigures, type StandingFigure, type StandingFigures } from '../checking/standing-figures.ts';
import { calledHere, halfDigit, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

const eachSide = 0.025;
/** Of the sex ratio at birth, for counts of boys and girls themselves. */
const usual = { lower: 100, upper: 125 } as const;
const newborns = 'sex-of-newborn';

/** Whether so many of so many are what chance brings about where the true ratio lies inside (100 : 100 to 125 : 100). */
function isChance(first: number, second: number, { lower, upper }: { readonly lower: number; readonly upper: number }): boolean {
  const all = first + second;
  return first * 100 > upper * second ? binomialAtLeast(first, all, upper / (100 + upper)) >= eachSide : binomialCdf(first, all, lower / (100 + lower)) >= eachSide;
}

/** A ratio outside its usual range, unless so few are behind it that chance brings it about. */
function ofRatio(figure: StandingFigure, range: { readonly lower: number; readonly upper: number; readonly why: string }): CheckFinding[] {
  const { value, text, digits, numerator, denominator } = figure.content;
  const slack = halfDigit(digits) * (1 + 1e-9);
  if (value >= range.lower - slack && value <= range.upper + slack) return [];
  if (numerator !== null && denominator !== null && isChance(numerator, denominator, range)) return [];
  const few = numerator === null || denominator === null ? '；如果人数很少，请填写分子和分母' : '';
  return findingOn([figure], { code: 'sex-ratio-unlikely', severity: 'doubt', about: cellName(figure), says: `${calledHere(figure)}为 ${text}，通常在 ${String(range.lower)}—${String(range.upper)} 之间（${range.why}），请核对${few}` });
}

/** Boys and girls of a count that is divided by the sex of the newborn. */
function ofNewborns(girls: StandingFigure, standing: StandingFigures): CheckFinding[] {
  const { groups } = girls.observation;
  const boys = standing.beside(girls, { groups: groups.map((group) => (group === '女' ? '男' : group)) });
  if (boys === null || !isWhole(boys) || !isWhole(girls)) return [];
  const [male, female] = [boys.content.value, girls.content.value];
  if ((male >= female && male * 100 <= usual.upper * female) || isChance(male, female, usual)) return [];
  const ratio = female === 0 ? '没有女婴' : `每100名女婴有 ${((male / female) * 100).toFixed(1)} 名男婴`;
  return findingOn([boys, girls], { code: 'sex-ratio-unlikely', severity: 'doubt', about: cellName(girls), says: `${calledHere(girls)} ${girls.content.text}，${calledHere(boys)} ${boys.content.text}：${ratio}，通常在 ${String(usual.lower)}—${String(usual.upper)} 之间，人数不算少，请核对` });
}

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  const standing = standingFigures(figures, context);
  const ratios = context.relations.flatMap((relation) => (relation.kind === 'usual-range' ? standing.ofIndicator(relation.indicator).flatMap((figure) => ofRatio(figure, relation)) : []));
  const girls = standing.parts.flat().filter(({ definition, observation }) => definition.breakdowns.includes(newborns) && observation.groups.includes('女'));
  return [...ratios, ...girls.flatMap((figure) => ofNewborns(figure, standing))];
}

const range = { kind: 'usual-range', indicator: 'made-up-0', lower: 100, upper: 125, why: '没有人为选择时约为103至107' } as const;
const ratio = { unit: '女=100', multiplier: 100, digits: 1, scale: 'positive', denominator: '女婴数' } as const;
const births = { unit: '人', digits: 0, breakdowns: ['sex-of-newborn'] } as const;

/** More boys than 125 or fewer than 100 to 100 girls among the newborn: an error, a coverage that leaves some out, or a matter of its own. */
export const sexRatio: Check = {
  id: 'sex-ratio',
  title: '出生性别比',
  rule: '出生人口性别比在100—125之间；知道男女人数的，还要不是偶然（二项分布一侧2.5%）。',
  source: 'method 10, Q5: boys/girls within 1.00–1.25 at birth; beyond chance: exact binomial tail below .025',
  codes: ['sex-ratio-unlikely'],
  examples: [
    { title: '常见的比', indicator: ratio, relations: [range], figures: [{ value: '106.3' }], finds: [] },
    { title: '正好在两端', indicator: ratio, relations: [range], figures: [{ value: '100.0' }, { value: '125.0', year: 2021 }], finds: [] },
    { title: '两端之外', indicator: ratio, relations: [range], figures: [{ value: '99.9' }, { value: '125.1', year: 2021 }], finds: [{ code: 'sex-ratio-unlikely', severity: 'doubt', rows: [1], drops: [] }, { code: 'sex-ratio-unlikely', severity: 'doubt', rows: [2], drops: [] }] },
    { title: '人数少，偶然也会这样', indicator: ratio, relations: [range], figures: [{ value: '233.3', numerator: 7, denominator: 3 }], finds: [] },
    { title: '人数多，不是偶然', indicator: ratio, relations: [range], figures: [{ value: '140.0', numerator: 1400, denominator: 1000 }], finds: [{ code: 'sex-ratio-unlikely', severity: 'doubt', rows: [1], drops: [] }] },
    { title: '没有这种规律的比', indicator: ratio, relations: [], figures: [{ value: '140.0' }], finds: [] },
    { title: '活产中的男女：正好125比100', indicator: births, figures: [{ value: '1250', groups: ['男'] }, { value: '1000', groups: ['女'] }], finds: [] },
    { title: '活产中的男女：不是偶然', indicator: births, figures: [{ value: '1400', groups: ['男'] }, { value: '1000', groups: ['女'] }], finds: [{ code: 'sex-ratio-unlikely', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '活产中的男女：一个镇的偶然', indicator: births, figures: [{ value: '3', groups: ['男'] }, { value: '7', groups: ['女'] }], finds: [] },
    { title: '有一项没有报', indicator: births, figures: [{ value: '1400', groups: ['男'] }, { value: null, groups: ['女'] }], finds: [] },
  ],
  find,
};
