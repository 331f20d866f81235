import { groupsWanted, plainNameOfGap, sidesWanted } from '#monitoring';
import { itemsOfPlan, type IdentifiedPlan, type IdentifiedTarget, type LocalIndicator, type PlanItem } from '#plan';
import { catalogue, findIndicatorById, findUnit, relations, type IndicatorDefinition } from '#registry';
import { indicatorNamed } from '../imports/literal-names.ts';
import type { AnswerKind, Promise } from './form.ts';
import { ownDefinition, ownIndicatorOf } from './own-definition.ts';
import type { PlaceLevel } from './quoted-level.ts';

/** An adopted plan with what is known of it. */
export type DemandingPlan = { readonly planId: string; readonly content: IdentifiedPlan };

/** A target with the item it is, so that who answers for it can be asked. */
type PromisedTarget = { readonly planId: string; readonly itemId: string; readonly target: IdentifiedTarget };

/** An indicator that plans make necessary: for which promises, how it is answered, of which parts of the people at least, and inside which sort of sub-units (乡镇街道, 学校) each by itself. */
export type NeededIndicator = {
  readonly indicatorId: string;
  readonly definition: IndicatorDefinition;
  readonly domain: string;
  readonly answer: AnswerKind;
  readonly promises: readonly Promise[];
  readonly targets: readonly PromisedTarget[];
  readonly groups: readonly (readonly string[])[];
  readonly subUnitKinds: readonly string[];
  /** The level whose figure is quoted, where the place has none of its own. */
  readonly quotes?: PlaceLevel;
};

/** The domain a part of a plan stands in, by its ancestors; '' outside of domains. */
function domainsOf(items: readonly PlanItem[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const item of items) {
    const own = item.kind === 'domain' ? item.part.title : item.kind === 'row' && item.part.domain !== null ? item.part.domain : null;
    known.set(item.itemId, own ?? known.get(item.parentId ?? '') ?? '');
  }
  return known;
}

function definitionOf(target: IdentifiedTarget, local: ReadonlyMap<string, LocalIndicator>): IndicatorDefinition {
  const known = target.indicatorId === null ? undefined : findIndicatorById(target.indicatorId);
  if (known) return known;
  // 孕产妇死亡率城乡差距 is not filed: its two sides are, as parts of 孕产妇死亡率.
  const sided = target.kind === 'gap' && sidesWanted(target) !== null ? indicatorNamed(plainNameOfGap(target.indicator)) : undefined;
  if (sided) return sided;
  const own = target.indicatorId === null ? undefined : local.get(target.indicatorId);
  return ownDefinition(own ?? ownIndicatorOf(target));
}

/** Things to be built without a number or a single one of them, and events, are answered by done or not; what no figure can tell is judged. */
function answerOf(target: IdentifiedTarget, definition: IndicatorDefinition): AnswerKind {
  const isKnown = findIndicatorById(definition.id) !== undefined;
  const hasUnit = findUnit(definition.unit) !== undefined;
  if (target.kind === 'qualitative') return isKnown ? 'figure' : 'judgement';
  if (isKnown) return 'figure';
  if (target.kind === 'event') return hasUnit && target.value !== null ? 'figure' : 'yes-no';
  if (target.kind === 'count') return target.value === null || target.value === 1 ? 'yes-no' : 'figure';
  return hasUnit ? 'figure' : 'judgement';
}

/**
 * Parts of the people that a judge of the target looks for: its own group, the two sides of its gap; none for everyone.
 *
 * @example groupsOf(target, definition) // [['农村'], ['城镇']]
 */
export function groupsOf(target: IdentifiedTarget, definition: IndicatorDefinition): readonly (readonly string[])[] {
  if (target.kind === 'gap') return (sidesWanted(target) ?? []).map((side) => [side]);
  const wanted = groupsWanted(target, definition);
  return wanted.length === 0 ? [] : [wanted];
}

type Found = PromisedTarget & { readonly plan: IdentifiedPlan; readonly domain: string; readonly definition: IndicatorDefinition };

function found({ planId, content }: DemandingPlan): readonly Found[] {
  const items = itemsOfPlan(content);
  const domains = domainsOf(items);
  const local = new Map(content.localIndicators.map((one) => [one.indicatorId, one]));
  return items.flatMap((item) => (item.kind === 'target' ? [{ planId, itemId: item.itemId, target: item.part, plan: content, domain: domains.get(item.itemId) ?? '', definition: definitionOf(item.part, local) }] : []));
}

/** What a target is compared with is needed as well: the share among party members beside that among delegates. */
function referencesOf(all: readonly Found[]): readonly Found[] {
  return all.filter(({ target }) => target.kind === 'relative').flatMap((one) => relations.flatMap((relation) => {
    const definition = relation.kind === 'relative-target' && relation.indicator === one.definition.id ? findIndicatorById(relation.reference) : undefined;
    return definition ? [{ ...one, definition, target: { ...one.target, kind: 'level' as const, groups: [], scope: null, every: null } }] : [];
  }));
}

const weight: Readonly<Record<AnswerKind, number>> = { figure: 2, 'yes-no': 1, judgement: 0 };

/**
 * The indicators that the targets of adopted plans make necessary, each once however many targets and plans speak of it, in the order of the plans. A target that is set by another figure of
 * the same year makes that figure necessary too.
 *
 * @example neededIndicators([{ planId, content }]).length
 */
export function neededIndicators(plans: readonly DemandingPlan[]): readonly NeededIndicator[] {
  const all = plans.flatMap(found);
  return [...Map.groupBy([...all, ...referencesOf(all)], ({ definition }) => definition.id)].flatMap(([indicatorId, of]): NeededIndicator[] => {
    const [first] = of;
    if (!first) return [];
    const answer = of.map(({ target, definition }) => answerOf(target, definition)).toSorted((one, other) => weight[other] - weight[one])[0] ?? 'figure';
    // A gap that is judged by people is judged as one: its sides have no figures to be told apart.
    const groups = new Map(of.filter(({ target }) => answer === 'figure' || target.kind !== 'gap').flatMap(({ target, definition }) => groupsOf(target, definition)).map((one) => [one.join('+'), one]));
    return [{
      indicatorId, definition: first.definition, domain: of.find(({ domain }) => domain !== '')?.domain ?? '', answer,
      promises: of.map(({ planId, plan, itemId, target }) => ({ planId, plan: plan.title, itemId, quote: target.quote, deadline: target.deadline })),
      targets: of.map(({ planId, itemId, target }) => ({ planId, itemId, target })), groups: [...groups.values()],
      subUnitKinds: [...new Set(of.flatMap(({ target }) => (target.every === 'unit' && target.of !== null ? [target.of] : [])))],
    }];
  });
}

/** The domain under which the catalogue files figures that have no target: population, births, money. */
const backgroundDomain = '基本情况';

/**
 * The background figures of the catalogue as a round asks them: for no promise, of everyone and the parts they have.
 *
 * @example backgroundIndicators().map(({ definition }) => definition.name.zh) // ['年末常住人口', …]
 */
export const backgroundIndicators = (): readonly NeededIndicator[] => catalogue.filter(({ domains }) => domains.includes(backgroundDomain)).map((definition) => ({
  indicatorId: definition.id, definition, domain: backgroundDomain, answer: 'figure', promises: [], targets: [], groups: [], subUnitKinds: [],
}));
