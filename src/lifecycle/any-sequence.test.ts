import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bulletin } from '../../test/life-cycle-kinds.ts';
import { report } from './kinds/report.ts';
import { submission } from './kinds/submission.ts';
import { actor, opened } from '../../test/play-example.ts';
import { canonicalJson, type Role } from '#kernel';
import type { LifeCycleKind } from './kind.ts';
import type { LifeCycle, TakenStep } from './life-cycle.ts';
import { planAdoption } from './kinds/plan-adoption.ts';
import { noteEdit } from './note-edit.ts';
import { replay } from './replay.ts';
import { stepsOpen } from './steps-open.ts';
import { takeStep } from './take-step.ts';
import { verifyFrozen } from './verify-frozen.ts';

/** Few people with many roles, so that four eyes have something to see. */
const people = [
  actor('张', 'office-clerk', 'unit-reporter', 'statistician'), actor('李', 'office-head', 'office-clerk', 'unit-leader', 'unit-reporter', 'statistics-head'),
  actor('王', 'committee-leader', 'office-head', 'statistician', 'unit-leader'), actor('赵', 'office-clerk', 'statistics-head', 'unit-reporter', 'committee-leader'), actor('客', 'upper-reader'),
];
const signers: readonly Role[] = ['committee-leader', 'office-head', 'unit-leader'];

/** Numbers from which a request is made: which step, who, and what comes with it. */
const tries = fc.array(fc.record({
  step: fc.nat(99), fits: fc.integer({ min: 0, max: 9 }), who: fc.nat(4), bare: fc.integer({ min: 0, max: 9 }), later: fc.integer({ min: 0, max: 3 }), ahead: fc.integer({ min: -1, max: 12 }),
  paper: fc.integer({ min: 0, max: 3 }), signer: fc.nat(4), other: fc.nat(4), role: fc.nat(2), fingerprint: fc.integer({ min: 0, max: 12 }),
}), { maxLength: 60, size: 'max' });
type Try = (typeof tries) extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

const dayOf = (days: number): string => new Date(Date.UTC(2021, 11, 31) + days * 86_400_000).toISOString().slice(0, 10);
const personAt = (index: number): (typeof people)[number] => people[index] ?? actor('无');

function deepFreeze<Thing>(thing: Thing): Thing {
  if (typeof thing === 'object' && thing !== null && !Object.isFrozen(thing)) {
    Object.freeze(thing);
    Object.values(thing).forEach(deepFreeze);
  }
  return thing;
}

type Attempt = { readonly who: string; readonly before: LifeCycle; readonly after: LifeCycle; readonly content: string; readonly refused: string | null; readonly step: string; readonly said: string | null };

/** Lives a document through all tries. Its content changes exactly when an edit is allowed, as it does in the actions. */
function live(kind: LifeCycleKind, all: readonly Try[]): readonly Attempt[] {
  let cycle = deepFreeze(opened(kind, 'd1', { dueDay: kind.due ? '2022-01-03' : undefined } as object));
  let content = 'c0';
  let days = 0;
  return all.map((one, index) => {
    days += Math.max(0, one.later - 2);
    const [who, today, before] = [personAt(one.who), dayOf(days), cycle];
    const moment = { at: `${today}T00:00:00.000Z`, today };
    const likely = kind.steps.filter(({ from }) => from.includes(cycle.state));
    const pool = one.fits > 0 && likely.length > 0 ? likely : kind.steps;
    const rule = one.step % 4 === 0 ? null : pool[Math.floor(one.step / 4) % pool.length];
    if (!rule) {
      const result = noteEdit(kind, cycle, who, moment);
      const { edit } = stepsOpen(kind, cycle, who, today);
      if (result.kind === 'taken') [cycle, content] = [deepFreeze(result.cycle), `c${String(index + 1)}`];
      return { who: who.name, before, after: cycle, content, refused: result.kind === 'refused' ? result.reason : null, step: 'edit', said: typeof edit === 'string' ? null : edit.reason };
    }
    const [signer, other] = [personAt(one.signer), personAt(one.other)];
    const onPaper = rule.paper !== undefined && one.paper === 0;
    const wants = (need: string): boolean => need === 'required' ? one.bare > 0 : need === 'optional' ? one.bare % 2 === 0 : one.bare === 0;
    const sets = rule.sets && wants(rule.sets.need) ? rule.sets.what : null;
    const result = takeStep(kind, cycle, {
      step: rule.name, who, ...moment,
      reason: wants(rule.reason) ? '因为' : null,
      evidence: onPaper || wants(rule.evidence) ? [{ fingerprint: 'scan', name: '盖章页.pdf' }] : [],
      document: wants(rule.document) ? { number: '1号', date: '2021-12-30' } : null,
      day: sets === 'due-day' || sets === 'last-open-day' ? dayOf(days + one.ahead) : null,
      appointment: sets === 'approver' ? { approver: Object.keys(kind.approvers)[0] ?? '', roles: [one.role === 0 ? 'committee-leader' : one.role === 1 ? 'office-head' : 'statistics-head'] } : null,
      handOver: sets === 'hand-over' ? { from: { personId: signer.personId, name: signer.name }, to: { personId: other.personId, name: other.name } } : null,
      paper: onPaper ? { personId: one.role === 0 ? null : signer.personId, name: signer.name, role: signers[one.role] ?? 'evaluator', signedOn: '2021-12-30' } : null,
      fingerprint: one.fingerprint === 0 ? null : one.fingerprint === 1 && cycle.frozen ? 'c1' : content,
    });
    const open = stepsOpen(kind, cycle, who, today).steps.find((step) => step.rule === rule);
    const said = open?.open ? ((onPaper ? open.paper : open.self) === null ? 'other-way' : null) : (open?.because.reason ?? 'absent');
    if (result.kind === 'taken') cycle = deepFreeze(result.cycle);
    return { who: who.name, before, after: cycle, content, refused: result.kind === 'refused' ? result.reason : null, step: rule.name, said };
  });
}

