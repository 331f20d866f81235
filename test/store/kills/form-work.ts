/** Work on forms while the program is killed, round by round: saved, handed in, signed, sent back, approved, locked, opened again and corrected. */
import { dayIn, type FormsPlace, type KilledForm } from './form-place.ts';
import type { Written } from './written.ts';

type Shown = { readonly state: string; readonly cycleVersion: number; readonly answers: readonly { readonly questionId: string; readonly texts: Readonly<Record<string, string>> }[]; readonly remarks: readonly { readonly text: string }[] };

/** A text that is typed once, however often the work is begun anew. */
let typed = 0;

const look = async ({ read }: Pick<Written, 'read'>, who: string, regionId: string, formId: string): Promise<Shown> => await read(who, 'forms.get-form', { regionId, formId }) as unknown as Shown;

/**
 * The next thing that is done to a form, by what state it is in.
 *
 * @example await workOn(written, regionId, form, Math.random)
 */
export async function workOn(written: Written, regionId: string, form: KilledForm, chance: () => number): Promise<void> {
  const { formId, reporter, leader, questionIds } = form;
  const { state, cycleVersion, answers } = await look(written, reporter, regionId, formId);
  const told = async (who: string, action: string, input: Readonly<Record<string, unknown>>): Promise<void> => {
    const answer = await written.write(who, action, { regionId, ...input });
    if ('refused' in answer) throw new Error(`${action}: ${String(answer['refused'])}`);
  };
  const step = (who: string, name: string, more: Readonly<Record<string, unknown>> = {}, version = cycleVersion): Promise<void> => told(who, `forms.${name}`, { forms: [{ formId, cycleVersion: version }], ...more });
  const reason = '与上级反馈数不一致';
  if (['draft', 'returned', 'excepted'].includes(state)) {
    const open = questionIds.filter((questionId) => !answers.some((one) => one.questionId === questionId));
    const wanted = open.length > 0 ? open : questionIds.filter(() => chance() < 0.7);
    typed += 1;
    const seen = new Map(answers.map(({ questionId, texts }) => [questionId, texts]));
    if (wanted.length > 0) await told(reporter, 'forms.save-answers', { formId, changes: wanted.map((questionId) => ({ questionId, seen: seen.get(questionId) ?? {}, texts: { value: String(20_000 + typed) } })) });
    if (chance() < 0.5) await step(reporter, state === 'excepted' ? 'correct-forms' : 'submit-forms', { leaveDoubts: true, ...(state === 'excepted' ? { reason } : {}) }, (await look(written, reporter, regionId, formId)).cycleVersion);
  } else if (state === 'submitted') await step(leader, 'sign-forms');
  else if (state === 'signed' && chance() < 0.4) await step('statistician', 'return-forms', { reason, remarks: questionIds.map((questionId) => ({ formId, questionId, text: `请核对${String(typed += 1)}` })) });
  else if (state === 'signed') await step('statistician', 'approve-forms');
  else if (state === 'approved') await step('head', 'lock-forms');
  else await step('head', 'grant-exceptions', { reason, day: dayIn(20) });
}

const stateAfter = (written: Written, formId: string): string => {
  const last = written.acknowledged.findLast(({ output }) => (output?.['forms'] as readonly { formId: string }[] | undefined)?.[0]?.formId === formId);
  return (last?.output?.['forms'] as readonly { state: string }[] | undefined)?.[0]?.state ?? 'draft';
};

type Changed = { readonly formId: string; readonly changes: readonly { readonly questionId: string; readonly texts: { readonly value: string } }[] };

/**
 * What does not hold of the forms: every text acknowledged is in the history, once and in its order, and no other; each form is in the state its last acknowledged step brought it to, what is
 * frozen there is what its answers say; remarks came with their steps; every figure a step brought is there, once.
 *
 * @example await faultsOfForms(written, place) // []
 */
export async function faultsOfForms(written: Written, { regionId, forms, indicatorIds }: FormsPlace): Promise<readonly string[]> {
  const { acknowledged, read } = written;
  const faults: string[] = [];
  const differs = (what: string, found: unknown, expected: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(expected)) faults.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
  };
  const saves = acknowledged.filter(({ action }) => action === 'forms.save-answers').map(({ input }) => input as unknown as Changed);
  for (const { formId, reporter, questionIds } of forms) {
    const { state, remarks } = await look(written, reporter, regionId, formId);
    differs(`state of the form of ${reporter}`, state, stateAfter(written, formId));
    const told = acknowledged.filter(({ action }) => action === 'forms.return-forms').flatMap(({ input }) => (input['remarks'] as readonly { formId: string; text: string }[])).filter((one) => one.formId === formId).map(({ text }) => text);
    differs(`remarks on the form of ${reporter}`, remarks.map(({ text }) => text).toSorted(), told.toSorted());
    for (const questionId of questionIds) {
      const { versions } = await read(reporter, 'forms.get-answer-history', { regionId, formId, questionId }) as { versions: readonly { version: number; texts: { value: string } }[] };
      differs(`versions of ${questionId}`, versions.map(({ version, texts: { value } }) => [version, value]), saves.filter((one) => one.formId === formId).flatMap(({ changes }) => changes).filter((one) => one.questionId === questionId).map(({ texts: { value } }, at) => [at + 1, value]));
    }
    if (state === 'approved' || state === 'locked') {
      const { since, changes } = await read('clerk', 'forms.list-changes', { regionId, formId, since: state }) as { since: string | null; changes: readonly unknown[] };
      differs(`what the form of ${reporter} said when it was ${state}`, [since !== null, changes], [true, []]);
    }
  }
  const brought = acknowledged.flatMap(({ output }) => (output?.['forms'] ?? []) as readonly { figures?: number }[]).reduce((sum, { figures = 0 }) => sum + figures, 0);
  let stored = 0;
  for (const indicatorId of indicatorIds) stored += (await read('statistician', 'collection.list-figures', { regionId, indicatorId, versions: 'all', limit: '500' }) as { figures: readonly unknown[] }).figures.length;
  if (stored < 2000) differs('versions of figures', stored, brought);
  return faults;
}
