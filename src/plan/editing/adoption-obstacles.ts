import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import { itemsOfPlan } from '../identities/items-of-plan.ts';
import { doubtsOf } from './doubts-of.ts';
import { targetFaults } from './target-faults.ts';

/** Something that stops the adoption of a plan, with the part it is about. */
export type AdoptionObstacle = {
  readonly obstacle: 'doubt-open' | 'target-impossible' | 'no-domain' | 'domain-empty' | 'clause-empty' | 'subject-missing' | 'place-missing' | 'title-missing' | 'years-missing' | 'years-reversed';
  readonly message: string;
  readonly itemId: string | null;
  /** The key of the doubt, where it is one. */
  readonly key: string | null;
};

const obstacleOf = (obstacle: AdoptionObstacle['obstacle'], message: string, itemId: string | null, key: string | null = null): AdoptionObstacle => ({ obstacle, message, itemId, key });

function ofHeading({ itemId, title, subject, place, startYear, endYear, domains }: IdentifiedPlan): AdoptionObstacle[] {
  const name = title.trim() === '' ? '规划' : `《${title}》`;
  const reversed = startYear !== null && endYear !== null && startYear > endYear;
  return [
    ...(title.trim() === '' ? [obstacleOf('title-missing', '规划没有名称，请补上。', itemId)] : []),
    ...(subject === null ? [obstacleOf('subject-missing', `${name}没有读出是妇女规划还是儿童规划，请指明。`, itemId)] : []),
    ...(place === null || place.trim() === '' ? [obstacleOf('place-missing', `${name}没有读出是哪个地区的，请指明。`, itemId)] : []),
    ...(startYear === null || endYear === null ? [obstacleOf('years-missing', `${name}没有读出起止年份，请补上。`, itemId)] : []),
    ...(reversed ? [obstacleOf('years-reversed', `${name}的起始年${String(startYear)}晚于终止年${String(endYear)}，请更正。`, itemId)] : []),
    ...(domains.length === 0 ? [obstacleOf('no-domain', `${name}没有发展领域，请核对原文。`, itemId)] : []),
  ];
}

function ofParts(plan: IdentifiedPlan): AdoptionObstacle[] {
  return itemsOfPlan(plan).flatMap((item): AdoptionObstacle[] => {
    const { itemId, label } = item;
    if (item.kind === 'domain') return item.part.goals.length === 0 ? [obstacleOf('domain-empty', `领域${label}没有主要目标，请补充或移动。`, itemId)] : [];
    if (item.kind === 'goal' || item.kind === 'measure') return item.part.text.trim() === '' && item.part.clauses.length === 0 ? [obstacleOf('clause-empty', `${label}没有文字，请补充或移除。`, itemId)] : [];
    if (item.kind !== 'target') return [];
    const faults = targetFaults(item.part, plan);
    return faults.length === 0 ? [] : [obstacleOf('target-impossible', `${label}：${faults.join('；')}，请更正。`, itemId)];
  });
}

/**
 * What stops the adoption of a plan, all of it, with places: open doubts and errors, impossible targets, empty domains and goals, missing subject, place or years. Nothing when it may be adopted.
 *
 * @example adoptionObstacles(plan).map(({ message }) => message)
 */
export function adoptionObstacles(plan: IdentifiedPlan): readonly AdoptionObstacle[] {
  const place = (issue: { readonly page?: number; readonly line?: number }): string => `${issue.page === undefined ? '' : `第${String(issue.page)}页`}${issue.line === undefined ? '' : `第${String(issue.line)}行`}`;
  const open = doubtsOf(plan).filter(({ resolution }) => resolution === null)
    .map(({ key, issue, itemId }) => obstacleOf('doubt-open', `疑点还没有处理${place(issue) === '' ? '' : `（${place(issue)}）`}：${issue.message}`, itemId, key));
  return [...open, ...ofHeading(plan), ...ofParts(plan)];
}
