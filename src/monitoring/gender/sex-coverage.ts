import { isMissing, type Missing } from '#kernel';
import type { IndicatorDefinition } from '#registry';
import type { Observation } from '../observation.ts';
import { figureText } from '../wording/figure-wording.ts';
import { meaningOf, type GroupMeaning } from './meaning-of.ts';

/** Whose sex a figure is cut by: the person's own, or that of the head of the household (which says nothing about the women in it); unknown unless someone says. */
export type WhoseSex = 'person' | 'household-head' | 'unknown';

/** Last year in which an indicator has both sexes, both sexes at two ages at least, and both sexes in town and country; `not-collected` where it never had. */
type SexCoverageRow = {
  readonly indicatorId: string;
  readonly name: string;
  readonly bothSexes: number | Missing;
  readonly sexAndAge: number | Missing;
  readonly sexAndArea: number | Missing;
  readonly whoseSex: WhoseSex;
};

/** How many of how many, and the percentage; of none there is no percentage (`not-applicable`). */
type CoverageShare = { readonly having: number; readonly of: number; readonly percent: number | Missing };

export type SexCoverage = {
  readonly bothSexes: CoverageShare;
  readonly sexAndAge: CoverageShare;
  readonly sexAndArea: CoverageShare;
  /** Of the indicators with both sexes: those of which nobody said whose sex it is. */
  readonly whoseSexUnknown: number;
  readonly rows: readonly SexCoverageRow[];
  readonly sentence: string;
};

type Sex = 'women' | 'men';
type SexMeaning = Extract<GroupMeaning, { kind: 'sex' }>;

/** The part of the people besides the sex: everyone, an age, town or country. */
type Part = { readonly kind: 'everyone' | 'age' | 'area'; readonly name: string };

/** A figure of one sex, for everyone or exactly one age or area; null for any other figure. */
function readFigure({ content, groups, place, subUnit }: Observation): { readonly sex: SexMeaning; readonly part: Part } | null {
  if (place !== null || subUnit !== null || content.kind !== 'figure' || !Number.isFinite(content.value)) return null;
  const meanings = groups.map((group) => ({ group, meaning: meaningOf(group) }));
  const sexes = meanings.flatMap(({ meaning }) => (meaning?.kind === 'sex' ? [meaning] : []));
  const others = meanings.filter(({ meaning }) => meaning?.kind !== 'sex');
  const [sex] = sexes;
  const [other] = others;
  if (!sex || sexes.length > 1 || others.length > 1) return null;
  if (!other) return { sex, part: { kind: 'everyone', name: '' } };
  if (other.meaning?.kind === 'age') return { sex, part: { kind: 'age', name: other.group } };
  return other.meaning?.kind === 'area' ? { sex, part: { kind: 'area', name: other.meaning.area } } : null;
}

/** For one indicator: year and part -> the sexes that have a figure there. */
type Seen = { readonly parts: Map<string, { readonly year: number; readonly kind: Part['kind']; readonly sexes: Set<Sex> }>; heads: boolean };

function lookOver(observations: readonly Observation[]): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const observation of observations) {
    const found = readFigure(observation);
    if (!found) continue;
    const known = seen.get(observation.indicatorId) ?? { parts: new Map(), heads: false };
    const key = `${String(observation.year)} ${found.part.kind} ${found.part.name}`;
    const place = known.parts.get(key) ?? { year: observation.year, kind: found.part.kind, sexes: new Set<Sex>() };
    place.sexes.add(found.sex.sex);
    known.parts.set(key, place);
    known.heads ||= found.sex.householdHead;
    seen.set(observation.indicatorId, known);
  }
  return seen;
}

/** The last year with both sexes in at least so many parts of a kind. */
function lastYear(seen: Seen | undefined, kind: Part['kind'], least: number): number | Missing {
  const complete = [...(seen?.parts.values() ?? [])].filter((part) => part.kind === kind && part.sexes.size === 2);
  const counts = new Map<number, number>();
  for (const { year } of complete) counts.set(year, (counts.get(year) ?? 0) + 1);
  const years = [...counts].filter(([, count]) => count >= least).map(([year]) => year);
  return years.length === 0 ? { missing: 'not-collected' } : Math.max(...years);
}

function latest(...years: readonly (number | Missing)[]): number | Missing {
  const known = years.filter((year): year is number => !isMissing(year));
  return known.length === 0 ? { missing: 'not-collected' } : Math.max(...known);
}

const shareOf = (having: number, of: number): CoverageShare => ({ having, of, percent: of === 0 ? { missing: 'not-applicable' } : (having / of) * 100 });
const shareText = ({ having, percent }: CoverageShare): string => `${String(having)}项${isMissing(percent) ? '' : `（${figureText(percent, '%', 1)}）`}`;

/** Indicators of persons of both sexes: those the registry cuts by sex. One that speaks of women only (deaths of mothers) has nothing to cover. */
const speaksOfBothSexes = ({ breakdowns }: IndicatorDefinition): boolean => breakdowns.includes('sex') || breakdowns.includes('sex-of-newborn');

/**
 * How far a district's figures are cut by sex: of the person-based indicators, how many have women and men in one year, by age too, by town and country too, when last, and
 * whether the sex is the person's or the household head's. Only figures of the district itself count, not of places inside it; a suppressed or refused figure is none.
 * Both sexes in every age or area count as both sexes. `whoseSex` tells what definitions know; groups named 户主 tell it themselves. Source: method 7.4.
 *
 * @example sexCoverage(definitions, observations).sentence // '2项可分性别的个人指标中，男女均有数据的1项（50.0%），……'
 */
export function sexCoverage(definitions: readonly IndicatorDefinition[], observations: readonly Observation[], whoseSex: Readonly<Record<string, WhoseSex>> = {}): SexCoverage {
  const seen = lookOver(observations);
  const rows = definitions.filter(speaksOfBothSexes).map(({ id, name }): SexCoverageRow => {
    const known = seen.get(id);
    const [sexAndAge, sexAndArea] = [lastYear(known, 'age', 2), lastYear(known, 'area', 2)];
    const bothSexes = latest(lastYear(known, 'everyone', 1), sexAndAge, sexAndArea);
    return { indicatorId: id, name: name.zh, bothSexes, sexAndAge, sexAndArea, whoseSex: known?.heads === true ? 'household-head' : (whoseSex[id] ?? 'unknown') };
  });
  const having = (what: 'bothSexes' | 'sexAndAge' | 'sexAndArea'): CoverageShare => shareOf(rows.filter((row) => !isMissing(row[what])).length, rows.length);
  const [bothSexes, sexAndAge, sexAndArea] = [having('bothSexes'), having('sexAndAge'), having('sexAndArea')];
  const whoseSexUnknown = rows.filter((row) => !isMissing(row.bothSexes) && row.whoseSex === 'unknown').length;
  const unknown = whoseSexUnknown === 0 ? '' : `；其中${String(whoseSexUnknown)}项未说明性别是本人的还是户主的，请补充`;
  const sentence = `${String(rows.length)}项可分性别的个人指标中，男女均有数据的${shareText(bothSexes)}，分性别和年龄的${shareText(sexAndAge)}，分性别和城乡的${shareText(sexAndArea)}${unknown}。`;
  return { bothSexes, sexAndAge, sexAndArea, whoseSexUnknown, rows, sentence };
}