/** Who stands where in one round, told from the history alone and otherwise than the engine does it: for each step of the round, its people and all they handed over to later. */
function tookPart(steps: readonly TakenStep[], upTo: number, round: number, names: readonly string[]): ReadonlySet<string> {
  const gone = steps.slice(0, upTo);
  const heirs = (name: string, since: number): readonly string[] => [name, ...gone.flatMap(({ handOver, number }) => (handOver?.from.name === name && number > since ? heirs(handOver.to.name, number) : []))];
  return new Set(gone.filter((taken) => taken.round === round && names.includes(taken.step)).flatMap(({ who, paper, number }) => [who.name, ...(paper ? [paper.name] : [])].flatMap((name) => heirs(name, number))));
}

describe.each([planAdoption, report, submission, bulletin].map((kind) => ({ name: kind.kind, kind })))('whatever is tried with a $name', ({ kind }) => {
  /** Every document in every life: false is a counterexample, which fast-check makes small and throws. */
  const always = (look: (attempts: readonly Attempt[], cycle: LifeCycle) => boolean) => (): void =>
    fc.assert(fc.property(tries, (all) => {
      const attempts = live(kind, all);
      return look(attempts, attempts.at(-1)?.after ?? opened(kind));
    }), { numRuns: 300 });

  test('a refused step changes nothing, a taken one adds one entry and leaves the others alone', () => {
    expect(always((attempts) => attempts.every(({ before, after, refused }) => {
      const added = after === before ? 0 : 1;
      return (refused === null || added === 0) && after.steps.length === before.steps.length + added && after.version === before.version + added && before.steps.every((taken, at) => after.steps[at] === taken);
    }))).not.toThrow();
  });

  test('the replay of its history is the document, even after a journey through JSON', () => {
    expect(always((_, cycle) => {
      const stored = JSON.parse(JSON.stringify(cycle)) as LifeCycle;
      const replayed = replay(kind, stored.opening, stored.steps);
      return replayed.kind === 'holds' && canonicalJson(replayed.cycle) === canonicalJson(cycle);
    })).not.toThrow();
  });

  test('four eyes are never two, on paper or by hand-over', () => {
    expect(always((attempts, { steps }) => steps.every((taken, index) => {
      const { notBy = [], scanSpeaks } = kind.steps.find((rule) => rule.name === taken.step) ?? {};
      const barred = tookPart(steps, index, taken.round, notBy);
      // Who changed the content is told from the changes themselves, not from what the history says of them.
      const edited = new Set(attempts.flatMap(({ who, step, refused, before }) => (step === 'edit' && refused === null && before.round === taken.round && before.version <= taken.number ? [who] : [])));
      return ![taken.paper && scanSpeaks ? '' : taken.who.name, taken.paper?.name ?? ''].some((name) => barred.has(name) || (notBy.includes('edit') && edited.has(name)));
    }))).not.toThrow();
  });

  test('frozen content stands still until a step that says so, and frozen states are frozen', () => {
    expect(always((attempts) => attempts.every(({ before, after, content }) => {
      const last = after.steps.at(-1);
      const letGo = after !== before && kind.steps.some((rule) => rule.name === last?.step && rule.unfreezes);
      const stands = before.frozen === null || letGo || (after.frozen?.fingerprint === before.frozen.fingerprint && verifyFrozen(after, content) === 'same');
      const wasFrozen = before.frozen !== null && letGo;
      return stands && (after.frozen !== null) === (kind.states[after.state]?.frozen === true) && after.round - before.round === (wasFrozen ? 1 : 0);
    }))).not.toThrow();
  });

  test('what was said to be open is refused only for what came with it; what was said to be closed is refused', () => {
    const early = new Set(['step-unknown', 'wrong-state', 'by-successor-only', 'role-missing', 'other-unit', 'time-over', 'not-the-same-person', 'paper-not-accepted', 'not-editable']);
    expect(always((attempts) => attempts.every(({ refused, said }) => (said === null ? refused === null || !early.has(refused) : refused !== null)))).not.toThrow();
  });
});

test('the tries come far: every step of every kind is taken, and refused for many reasons', () => {
  const kinds = [planAdoption, report, submission, bulletin];
  const lives = fc.sample(tries, { seed: 5, numRuns: 600 });
  const seen = new Set(kinds.flatMap((kind) => lives.flatMap((all) => live(kind, all).map(({ step, refused }) => `${kind.kind} ${step} ${refused ?? 'taken'}`))));
  expect(kinds.flatMap(({ kind, steps }) => steps.filter(({ name, bySuccessor }) => !bySuccessor && !seen.has(`${kind} ${name} taken`)).map(({ name }) => `${kind} ${name}`))).toEqual([]);
  expect(new Set([...seen].map((key) => key.split(' ')[2])).size).toBeGreaterThan(18);
});
