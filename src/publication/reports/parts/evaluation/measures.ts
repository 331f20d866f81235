import type { Block, Run } from '#documents';
import type { Clause, Domain } from '#plan';
import { beforeOpenQuote, planWords, unitNames } from '../../../figures/plan-words.ts';
import { say, strong } from '../../../figures/say.ts';
import type { PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import { everyoneNamed, responsibilityOf } from '../../../ground/responsibility.ts';
import { claimBlock, heading, paragraph } from '../../blocks.ts';
import { toFill } from '../to-fill.ts';

/** What a measure is called: its title, else its first sentence; not beyond a quotation that is not closed. */
const nameOf = ({ title, text }: Clause): string => beforeOpenQuote((title ?? text.split('。')[0] ?? text).replace(/[。：；，]$/, ''));

const unitsOf = ({ units }: Pick<Clause, 'units'>): readonly string[] => everyoneNamed(responsibilityOf(units));

/** One measure with a place for what became of it. Units stand beside it where it names its own. */
function measureBlock(measure: Clause, id: string, { plan }: PlanGround, { book }: ReportGround): Block {
  const own = unitsOf(measure);
  const who: readonly Run[] = own.length === 0 ? [] : say`（${unitNames(own, book)}）`;
  return paragraph(id, say`${strong([planWords(nameOf(measure), plan, measure, book)])}${who}：${toFill('落实情况和成效')}`);
}

/** Whether any domain or measure of a plan names a unit: a plan that names none says so once, where the passages are explained. */
const namesUnits = ({ plan }: PlanGround): boolean => plan.domains.some((domain) => [domain, ...domain.measures].some((part) => unitsOf(part).length > 0));

/** Who answers for the measures of a domain, where its plan names anybody. */
function ownersOf(domain: Domain, planned: PlanGround, { book }: ReportGround): readonly Run[] {
  const all = unitsOf(domain);
  if (all.length > 0) return say`，责任单位为${unitNames(all, book)}`;
  if (domain.measures.some((measure) => unitsOf(measure).length > 0)) return say`，责任单位写在各条之后`;
  return namesUnits(planned) ? say`，没有写明责任单位` : [];
}

/** How many measures a domain has, who answers for them, and each of them. */
function measuresOf(domain: Domain, key: string, planned: PlanGround, ground: ReportGround): readonly Block[] {
  const { measures } = domain;
  const id = `${key}/measures`;
  if (measures.length === 0) return [claimBlock(id, strong(say`政策措施。`), say`规划没有为本领域列出策略措施。${toFill('本领域实际采取的政策措施')}`)];
  const { book } = ground;
  const count: Run = { text: `${String(measures.length)}条`, source: book.add({ kind: 'plan', plan: planned.plan.subject ?? 'plan', line: domain.line, page: domain.page, says: `规划原文第${String(domain.line)}行起：${domain.title}的策略措施` }) };
  const title = planWords(domain.title, planned.plan, domain, book);
  return [claimBlock(id, strong(say`政策措施。`), say`规划为${title}领域提出策略措施${count}${ownersOf(domain, planned, ground)}。`), ...measures.map((measure, at) => measureBlock(measure, `${id}/${String(at + 1)}`, planned, ground))];
}

/**
 * The measures the plan sets for a domain, by its key, each with a passage to be written; nothing for targets outside the domains.
 *
 * @example domainMeasures('women/1', planned, ground)[0]
 */
export function domainMeasures(key: string, planned: PlanGround, ground: ReportGround): readonly Block[] {
  const domain = planned.plan.domains.find(({ number }) => `${planned.key}/${String(number)}` === key);
  return domain === undefined ? [] : measuresOf(domain, key, planned, ground);
}

/**
 * Domains of which no target could be read: they have measures all the same.
 *
 * @example otherDomains(planned, ground).length // 0 where every domain has targets
 */
export const otherDomains = (planned: PlanGround, ground: ReportGround): readonly Block[] => planned.plan.domains.flatMap((domain) => {
  const key = `${planned.key}/${String(domain.number)}`;
  if (planned.domains.some(({ id }) => id === key)) return [];
  return [heading(key, 2, [planWords(domain.title, planned.plan, domain, ground.book)]), paragraph(`${key}/intro`, '本领域没有读出可以监测的目标。'), ...measuresOf(domain, key, planned, ground)];
});
