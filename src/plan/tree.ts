import type { Issue } from '#kernel';

/** A stretch of one source line: line number (from 1), first character, character after the last (UTF-16 units of the raw line). */
export type Span = readonly [line: number, from: number, to: number];

/** For whom a plan is. */
export type PlanSubject = 'women' | 'children';

/** A unit that answers for something: `name` is one spelling per unit in the document, `as` what stands printed here. */
export type ResponsibleUnit = { readonly name: string; readonly as: string; readonly role: 'lead' | 'support' | null };

/** How a target is promised; see `src/plan/phrases`. */
export type TargetKind = 'level' | 'change' | 'trend' | 'gap' | 'count' | 'event' | 'relative' | 'qualitative';
export type TargetBound = 'at-least' | 'at-most' | 'reach' | 'about' | 'between';
export type TargetDirection = 'up' | 'down' | 'hold' | 'narrow';

/** One promise that can later be held against facts. The contract of `halfsky plan read` explains every field. */
export type Target = {
  readonly id: string;
  readonly spans: readonly Span[];
  readonly indicator: string;
  readonly indicatorId: string | null;
  readonly linkScore: number | null;
  readonly linkReason: string | null;
  readonly kind: TargetKind;
  readonly bound: TargetBound | null;
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly direction: TargetDirection | null;
  readonly baselineYear: number | null;
  readonly changePercent: number | null;
  readonly changePoints: number | null;
  readonly per: string | null;
  readonly strict: boolean;
  readonly groups: readonly string[];
  readonly scope: string | null;
  readonly reference: string | null;
  readonly tolerance: number | null;
  readonly statedBaseline: { readonly value: number; readonly year: number | null } | null;
  readonly every: 'year' | 'unit' | 'term' | 'cycle' | null;
  readonly of: string | null;
  readonly cycleYears: number | null;
  readonly deadline: number | null;
  readonly quote: string;
  readonly confidence: number;
};

/** A figure of the past that the text prints, kept to compare targets with. */
export type Fact = {
  readonly spans: readonly Span[];
  readonly indicator: string;
  readonly indicatorId: string | null;
  readonly value: number;
  readonly unit: string;
  readonly year: number | null;
  readonly place: string | null;
  readonly quote: string;
};

/** One numbered clause (or the unnumbered text under a heading). `text` holds everything but the number; `spans` prove where each character stands. */
export type Clause = {
  readonly number: number | null;
  readonly title: string | null;
  readonly text: string;
  readonly line: number;
  readonly page: number;
  readonly spans: readonly Span[];
  readonly units: readonly ResponsibleUnit[];
  readonly targets: readonly Target[];
  readonly facts: readonly Fact[];
  readonly clauses: readonly Clause[];
};

/**
 * One row of an indicator table, in an annex or inside a chapter; its targets are the figures of the columns that lie ahead, its facts those that lie behind.
 * `unit` is as printed, in its own column or in brackets after the name; `baseline` is the latest column of the past; `values` are the columns of goals, with dashes and
 * blanks left out; `cells` holds the printed text of the columns that were not understood, by heading.
 */
export type IndicatorRow = {
  readonly number: string | null;
  readonly domain: string | null;
  readonly indicator: string;
  readonly unit: string | null;
  readonly attribute: '预期性' | '约束性' | null;
  readonly baseline: { readonly text: string; readonly year: number | null } | null;
  readonly values: readonly { readonly year: number | null; readonly heading: string; readonly text: string }[];
  readonly units: readonly ResponsibleUnit[];
  readonly source: string | null;
  readonly cells: readonly { readonly heading: string; readonly text: string }[];
  readonly line: number;
  readonly page: number;
  readonly spans: readonly Span[];
  readonly targets: readonly Target[];
  readonly facts: readonly Fact[];
};

export type Chapter = {
  readonly number: number | null;
  readonly title: string;
  readonly line: number;
  readonly page: number;
  readonly spans: readonly Span[];
  readonly clauses: readonly Clause[];
};

export type Domain = {
  readonly number: number;
  readonly title: string;
  readonly line: number;
  readonly page: number;
  /** The heading, the words 主要目标 and 策略措施, and the line that names the units. */
  readonly spans: readonly Span[];
  readonly units: readonly ResponsibleUnit[];
  readonly goals: readonly Clause[];
  readonly measures: readonly Clause[];
};

export type Plan = {
  readonly title: string;
  readonly titlePrinted: boolean;
  readonly subject: PlanSubject | null;
  readonly place: string | null;
  readonly placeAs: string | null;
  readonly startYear: number | null;
  readonly endYear: number | null;
  readonly spans: readonly Span[];
  readonly chapters: readonly Chapter[];
  readonly domains: readonly Domain[];
  readonly indicatorTable: readonly IndicatorRow[];
  /** What of the indicator tables is in no row: their headings, titles and the lines that only name a group of rows. */
  readonly indicatorTableHeads: readonly Span[];
  readonly issues: readonly Issue[];
};

/** Characters that belong to no clause or heading: page marks, running headers, imprints. */
export type Mark = { readonly kind: 'page-mark' | 'header' | 'footer' | 'imprint' | 'contents'; readonly text: string; readonly page: number; readonly spans: readonly Span[] };

/** Everything read from one document. */
export type PlanDocument = {
  readonly plans: readonly Plan[];
  readonly marks: readonly Mark[];
  readonly issues: readonly Issue[];
};
