import { askedIn, type Form } from '#collection';
import { openLifeCycle, submission, type Actor, type LifeCycle } from '#lifecycle';
import { addForms, addLifeCycle, holdersOn, type Connection, type StoredForm, type StoredRound } from '#storage';
import type { Refusal } from '../refusal.ts';
import { refusalOfStep } from '../refusal-of-step.ts';

/** A person with an account. */
export type Reporter = { readonly personId: string; readonly name: string };

/** A form that begins, with its life cycle. */
export type MadeForm = { readonly stored: StoredForm; readonly cycle: LifeCycle };

/** A district has some hundred people with roles in units. */
const mostHolders = 5000;

/**
 * Who fills in for each unit on a day; where it is several, whoever was told first.
 *
 * @example (await reportersOn(connection, { regionId, today, now })).get(unitId)?.name
 */
export async function reportersOn(connection: Connection, { regionId, today, now }: { readonly regionId: string; readonly today: string; readonly now: string }): Promise<ReadonlyMap<string, Reporter>> {
  const holders = await holdersOn(connection, { regionId, day: today, until: now, role: 'unit-reporter', after: null, limit: mostHolders });
  return new Map(holders.filter(({ unitId }) => unitId !== null).toReversed().map(({ unitId, personId, personName }) => [unitId ?? '', { personId, name: personName }]));
}

/** What making forms needs beside their content. */
type Making = { readonly who: Actor; readonly now: string; readonly today: string; readonly newId: () => string; readonly reporters: ReadonlyMap<string, Reporter> };

/**
 * A form for each unit with a life cycle of its own, in the hands of who fills in there.
 *
 * @example makeForms(round, derived.forms, { who, now, today, newId, reporters })
 */
export function makeForms({ regionId, roundId, dueOn }: StoredRound, contents: ReadonlyMap<string, Form>, { who, now, today, newId, reporters }: Making): readonly MadeForm[] | Refusal {
  const forms: MadeForm[] = [];
  for (const [unitId, content] of contents) {
    const [formId, cycleId] = [newId(), newId()];
    const inCharge = reporters.get(unitId);
    const opened = openLifeCycle(submission, { id: cycleId, regionId, unitId, who, at: now, today, dueDay: dueOn, ...(inCharge ? { inCharge } : {}) });
    if (opened.kind === 'refused') return refusalOfStep(opened);
    forms.push({ cycle: opened.cycle, stored: { regionId, formId, roundId, unitId, cycleId, content, overrides: [], revision: 0, asked: askedIn(content).length, answered: 0, missing: 0, errors: 0, doubts: 0, explained: 0, conflicts: 0, createdAt: now, answeredAt: null } });
  }
  return forms;
}

/**
 * Stores forms that begin.
 *
 * @example await storeForms(connection, forms)
 */
export async function storeForms(connection: Connection, forms: readonly MadeForm[]): Promise<void> {
  for (const { stored: { regionId, formId, cycleId }, cycle } of forms) await addLifeCycle(connection, { regionId, cycleId, subjectId: formId, cycle });
  await addForms(connection, forms.map(({ stored }) => stored));
}
