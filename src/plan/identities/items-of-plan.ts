import type { IdentifiedChapter, IdentifiedClause, IdentifiedDomain, IdentifiedPlan, IdentifiedRow, IdentifiedTarget } from './identified-plan.ts';

/** Where clauses stand: goals and measures of a domain, clauses of a chapter or inside another clause. */
export type ClauseSection = 'goal' | 'measure' | 'clause';

/** One part of a plan, what it stands in, at which place there, and its name as a person would say it. */
export type PlanItem = { readonly itemId: string; readonly parentId: string | null; readonly position: number; readonly label: string } & (
  | { readonly kind: 'plan'; readonly part: IdentifiedPlan }
  | { readonly kind: 'domain'; readonly part: IdentifiedDomain }
  | { readonly kind: 'chapter'; readonly part: IdentifiedChapter }
  | { readonly kind: ClauseSection; readonly part: IdentifiedClause }
  | { readonly kind: 'target'; readonly part: IdentifiedTarget }
  | { readonly kind: 'row'; readonly part: IdentifiedRow }
);

export type ItemKind = PlanItem['kind'];

/** The Chinese words of the kinds of parts. */
export const itemKindWords: Readonly<Record<ItemKind, string>> = { plan: '规划', domain: '领域', chapter: '章', goal: '主要目标', measure: '策略措施', clause: '条', target: '目标值', row: '指标表行' };

/** The first words of something, whole where they are few. */
export const firstWords = (text: string, most = 16): string => (text.length <= most ? text : `${text.slice(0, most)}…`);

/**
 * What a part of a plan says: its text, the words a target was read from, a title.
 *
 * @example wordsOfItem(itemOfPlan(plan, 'women/1/goal/2')) // '孕产妇死亡率控制在12/10万以下。'
 */
export const wordsOfItem = ({ part }: PlanItem): string => ('text' in part ? part.text : 'quote' in part ? part.quote : 'title' in part ? part.title : part.indicator);

function targetItems(targets: readonly IdentifiedTarget[], parentId: string, around: string): PlanItem[] {
  return targets.map((part, position) => ({ kind: 'target', part, itemId: part.itemId, parentId, position, label: `${around}的目标值“${firstWords(part.indicator, 24)}”` }));
}

function clauseLabel(kind: ClauseSection, { number, title, text }: IdentifiedClause, around: string): string {
  const named = number === null ? `“${firstWords(title ?? text)}”` : String(number);
  if (kind !== 'clause') return `${around}${itemKindWords[kind]}${named}`;
  return number === null ? `${around}中${named}` : `${around}第${named}条`;
}

function clauseItems(clauses: readonly IdentifiedClause[], kind: ClauseSection, parentId: string, around: string): PlanItem[] {
  return clauses.flatMap((part, position): PlanItem[] => {
    const label = clauseLabel(kind, part, around);
    return [{ kind, part, itemId: part.itemId, parentId, position, label }, ...targetItems(part.targets, part.itemId, label), ...clauseItems(part.clauses, 'clause', part.itemId, label)];
  });
}

/**
 * Every part of a plan in the order of its tree: the plan itself, chapters, domains with goals and measures, rows of indicator tables, each followed by its targets.
 *
 * @example itemsOfPlan(plan).filter(({ kind }) => kind === 'goal').length
 */
export function itemsOfPlan(plan: IdentifiedPlan): readonly PlanItem[] {
  return [
    { kind: 'plan', part: plan, itemId: plan.itemId, parentId: null, position: 0, label: `《${plan.title}》` },
    ...plan.chapters.flatMap((part, position): PlanItem[] => {
      const label = part.title === '' ? '规划正文' : `“${part.title}”`;
      return [{ kind: 'chapter', part, itemId: part.itemId, parentId: plan.itemId, position, label }, ...clauseItems(part.clauses, 'clause', part.itemId, label)];
    }),
    ...plan.domains.flatMap((part, position): PlanItem[] => {
      const label = `“${part.title}”`;
      return [{ kind: 'domain', part, itemId: part.itemId, parentId: plan.itemId, position, label }, ...clauseItems(part.goals, 'goal', part.itemId, label), ...clauseItems(part.measures, 'measure', part.itemId, label)];
    }),
    ...plan.indicatorTable.flatMap((part, position): PlanItem[] => {
      const label = `指标表“${part.indicator}”`;
      return [{ kind: 'row', part, itemId: part.itemId, parentId: plan.itemId, position, label }, ...targetItems(part.targets, part.itemId, label)];
    }),
  ];
}

/**
 * The part of a plan with an id.
 *
 * @example itemOfPlan(plan, 'women/1/goal/2')?.kind // 'goal'
 */
export const itemOfPlan = (plan: IdentifiedPlan, itemId: string): PlanItem | undefined => itemsOfPlan(plan).find((item) => item.itemId === itemId);
