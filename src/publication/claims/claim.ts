import type { Run } from '#documents';
import type { MonitoredTarget } from '#monitoring';
import type { SourceBook } from '../figures/figure-source.ts';
import type { TargetFigures } from '../figures/target-figures.ts';

/** What a claim is made of: the target it speaks of and how its sentence stands in the paragraph. */
export type ClaimGround = {
  readonly target: MonitoredTarget;
  readonly figures: TargetFigures;
  readonly book: SourceBook;
  /** The indicator as it is called here, figures in its name bound. */
  readonly name: readonly Run[];
  /** The year of the report. */
  readonly year: number;
  /** 全区, 全县: whose figures they are. */
  readonly where: string;
  /** First of its paragraph: says year and place, which the following take as read. */
  readonly opens: boolean;
  /** Whether the latest value is what was judged: level, distance and forecast mean the indicator itself. */
  readonly isOwn: boolean;
  /** Counts the sentences of a paragraph: turns of phrase alternate by it. */
  readonly turn: number;
};

/** A figure of an example stands in no cell. */
type Bare<Told> = Told extends { readonly from: unknown } ? Omit<Told, 'from'> : Told;

/** A made-up target for an example: what of it differs from 孕产妇系统管理率, 96.3 % in 2024 after 95.4 %, 93.6 % in 2020, at least 95 % by 2030. */
export type TargetSketch = Partial<Omit<MonitoredTarget, 'latest' | 'baseline' | 'points' | 'smallCount'>> & {
  readonly latest?: Bare<MonitoredTarget['latest']>;
  readonly baseline?: Bare<MonitoredTarget['baseline']>;
  readonly points?: readonly Bare<MonitoredTarget['points'][number]>[];
  readonly smallCount?: Bare<NonNullable<MonitoredTarget['smallCount']>> | null;
};

/** An example of a claim; `says` null: it has nothing to say. */
export type ClaimExample = { readonly title: string; readonly target: TargetSketch; readonly opens?: boolean; readonly turn?: number; readonly isOwn?: boolean; readonly says: string | null };

/** One thing a sentence can say of a target: part of a sentence, without full stop. */
export type Claim = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly examples: readonly ClaimExample[];
  readonly say: (ground: ClaimGround) => readonly Run[] | null;
};
