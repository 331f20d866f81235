import type { Missing } from '#kernel';
import type { TimeRule } from '../achievement/way.ts';
import type { TargetForecast } from '../forecast/forecast-target.ts';
import type { FanYear } from '../judging/forecast-fan.ts';
import type { Confidence, NotForecast } from '../judging/judge-case.ts';
import type { SmallCountResult } from '../judging/small-count-result.ts';
import type { TargetProgress } from '../progress/progress-of.ts';
import type { Revision, Warning } from '../rules/rule.ts';
import type { SeriesGap } from '../series.ts';
import type { AchievementState, Badge, Because, Outlook } from '../status.ts';
import type { BaselineFigure, FigureCell, FigureSource, YearFigure } from './figure-cells.ts';

/** Where a family's prior came from: the registry's table, this file's other places, or nowhere. */
export type PriorSource = 'registry' | 'learnt' | 'none';

/**
 * The forecast of a target with everything needed to make it again. `fan`: the same for each year from the one after the latest value to the deadline; the last is the forecast itself. `from`: the cells of the counts it
 * goes by beside the values of the series, and of the area above where it leans on one.
 */
export type MonitoredForecast =
  | (TargetForecast & { readonly confidence: Confidence; readonly model: string; readonly family: string; readonly priorFrom: PriorSource; readonly transform: string; readonly fan: readonly FanYear[]; readonly from: readonly FigureCell[] })
  | NotForecast;

/** A part of the people or of the place, forecast against the same values; `from`: the cells of its figures and their counts. */
export type MonitoredPart = { readonly name: string; readonly probability: number | Missing; readonly outlook: Outlook; readonly from: readonly FigureCell[] };

/** A value that a later record replaced, the state there would be without it, and the cell the former value stands in. */
export type MonitoredRevision = Omit<Revision, 'trace'> & FigureSource;

/** One target of a plan, judged in one year. */
export type MonitoredTarget = {
  readonly id: string;
  readonly domain: { readonly number: number; readonly title: string } | null;
  readonly section: 'goal' | 'measure' | 'clause' | 'table';
  /** Id of the target of this plan that says the same and counts instead of this one; null: this one counts. */
  readonly repeats: string | null;
  /** The goal (or measure) it stands in. */
  readonly clause: string;
  readonly units: readonly string[];
  /** Who answers for it: those of the units that lead, where any does, else all. */
  readonly answering: readonly string[];
  /** The promise has a figure (可量化). */
  readonly isQuantified: boolean;
  readonly indicator: string;
  readonly indicatorId: string | null;
  readonly unit: string;
  readonly quote: string;
  readonly line: number;
  readonly page: number;
  readonly kind: string;
  readonly deadline: number;
  readonly timeRule: TimeRule;
  readonly way: string;
  readonly achievement: AchievementState;
  readonly word: string;
  readonly because: Because;
  /** The figures found, in words, and what was promised: 2024年14.3/10万; 目标12/10万以下（2030年）. */
  readonly found: string;
  readonly promise: string;
  /** Which way is good: 1 more, -1 less, 0 neither. */
  readonly direction: 1 | -1 | 0;
  /** The values that keep it; an end that is not there is left out. Null where no figure decides. */
  readonly accepts: { readonly lower?: number; readonly upper?: number; readonly lowerOpen: boolean; readonly upperOpen: boolean } | null;
  readonly badges: readonly Badge[];
  /** The values that keep it, in words; '' where no figure decides. */
  readonly keeps: string;
  readonly latest: YearFigure | Missing;
  readonly baseline: BaselineFigure | Missing;
  readonly progress: TargetProgress;
  readonly outlook: Outlook;
  readonly outlookWord: string;
  readonly forecast: MonitoredForecast;
  /** The two verdicts of small counts, with the cells of the counts. */
  readonly smallCount: (SmallCountResult & { readonly from: readonly FigureCell[] }) | null;
  readonly parts: readonly MonitoredPart[];
  readonly revisions: readonly MonitoredRevision[];
  /** None where it repeats another target: they stand there. */
  readonly warnings: readonly Warning[];
  readonly points: readonly YearFigure[];
  readonly gaps: readonly SeriesGap[];
  readonly breaks: readonly number[];
};
