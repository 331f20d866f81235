import { targetsOfPlan, type Plan } from '#plan';
import { standingOf, type MonitoredPlan, type MonitoredTarget } from '#monitoring';
import { standingGroups, type StandingGroup } from '../claims/standing-groups.ts';
import { chartBook, type ChartBook } from '../reports/pictures/chart-book.ts';
import { sourceBook, type SourceBook } from '../figures/figure-source.ts';
import type { ReportQuestion } from './report-question.ts';
import { subjectsOf, type GroupsOf, type Subject } from './subject.ts';

/** The targets of one domain (or of the chapters outside them), as a report goes through them. */
export type DomainGround = {
  /** Stable key of its paragraphs: women/1. */
  readonly id: string;
  readonly title: string;
  /** Every target once: what a table of the plan only repeats is left out. */
  readonly targets: readonly MonitoredTarget[];
  readonly subjects: readonly Subject[];
  readonly groups: readonly { readonly group: StandingGroup; readonly subjects: readonly Subject[] }[];
  /** What cannot be judged. */
  readonly unassessed: readonly Subject[];
};

/** Something every reader must know of the figures: `stamp` stands on each page, `sentence` at the head of the text. */
type Caution = { readonly stamp: string; readonly sentence: string };

export type PlanGround = { readonly plan: Plan; readonly monitored: MonitoredPlan; readonly before: MonitoredPlan | null; readonly domains: readonly DomainGround[] };

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

function domainGround(id: string, title: string, targets: readonly MonitoredTarget[], year: number, book: SourceBook, groupsOf: GroupsOf): DomainGround {
  const subjects = subjectsOf(targets, year, book, groupsOf);
  const assessed = subjects.filter(({ main }) => standingOf[main.achievement] !== 'unassessed');
  const groupOf = ({ main }: Subject): StandingGroup | undefined => standingGroups.find(({ includes }) => includes(main));
  return {
    id, title, targets, subjects, unassessed: subjects.filter((subject) => groupOf(subject) === undefined),
    groups: standingGroups.map((group) => ({ group, subjects: assessed.filter((subject) => groupOf(subject) === group) })).filter(({ subjects: of }) => of.length > 0),
  };
}

function planGround(plan: Plan, monitored: MonitoredPlan, before: MonitoredPlan | null, year: number, book: SourceBook): PlanGround {
  const known = new Map(targetsOfPlan(plan).map((target) => [target.id, target]));
  const groupsOf: GroupsOf = (id) => known.get(id)?.groups ?? [];
  const own = monitored.targets.filter(isOwn);
  const prefix = plan.subject ?? 'plan';
  const titleOf = ({ domain }: MonitoredTarget): string | null => domain?.title ?? null;
  const inDomains = plan.domains.map(({ number, title }) => domainGround(`${prefix}/${String(number)}`, title, own.filter((target) => titleOf(target) === title), year, book, groupsOf));
  const outside = own.filter((target) => titleOf(target) === null);
  const rest = outside.length === 0 ? [] : [domainGround(`${prefix}/other`, plan.domains.length === 0 ? '规划目标' : '组织实施和监测评估', outside, year, book, groupsOf)];
  return { plan, monitored, before, domains: [...inDomains, ...rest].filter(({ targets }) => targets.length > 0) };
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
  const grounds = plans.flatMap((plan): PlanGround[] => {
    const monitored = run.plans.find(({ title }) => title === plan.title);
    return monitored === undefined ? [] : [planGround(plan, monitored, before.plans.find(({ title }) => title === plan.title) ?? null, run.year, book)];
  });
  return { question, plans: grounds, year: run.year, where: question.standIn ?? whereOf(place ?? plans[0]?.place ?? null), cautions: cautionsOf(question), book, charts: chartBook() };
}
