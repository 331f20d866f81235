import type { Run } from '#documents';
import { targetsOfPlan, type Plan, type Target } from '#plan';
import { standingOf, type MonitoredPlan, type MonitoredTarget } from '#monitoring';
import { standingGroups, type StandingGroup } from '../claims/standing-groups.ts';
import { chartBook, type ChartBook } from '../reports/pictures/chart-book.ts';
import { isJudged, type CountCondition } from '../figures/count-condition.ts';
import { sourceBook, type SourceBook } from '../figures/figure-source.ts';
import { planWords } from '../figures/plan-words.ts';
import { plainText, say } from '../figures/say.ts';
import type { ReportQuestion } from './report-question.ts';
import { responsibilities, responsibilityOf, type Responsibility } from './responsibility.ts';
import { subjectsOf, type GroupsOf, type Subject } from './subject.ts';

/** The targets of one domain (or of the chapters outside them), as a report goes through them. */
export type DomainGround = {
  /** Stable key of its paragraphs: women/1. */
  readonly id: string;
  readonly title: string;
  /** What its targets have in common, for counts. */
  readonly scope: CountCondition;
  /** The title with the figures in it bound to the plan. */
  readonly heading: readonly Run[];
  /** Every target once: what a table of the plan only repeats is left out. */
  readonly targets: readonly MonitoredTarget[];
  readonly subjects: readonly Subject[];
  readonly groups: readonly { readonly group: StandingGroup; readonly subjects: readonly Subject[] }[];
  /** What cannot be judged. */
  readonly unassessed: readonly Subject[];
};

/** Something every reader must know of the figures: `stamp` stands on each page, `sentence` at the head of the text. */
type Caution = { readonly stamp: string; readonly sentence: string };

/** A plan with its run and all that is looked up by the id of a target: the promise as read, the part of the people it speaks of, who answers for it. */
export type PlanGround = {
  /** Begins the ids of its blocks: women, children; of a second plan of the same subject women-2. */
  readonly key: string;
  readonly scope: CountCondition;
  readonly plan: Plan;
  readonly monitored: MonitoredPlan;
  readonly before: MonitoredPlan | null;
  readonly promised: ReadonlyMap<string, Target>;
  readonly groupsOf: GroupsOf;
  readonly responsibilities: ReadonlyMap<string, Responsibility>;
  readonly domains: readonly DomainGround[];
};

/** Everything the parts of a report are written from. */
export type ReportGround = {
  readonly question: ReportQuestion;
  readonly plans: readonly PlanGround[];
  readonly year: number;
  /** 全区: whose figures these are. */
  readonly where: string;
  /** What must be known of the figures at first sight: sample, stand-in. */
  readonly cautions: readonly Caution[];
  readonly book: SourceBook;
  readonly charts: ChartBook;
};

/** 全区, 全县 … by the last character of the place's name. */
function whereOf(place: string | null): string {
  const last = /[区县市旗州盟省]$/.exec(place ?? '')?.[0];
  return last === undefined ? (place ?? '全地区') : `全${last}`;
}

/** A target a table repeats is told where it stands first. */
const isOwn = ({ repeats }: MonitoredTarget): boolean => repeats === null;

function domainGround(id: string, heading: readonly Run[], scope: CountCondition, targets: readonly MonitoredTarget[], year: number, book: SourceBook, groupsOf: GroupsOf): DomainGround {
  const subjects = subjectsOf(targets, year, book, groupsOf);
  const assessed = subjects.filter(({ main }) => standingOf[main.achievement] !== 'unassessed');
  const groupOf = ({ main }: Subject): StandingGroup | undefined => standingGroups.find(({ where }) => isJudged(where, main));
  return {
    id, title: plainText(heading), scope, heading, targets, subjects, unassessed: subjects.filter((subject) => groupOf(subject) === undefined),
    groups: standingGroups.map((group) => ({ group, subjects: assessed.filter((subject) => groupOf(subject) === group) })).filter(({ subjects: of }) => of.length > 0),
  };
}

