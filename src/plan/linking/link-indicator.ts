import { findIndicatorById, findUnit, type IndicatorDefinition } from '#registry';
import type { PlanSubject, Target } from '../tree.ts';
import { pairsOf, shippedNames, type KnownName, type NameIndex } from './name-index.ts';
import { normalName } from './normal-name.ts';

/** What of a target helps to find its indicator. */
export type LinkQuestion = {
  readonly indicator: string;
  readonly unit: string | null;
  readonly kind: Target['kind'] | 'fact';
  readonly every: Target['every'];
  readonly of: string | null;
  readonly subject: PlanSubject | null;
  readonly domain: string | null;
};

/** The indicator found, how sure (0 to 1) and why in a Chinese phrase; nothing found is null with the reason. */
export type Link = { readonly indicatorId: string | null; readonly linkScore: number | null; readonly linkReason: string };

/** Below this nothing is linked: a wrong link costs more than a missing one. */
const leastScore = 0.6;
/** A likeness of spelling alone never passes this: only a known name does. */
const mostByLikeness = 0.88;

/** Words that make two alike names two different things when only one of them has the word. */
const telling = /男|女|城|乡|农村|小学|初中|高中|学前|新生儿|婴儿|孕产妇|残疾|流动|留守|宫颈|乳腺|艾滋|梅毒|乙肝|医疗|养老|失业|工伤|生育|低保|书记|主任|成员|正职|人大|政协|党代|常委|代表|委员|死亡|患病|致残|早产|贫血|肥胖|超重|近视|课程|教师|咨询|全科|\d+/g;

/**
 * Whether a link rests on a name the catalogue knows and that means one indicator, not on a likeness a person has to confirm.
 *
 * @example isSureLink(linkIndicator({ indicator: '孕产妇死亡率', … })) // true
 */
export const isSureLink = ({ linkScore }: Link): boolean => linkScore !== null && linkScore > mostByLikeness;

const tellingOf = (normal: string): string => [...new Set(normal.match(telling))].sort((a, b) => a.localeCompare(b)).join('|');

/** 每个街道至少1名 is a count at each place and a share of places for the whole district. */
const perPlace = (question: LinkQuestion): boolean => question.kind === 'count' && question.every === 'unit';

/** Whether the unit printed can be the unit of the indicator; nothing printed fits everything. */
function unitFits(question: LinkQuestion, definition: IndicatorDefinition): boolean {
  if (question.unit === null || perPlace(question)) return true;
  if (question.unit === definition.unit) return true;
  const printed = findUnit(question.unit);
  const own = findUnit(definition.unit);
  if (!printed || !own) return false;
  return printed.dimension === own.dimension;
}

function fits(question: LinkQuestion, definition: IndicatorDefinition): boolean {
  return unitFits(question, definition) && !(question.kind === 'count' && !perPlace(question) && /率$|比例$/.test(definition.name.zh));
}

/** A name in both plans of a district (毛入学率) means the indicator of the plan it stands in. */
function closeness(question: LinkQuestion, definition: IndicatorDefinition): number {
  const audience = question.subject === null || definition.audience.includes(question.subject) ? 0.02 : 0;
  const domain = question.domain !== null && definition.domains.includes(question.domain) ? 0.01 : 0;
  return audience + domain;
}

const none = (linkReason: string): Link => ({ indicatorId: null, linkScore: null, linkReason });

function byName(question: LinkQuestion, normal: string, index: NameIndex): Link | null {
  if (index.shared.has(normal)) return none('这一名称可指多个指标，需人工确定');
  const known = index.exact.get(normal) ?? [];
  const fitting = known.filter(({ definition }) => fits(question, definition));
  const ranked = [...fitting].sort((a, b) => Number(b.official) - Number(a.official) || closeness(question, b.definition) - closeness(question, a.definition));
  const best = ranked[0];
  if (!best) return known.length > 0 ? none('名称相同但单位不符') : null;
  const rivals = new Set(ranked.map(({ definition }) => definition.id)).size;
  const score = (best.official ? 0.96 : 0.94) + closeness(question, best.definition) - (rivals > 1 ? 0.25 : 0);
  return { indicatorId: best.definition.id, linkScore: round(score), linkReason: best.official ? '与指标名称一致' : `与别名一致：${best.definition.name.zh}` };
}

