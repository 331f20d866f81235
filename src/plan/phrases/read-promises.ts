import { slicePassage, spansOf, type Passage } from '../blocks/passage.ts';
import type { ClausePlace, ReadPromises } from '../blocks/clause-of-node.ts';
import type { Fact, Target } from '../tree.ts';
import { factsOfSegment, statedFact, type PlacedFact } from './facts.ts';
import { groupsOf } from './groups.ts';
import type { KnowsName } from './names.ts';
import { dropMeans } from './means.ts';
import type { Context, Phrase, PlacedPromise, Promised } from './phrase.ts';
import { scopeOf } from './scope.ts';
import { placeOf, segmentsOf, type Segment } from './sentences.ts';
import { openContext, readSetting, rememberPromises, startContext } from './settings.ts';
import { fresh, mayTellPast, readTense } from './tense.ts';
import { phrases } from './ways/index.ts';

/** What a reader of promises must know of the plan. */
export type PromiseSettings = { readonly startYear: number | null; readonly endYear: number | null; readonly knows: KnowsName };

/** Everything a clause text says: what it promises and what it states of the past. */
export type Said = { readonly promises: readonly PlacedPromise[]; readonly facts: readonly PlacedFact[] };

const withFigure = phrases.filter(({ needs }) => needs !== 'no-figure');
const withoutFigure = phrases.filter(({ needs }) => needs !== 'figure');

function readSegment(segment: Segment, context: Context): readonly Promised[] {
  const family: readonly Phrase[] = segment.quantities.length > 0 ? withFigure : withoutFigure;
  for (const phrase of family) {
    if (phrase.hint && !phrase.hint.test(segment.text)) continue;
    const promises = phrase.read({ segment, context });
    if (promises) return withBaselines(promises, segment);
  }
  return [];
}

/** One stated baseline belongs to every promise of its segment, several one each in order. */
function withBaselines(promises: readonly Promised[], segment: Segment): readonly Promised[] {
  const { baselines } = segment;
  if (baselines.length === 0) return promises;
  return promises.map((promise, index) => {
    const baseline = baselines.length === 1 ? baselines[0] : baselines[index];
    return !baseline || promise.kind === 'qualitative' ? promise : { ...promise, statedBaseline: { value: baseline.value, year: baseline.year }, baseline };
  });
}

/** Lines of tables belong to the reader of tables, brackets that name units to the blocks. */
const foreign = /[|｜\t]|(?:约束性|预期性)$|^[（(][^）)]*[）)]$/;

/**
 * Reads a clause text segment by segment: the past gives facts, all else is read by the first phrase of the family that understands it.
 *
 * @example readClause('2020年孕产妇死亡率为9/10万。到2030年下降到8/10万以下。', 'clause', settings).facts.length // 1
 */
export function readClause(text: string, section: Context['section'], settings: PromiseSettings): Said {
  const facts: PlacedFact[] = [];
  const promises: PlacedPromise[] = [];
  let context = startContext(section, settings);
  let running = fresh;
  let previous: Segment | null = null;
  const askTense = mayTellPast(text);
  const segments = segmentsOf(text);
  for (const [index, segment] of segments.entries()) {
    if (segment.text === '' || foreign.test(segment.text)) continue;
    context = openContext(context, segment, previous);
    previous = segment;
    if (askTense) running = readTense(segment, running, settings.startYear, section === 'clause' ? 'report' : section, segments[index + 1] ?? null);
    if (running.tense === 'past') {
      facts.push(...factsOfSegment(segment, running.year, context));
      context = rememberPromises(context, [], segment);
      continue;
    }
    const setting = readSetting(segment, context);
    if (setting) {
      context = setting;
      continue;
    }
    const found = readSegment(segment, context);
    promises.push(...found.map((promise) => ({ promise, segment, from: placeOf(segment, promise.from), to: placeOf(segment, promise.to, true) })));
    facts.push(...found.flatMap((promise) => statedFact(promise, segment, settings.startYear)));
    context = rememberPromises(context, found, segment);
  }
  return { promises: dropMeans(promises, section), facts };
}

/**
 * The promises of a clause text.
 *
 * @example promisesOf('孕产妇死亡率下降到12/10万以下。', 'goal', settings)[0]?.promise.value // 12
 */
export const promisesOf = (text: string, section: Context['section'], settings: PromiseSettings): readonly PlacedPromise[] => readClause(text, section, settings).promises;

function targetOf({ promise, from, to }: PlacedPromise, passage: Passage, id: string, endYear: number | null): Target {
  const { from: _from, to: _to, baseline: _baseline, ...told } = promise;
  const quoted = slicePassage(passage, from, to);
  const scope = promise.scope ?? (promise.kind === 'qualitative' ? null : scopeOf(promise.indicator));
  return { ...told, id, spans: spansOf(quoted), quote: quoted.text, indicatorId: null, linkScore: null, linkReason: null, groups: groupsOf(promise.indicator), scope, deadline: promise.deadline ?? endYear };
}

function factOf({ from, to, ...told }: PlacedFact, passage: Passage): Fact {
  const quoted = slicePassage(passage, from, to);
  return { ...told, spans: spansOf(quoted), indicatorId: null, place: null, quote: quoted.text };
}

/**
 * Makes the reader that the blocks call for every clause of a plan.
 *
 * @example readBlocks(document, (plan) => promiseReader({ ...plan, knows: () => false }))
 */
export function promiseReader(settings: PromiseSettings): ReadPromises {
  return (passage: Passage, place: ClausePlace): { targets: Target[]; facts: Fact[] } => {
    const { promises, facts } = readClause(passage.text, place.section, settings);
    return {
      targets: promises.map((promise, index) => targetOf(promise, passage, `${place.id}/${String(index + 1)}`, settings.endYear)),
      facts: facts.map((fact) => factOf(fact, passage)),
    };
  };
}