function planGround(key: string, plan: Plan, monitored: MonitoredPlan, before: MonitoredPlan | null, year: number, book: SourceBook): PlanGround {
  const promised = new Map(targetsOfPlan(plan).map((target) => [target.id, target]));
  const groupsOf: GroupsOf = (id) => promised.get(id)?.groups ?? [];
  const own = monitored.targets.filter(isOwn);
  const titleOf = ({ domain }: MonitoredTarget): string | null => domain?.title ?? null;
  const scope: CountCondition = { plan: monitored.title };
  const inDomains = plan.domains.map(({ number, title, line, page }) => domainGround(`${key}/${String(number)}`, [planWords(title, plan, { line, page }, book)], { ...scope, domain: title }, own.filter((target) => titleOf(target) === title), year, book, groupsOf));
  const outside = own.filter((target) => titleOf(target) === null);
  const rest = outside.length === 0 ? [] : [domainGround(`${key}/other`, say`${plan.domains.length === 0 ? '规划目标' : '组织实施和监测评估'}`, { ...scope, domain: null }, outside, year, book, groupsOf)];
  return { key, scope, plan, monitored, before, promised, groupsOf, responsibilities: responsibilities(plan), domains: [...inDomains, ...rest].filter(({ targets }) => targets.length > 0) };
}

/** Figures that are no figures of the place: said on every page. */
function cautionsOf({ plans, place, standIn, data }: ReportQuestion): readonly Caution[] {
  const own = plans.flatMap((plan) => [plan.place, plan.placeAs]).filter((name) => name !== null);
  const isSample = [...own, ...plans.map(({ title }) => title), data.file, place ?? ''].some((text) => text.includes('示例'));
  const whose = standIn ?? (place === null || own.includes(place) ? null : place);
  const home = own[0] ?? '本地';
  return [
    ...(isSample ? [{ stamp: '示例 数据纯属虚构', sentence: '本报告的地区、规划和数据均为示例，纯属虚构，只用来演示，不得引用。' }] : []),
    ...(whose === null ? [] : [{ stamp: `以${whose}数据代替 不是${home}数据`, sentence: `本报告使用的是${whose}数据，只用来代替${home}数据检验程序，不反映${home}的实际情况，不得引用。` }]),
  ];
}

/**
 * Lays out what a report is written from: plans with their domains, subjects and groups, in the order of the plan.
 *
 * @example reportGround(question).plans[0]?.domains[0]?.title // '妇女与健康'
 */
export function reportGround(question: ReportQuestion): ReportGround {
  const { plans, run, before, place } = question;
  const book = sourceBook();
  const keyOf = (plan: Plan, at: number): string => {
    const before = plans.slice(0, at).filter(({ subject }) => subject === plan.subject).length;
    return `${plan.subject ?? 'plan'}${before === 0 ? '' : `-${String(before + 1)}`}`;
  };
  const grounds = plans.flatMap((plan, at): PlanGround[] => {
    const monitored = run.plans.find(({ title }) => title === plan.title);
    return monitored === undefined ? [] : [planGround(keyOf(plan, at), plan, monitored, before.plans.find(({ title }) => title === plan.title) ?? null, run.year, book)];
  });
  return { question, plans: grounds, year: run.year, where: question.standIn ?? whereOf(place ?? plans[0]?.place ?? null), cautions: cautionsOf(question), book, charts: chartBook(book) };
}

/**
 * Who answers for a target, by role; nobody where the plan names none.
 *
 * @example responsibilityFor(target, ground).lead // ['卫生健康局']
 */
export const responsibilityFor = (target: MonitoredTarget, { plans }: Pick<ReportGround, 'plans'>): Responsibility =>
  plans.find(({ monitored }) => monitored.targets.includes(target))?.responsibilities.get(target.id) ?? responsibilityOf([]);