const round = (score: number): number => Math.round(Math.min(score, 0.99) * 100) / 100;

/** Shared weight of pairs over all weight (a weighted Jaccard index). */
function likeness(pairs: readonly string[], total: number, name: KnownName, index: NameIndex): number {
  const other = pairsOf(name.normal);
  const shared = other.filter((pair) => pairs.includes(pair)).reduce((sum, pair) => sum + index.weightOf(pair), 0);
  const all = total + other.reduce((sum, pair) => sum + index.weightOf(pair), 0) - shared;
  return all === 0 ? 0 : shared / all;
}

function byLikeness(question: LinkQuestion, normal: string, index: NameIndex): Link | null {
  const pairs = pairsOf(normal);
  const total = pairs.reduce((sum, pair) => sum + index.weightOf(pair), 0);
  const words = tellingOf(normal);
  const candidates = new Set<KnownName>();
  for (const pair of [...pairs].sort((a, b) => index.weightOf(b) - index.weightOf(a)).slice(0, 4)) for (const name of index.byPair.get(pair) ?? []) candidates.add(name);
  const scored = [...candidates]
    .filter(({ definition, normal: other }) => fits(question, definition) && tellingOf(other) === words && other.at(-1) === normal.at(-1))
    .map((name) => ({ name, score: likeness(pairs, total, name, index) + closeness(question, name.definition) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best || best.score < leastScore) return null;
  const rival = scored.find(({ name }) => name.definition.id !== best.name.definition.id);
  const margin = rival ? best.score - rival.score : 1;
  if (margin < 0.08) return none(`与“${best.name.definition.name.zh}”“${rival?.name.definition.name.zh ?? ''}”同样相近，未关联`);
  return { indicatorId: best.name.definition.id, linkScore: round(Math.min(best.score, mostByLikeness)), linkReason: `名称相近：${best.name.definition.name.zh}` };
}

/** 每个街道至少1名社工 is held against the share of 街道 that have one, not against the number of 社工. */
function byPlace(question: LinkQuestion, index: NameIndex): Link | null {
  if (!perPlace(question)) return null;
  const thing = question.indicator.replace(/数$/, '');
  const of = question.of ?? '';
  const names = [`每个${of}${thing}配备率`, `${of}${thing}配备率`, `${of}${thing}覆盖率`, `配备${thing}的${of}比例`, `${thing}配备率`, `${thing}覆盖率`];
  for (const name of names) {
    const found = byName({ ...question, unit: '%', kind: 'level' }, normalName(name), index);
    if (found !== null && found.indicatorId !== null) return found;
  }
  return null;
}

/** A number of people or things is not what a promise for each place is held against: linked at best as a neighbour. */
const neighbour = (link: Link, question: LinkQuestion): Link =>
  perPlace(question) && link.linkScore !== null ? { ...link, linkScore: Math.min(link.linkScore, 0.7), linkReason: `${link.linkReason}（逐单位要求，按总数关联）` } : link;

/**
 * Finds the indicator of the catalogue that a target or a printed figure speaks of. No forced guesses: what is not known stays unlinked with the reason, to be
 * offered as a new local indicator.
 *
 * @example linkIndicator({ indicator: '孕产妇死亡率', unit: '/10万', kind: 'level', every: null, subject: 'women', domain: null }).linkScore // above 0.9
 */
export function linkIndicator(question: LinkQuestion, index: NameIndex = shippedNames()): Link {
  if (question.kind === 'qualitative') return none('定性要求，不对应指标');
  const normal = normalName(question.indicator);
  const trimmed = normal.replace(/上升趋势$/, '');
  const exact = byPlace(question, index) ?? byName(question, trimmed, index);
  if (exact) return exact.linkScore !== null && findIndicatorById(exact.indicatorId ?? '')?.unit !== '%' ? neighbour(exact, question) : exact;
  return byLikeness(question, trimmed, index) ?? none('指标目录中没有相近的指标，可作为本地新指标');
}

/** Whether a name is exactly one the catalogue knows, and not one that stands for several indicators. */
export function knowsIndicatorName(name: string, index: NameIndex = shippedNames()): boolean {
  const normal = normalName(name);
  return index.exact.has(normal) && !index.shared.has(normal);
}
