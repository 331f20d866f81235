import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bulletin } from '../../../test/life-cycle-kinds.ts';
import { play } from '../../../test/play-example.ts';
import { checkKind } from '../check-kind.ts';
import { findKind } from '../find-kind.ts';
import { replay } from '../replay.ts';
import { lifeCycleKinds } from './index.ts';
import { planAdoption } from './plan-adoption.ts';
import { report } from './report.ts';
import { submission } from './submission.ts';

describe.each([...lifeCycleKinds, bulletin].map((kind) => ({ name: kind.kind, kind })))('the kind $name', ({ kind }) => {
  test('has rules without fault', () => {
    expect(checkKind(kind)).toEqual([]);
  });

  test.each(kind.examples)('$title', ({ story, ends }) => {
    const { cycle, refusals, messages } = play(kind, story);
    expect(refusals).toEqual(story.map(({ refused }) => refused ?? null));
    expect({ state: cycle.state, round: cycle.round }).toEqual(ends);
    expect(messages.filter((message) => !/^.*\p{Script=Han}.*。$/u.test(message) || /undefined|null|\[object/.test(message))).toEqual([]);
    expect(replay(kind, cycle.opening, cycle.steps)).toEqual({ kind: 'holds', cycle });
  });
});

test('every file of the folder is on the list, found by name and edition', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'kinds.test.ts'].includes(file));
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(lifeCycleKinds.map(({ kind }) => kind).sort());
  expect(lifeCycleKinds.map(({ kind, edition }) => findKind(kind, edition))).toEqual(lifeCycleKinds);
  expect(findKind('plan-adoption', 0)).toBeNull();
});

/** What a document cannot leave by an ordinary step stands for good. */
test('whatever freezes a document for good asks for a second pair of eyes', () => {
  const lasting = [planAdoption, report, submission].flatMap(({ kind, steps }) => steps.filter(({ name }) => ['adopt', 'sign', 'approve', 'lock'].includes(name)).map(({ name, notBy = [] }) => ({ kind, name, eyes: ['edit', 'submit'].every((step) => notBy.includes(step)) })));
  expect(lasting).toEqual([
    { kind: 'plan-adoption', name: 'adopt', eyes: true }, { kind: 'report', name: 'approve', eyes: true }, { kind: 'submission', name: 'sign', eyes: true }, { kind: 'submission', name: 'approve', eyes: true }, { kind: 'submission', name: 'lock', eyes: true },
  ]);
});
