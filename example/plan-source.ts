import { childrenPlan } from './children-plan.ts';
import { womenPlan } from './women-plan.ts';

/** A domain as the plan prints it. `units` are whole printed lines (牵头单位：…); an empty list means that the domain names no unit. */
type DomainSource = {
  readonly title: string;
  readonly units: readonly string[];
  readonly goals: readonly string[];
  readonly measures: readonly string[];
};

/** Rows of the annex: 指标、单位、2020年基期、2025年、2030年、责任单位. */
type AnnexRow = readonly [string, string, string, string, string, string];

/** One plan. Numbers of chapters, clauses, domains, goals and measures are not part of the text: Word counts them. */
export type PlanSource = {
  readonly title: string;
  readonly preface: readonly string[];
  readonly guidance: readonly string[];
  readonly principles: readonly string[];
  readonly aim: readonly string[];
  readonly domains: readonly DomainSource[];
  readonly organisation: readonly string[];
  readonly monitoring: readonly string[];
  readonly annexTitle: string;
  readonly annexNote: string;
  readonly annex: readonly AnnexRow[];
};

/**
 * One paragraph or table of the document. `clause`, `principle` and `measure` open with a title sentence, which is set in another type;
 * `section`, `clause` and `domain` are counted （一）, `principle`, `goal` and `measure` 1. by Word. `restart` begins the count anew.
 */
export type Block =
  | { readonly style: 'cover-title' | 'cover-period' | 'cover-mark' | 'cover-issuer' | 'title' | 'period' | 'preface-heading' | 'body'
      | 'chapter' | 'units' | 'list-heading' | 'annex-heading' | 'annex-title' | 'annex-note'; readonly text: string }
  | { readonly style: 'section' | 'clause' | 'domain' | 'principle' | 'goal' | 'measure'; readonly text: string; readonly restart: boolean }
  | { readonly style: 'table'; readonly head: readonly string[]; readonly rows: readonly AnnexRow[] };

type CountedStyle = 'section' | 'clause' | 'domain' | 'principle' | 'goal' | 'measure';

const counted = (style: CountedStyle, texts: readonly string[]): Block[] => texts.map((text, index) => ({ style, text, restart: index === 0 }));
const plain = (style: 'body' | 'units', texts: readonly string[]): Block[] => texts.map((text) => ({ style, text }));

function domainBlocks(domain: DomainSource, index: number): Block[] {
  return [
    { style: 'domain', text: domain.title, restart: index === 0 },
    ...plain('units', domain.units),
    { style: 'list-heading', text: '主要目标：' },
    ...counted('goal', domain.goals),
    { style: 'list-heading', text: '策略措施：' },
    ...counted('measure', domain.measures),
  ];
}

function planBlocks(plan: PlanSource): Block[] {
  return [
    { style: 'title', text: plan.title },
    { style: 'period', text: '（2021—2030年）' },
    { style: 'preface-heading', text: '前　言' },
    ...plain('body', plan.preface),
    { style: 'chapter', text: '第一章　指导思想和基本原则' },
    { style: 'section', text: '指导思想', restart: true },
    ...plain('body', plan.guidance),
    { style: 'section', text: '基本原则', restart: false },
    ...counted('principle', plan.principles),
    { style: 'chapter', text: '第二章　总体目标' },
    ...plain('body', plan.aim),
    { style: 'chapter', text: '第三章　发展领域、主要目标和策略措施' },
    ...plan.domains.flatMap(domainBlocks),
    { style: 'chapter', text: '第四章　组织实施' },
    ...counted('clause', plan.organisation),
    { style: 'chapter', text: '第五章　监测评估' },
    ...counted('clause', plan.monitoring),
    { style: 'annex-heading', text: '附件' },
    { style: 'annex-title', text: plan.annexTitle },
    { style: 'table', head: ['指标', '单位', '2020年基期', '2025年', '2030年', '责任单位'], rows: plan.annex },
    { style: 'annex-note', text: plan.annexNote },
  ];
}

/** The plans of the example, in the order of the document. */
export const plans: readonly PlanSource[] = [womenPlan, childrenPlan];

/** The whole document, paragraph by paragraph: a cover, then both plans. The district is made up. */
export const planBlocksOfDocument: readonly Block[] = [
  { style: 'cover-title', text: '示例区妇女儿童发展规划' },
  { style: 'cover-period', text: '（2021—2030年）' },
  { style: 'cover-mark', text: '示例文本，纯属虚构' },
  { style: 'cover-issuer', text: '示例区人民政府' },
  { style: 'cover-issuer', text: '2022年12月' },
  ...plans.flatMap(planBlocks),
];
