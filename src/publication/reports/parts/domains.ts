import type { Block } from '#documents';
import { countOf, headline, narrate, type Telling } from '../../claims/narrate.ts';
import type { StandingGroup } from '../../claims/standing-groups.ts';
import { say } from '../../figures/say.ts';
import { verdictsOn } from '../../figures/target-figures.ts';
import type { DomainGround, PlanGround, ReportGround } from '../../ground/report-ground.ts';
import { counting, standingTally } from '../../ground/tally.ts';
import { claimBlock, heading, mention, paragraph } from '../blocks.ts';
import { indicatorTableId } from './indicator-table.ts';
import { shortTitle } from './lead.ts';
import { unassessedBlock } from './unassessed.ts';

/** How many targets, how many can be judged, the rate with its counts. */
function domainIntro({ id, title, scope, targets, subjects }: DomainGround, ground: ReportGround, pictures: readonly string[]): Block {
  const { countIn, rateWithCounts } = counting(ground.book);
  const tally = standingTally(targets, scope);
  const see = pictures.length === 0 ? [] : say`主要指标的变化见${mention(pictures)}。`;
  const all = countIn(tally, 'all', `${title}的目标`);
  if (tally.assessable.length + tally.unproven.length === 0) return paragraph(`${id}/intro`, say`${title}领域的${all}目标目前${targets.length > 1 ? '均' : '尚'}不能判断。${see}`);
  // Fewer indicators than targets: what is told below is one target of each, the others stand in the table.
  const told = subjects.length === targets.length ? [] : say`这些目标涉及${countOf(subjects, `${title}的指标`, ground.book, [scope])}指标，以下按指标分述，逐项目标见${{ reference: indicatorTableId(id.split('/')[0] ?? '') }}。`;
  const unproven = tally.unproven.length === 0 ? [] : say`，证据不足${countIn(tally, 'unproven', `${title}证据不足的目标`)}`;
  const rest = tally.unassessed.length === 0 ? [] : say`；不能判断${countIn(tally, 'unassessed', `${title}不能判断的目标`)}`;
  const rate = tally.assessable.length === 0 ? [] : say`，达标率${rateWithCounts(tally, title)}`;
  return paragraph(`${id}/intro`, say`本领域共有${all}目标，其中达标${countIn(tally, 'met', `${title}达标的目标`)}、未达标${countIn(tally, 'missed', `${title}未达标的目标`)}${unproven}${rate}${rest}。${told}${see}`);
}

/**
 * How the domains of a plan are told: `title` is what the section is of, after the plan's name (实施情况); `picturesOf` gives the charts of a domain; `tell` what its sentences say, where they say other things than in the annual report; `after` what follows its
 * charts.
 */
type DomainsTold = { readonly title?: string; readonly picturesOf: (domain: DomainGround) => readonly Block[]; readonly tell?: (group: StandingGroup) => StandingGroup; readonly after?: (domain: DomainGround) => readonly Block[] };

/** A domain: its counts, a bold claim for each group of indicators, what could not be judged, and a place for what the unit writes itself. */
function domainBlocks(domain: DomainGround, ground: ReportGround, { picturesOf, tell = (group) => group, after = () => [] }: DomainsTold): readonly Block[] {
  const pictures = picturesOf(domain);
  const { id, groups, scope } = domain;
  const telling: Telling = { year: ground.year, where: ground.where, book: ground.book, scope };
  return [
    heading(id, 2, domain.heading), domainIntro(domain, ground, pictures.map((picture) => picture.id)),
    ...groups.map(({ group, subjects }) => claimBlock(`${id}/${group.id}`, headline(group, subjects, telling), narrate(tell(group), subjects, telling), verdictsOn(subjects.flatMap((subject) => subject.targets), ground.book))),
    ...unassessedBlock(domain, telling), ...pictures, ...after(domain),
  ];
}

/**
 * A plan by its domains: one section each, with bold claims (practice.md 3.1).
 *
 * @example planBlocks(planned, ground, { picturesOf: () => [] })
 */
export const planBlocks = (planned: PlanGround, ground: ReportGround, told: DomainsTold): readonly Block[] => [
  heading(`${planned.key}/domains`, 1, `${ground.plans.length > 1 ? shortTitle(planned) : '各领域'}${told.title ?? '实施情况'}`),
  ...(planned.domains.length === 0 ? [paragraph(`${planned.key}/none`, '规划中没有读出可以监测的目标。')] : planned.domains.flatMap((domain) => domainBlocks(domain, ground, told))),
];
