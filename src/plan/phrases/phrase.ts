import type { Target } from '../tree.ts';
import type { KnowsName } from './names.ts';
import type { Baseline } from './baselines.ts';
import type { Segment } from './sentences.ts';

/** Everything of a target that a phrase can tell; offsets are characters of the segment. */
export type Promised = Omit<Target, 'id' | 'spans' | 'indicatorId' | 'linkScore' | 'linkReason' | 'quote' | 'groups' | 'deadline'> & {
  readonly from: number;
  readonly to: number;
  /** Null stands for the end of the plan. */
  readonly deadline: number | null;
  /** Where the stated baseline is printed, when it is. */
  readonly baseline?: Baseline;
};

/** What the segments before have left open for the segment at hand. */
export type Context = {
  readonly section: 'goal' | 'measure' | 'clause';
  readonly startYear: number | null;
  readonly endYear: number | null;
  /** A year the sentence has named for what comes after it. */
  readonly deadline: number | null;
  /** Two or more years named together, to be paired with as many figures. */
  readonly deadlines: readonly number[];
  /** What the segment before promised something about, to complete 优良率 or 床位. */
  readonly names: readonly string[];
  /** Whether that was in the same part of the sentence; across a semicolon only a name left out altogether leans on them. */
  readonly namesAreNear: boolean;
  /** …人大代表候选人中，named for what comes after it. */
  readonly head: string | null;
  /** The segment before, left as it is printed. */
  readonly before: string;
  /** 每个街道…, 每3年…, 每年… named earlier in the sentence. */
  readonly every: Target['every'];
  readonly of: string | null;
  readonly cycleYears: number | null;
  /** 每天, named earlier in the sentence. */
  readonly per: string | null;
  readonly knows: KnowsName;
};

/** A promise with its place in the clause. */
export type PlacedPromise = { readonly promise: Promised; readonly from: number; readonly to: number; readonly segment: Segment };

export type Reading = { readonly segment: Segment; readonly context: Context };

/** What an example must give, field by field; fields not named are not looked at. */
type PhraseExample = {
  readonly text: string;
  readonly section?: Context['section'];
  readonly targets: readonly (Partial<Omit<Target, 'id' | 'spans'>> & { readonly indicator: string })[];
};

/**
 * One way of promising. `read` looks at one segment and returns what it promises, or null when it says nothing in this way. `examples` are run through the whole
 * reader, so that an example also proves that no other way takes the phrase away. `needs` and `hint` spare the reading of segments that cannot hold the phrase.
 */
export type Phrase = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly examples: readonly PhraseExample[];
  /** Whether the phrase lives on a figure (95%), on its absence, or on neither. */
  readonly needs: 'figure' | 'no-figure' | 'either';
  /** A word without which the phrase cannot stand. */
  readonly hint?: RegExp;
  readonly read: (reading: Reading) => readonly Promised[] | null;
};

const nothing: Omit<Promised, 'indicator' | 'kind' | 'from' | 'to'> = {
  bound: null, value: null, upper: null, unit: null, direction: null, baselineYear: null, changePercent: null, changePoints: null, per: null, strict: false,
  scope: null, reference: null, tolerance: null, statedBaseline: null, every: null, of: null, cycleYears: null, deadline: null, confidence: 0.9,
};

/** A promise with every field that was not told left empty. */
export const promised = (told: Partial<Promised> & Pick<Promised, 'indicator' | 'kind' | 'from' | 'to'>): Promised => ({ ...nothing, ...told });

/** Within a segment, the figures after a promise may lean on its name, its 每天 and its year. */
export function carriedOn(context: Context, promises: readonly Promised[]): Context {
  const last = promises.at(-1);
  return last ? { ...context, per: last.per === 'day' ? 'day' : context.per, names: promises.map(({ indicator }) => indicator), namesAreNear: true, deadline: last.deadline ?? context.deadline } : context;
}
