import { slicePassage, spansOf, type Passage } from '../blocks/passage.ts';
import type { ClausePlace, ReadPromises } from '../blocks/clause-of-node.ts';
import type { Fact, Target } from '../tree.ts';
import { readFacts } from './facts.ts';
import { groupsOf } from './groups.ts';
import type { KnowsName } from './names.ts';
import type { Context, Promised } from './phrase.ts';
import { scopeOf } from './scope.ts';
import { segmentsOf, type Segment } from './sentences.ts';
import { phrases } from './ways/index.ts';

/** What a reader of promises must know of the plan. */
export type PromiseSettings = { readonly startYear: number | null; readonly endYear: number | null; readonly knows: KnowsName };

/** A promise with its place in the clause. */
export type PlacedPromise = { readonly promise: Promised; readonly from: number; readonly to: number };

const deadlineAhead = /^(?:力争|争取|预计|确保)?(?:到|至)?([12]\d{3})年(?:底|末)?(?:之?前|以前)?$/;
const deadlinesAhead = /^(?:力争|争取|预计|确保)?(?:到|至)?((?:[12]\d{3}年(?:底|末)?[、和与及]?){2,3})$/;
const eachAhead = /^(?:每个|每所|每家|每座|每一个?|每)(?!千|万|百|年|天|日|月|届)([^，]{2,16}?)$/;

/** A segment that only names a year or a kind of place sets it for what follows. */
function opened(segment: Segment, context: Context): Context | null {
  const years = deadlinesAhead.exec(segment.text)?.[1]?.match(/[12]\d{3}/g)?.map(Number);
  if (years) return { ...context, deadlines: years, deadline: years.at(-1) ?? null };
  const year = deadlineAhead.exec(segment.text);
  if (year) return { ...context, deadline: Number(year[1]) };
  const each = segment.quantities.length === 0 ? eachAhead.exec(segment.text) : null;
  return each ? { ...context, every: 'unit', of: each[1] ?? null } : null;
}

/** After a promise: its thing can be left out next time, its year and its kind of place still hold within the sentence. */
function after(context: Context, promises: readonly Promised[], segment: Segment): Context {
  const last = promises.at(-1);
  const first = promises[0];
  const counts = last?.kind === 'count' && last.every === 'unit';
  return {
    ...context,
    before: `${context.before}${segment.text}，`,
    subject: last && last.kind !== 'qualitative' && last.kind !== 'count' ? (promises.length > 1 ? (first?.indicator ?? null) : last.indicator) : context.subject,
    deadline: last?.deadline ?? context.deadline,
    per: last?.per === 'day' ? 'day' : context.per,
    every: counts ? 'unit' : context.every,
    of: counts ? last.of : context.of,
  };
}

/**
 * Reads the promises of a clause text, segment by segment, each by the first phrase of the family that understands it.
 *
 * @example promisesOf('孕产妇死亡率下降到12/10万以下。', 'goal', settings)[0]?.promise.value // 12
 */
export function promisesOf(text: string, section: Context['section'], settings: PromiseSettings): PlacedPromise[] {
  const fresh: Context = { ...settings, section, deadline: null, deadlines: [], subject: null, before: '', every: null, of: null, cycleYears: null, per: null };
  const found: PlacedPromise[] = [];
  let context = fresh;
  let sentence = 0;
  for (const segment of segmentsOf(text)) {
    if (segment.sentence !== sentence) {
      context = { ...fresh, subject: context.subject };
      sentence = segment.sentence;
    }
    const setting = opened(segment, context);
    if (setting) {
      context = setting;
      continue;
    }
    const promises = readSegment(segment, context);
    found.push(...promises.map((promise) => ({ promise, from: segment.from + promise.from, to: segment.from + promise.to })));
    context = after(context, promises, segment);
  }
  return found;
}

function readSegment(segment: Segment, context: Context): readonly Promised[] {
  for (const phrase of phrases) {
    const promises = phrase.read({ segment, context });
    if (promises) return promises;
  }
  return [];
}

function targetOf({ promise, from, to }: PlacedPromise, passage: Passage, id: string, endYear: number | null): Target {
  const { from: _from, to: _to, ...told } = promise;
  const quoted = slicePassage(passage, from, to);
  return { ...told, id, spans: spansOf(quoted), quote: quoted.text, indicatorId: null, linkScore: null, linkReason: null, groups: groupsOf(promise.indicator), scope: promise.scope ?? (promise.kind === 'qualitative' ? null : scopeOf(promise.indicator)), deadline: promise.deadline ?? endYear };
}

/**
 * Makes the reader that the blocks call for every clause of a plan.
 *
 * @example readBlocks(document, (plan) => promiseReader({ ...plan, knows: () => false }))
 */
export function promiseReader(settings: PromiseSettings): ReadPromises {
  return (passage: Passage, place: ClausePlace): { targets: Target[]; facts: Fact[] } => {
    const facts = readFacts(passage, settings);
    const past = (from: number, to: number): boolean => facts.some((fact) => fact.from < to && from < fact.to);
    const promises = promisesOf(passage.text, place.section, settings).filter(({ from, to }) => !past(from, to));
    return {
      targets: promises.map((promise, index) => targetOf(promise, passage, `${place.id}/${String(index + 1)}`, settings.endYear)),
      facts: facts.map(({ fact }) => fact),
    };
  };
}
