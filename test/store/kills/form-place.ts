/** A round with forms of two units, and the people who fill in, sign, approve and lock; made through HTTP. */
import { newPassword, signIn } from './people.ts';
import type { Written } from './written.ts';

/** The form of a unit: who fills it in and who signs it, by their names among the tokens. */
export type KilledForm = { readonly formId: string; readonly reporter: string; readonly leader: string; readonly questionIds: readonly string[] };

/** Forms that are filled in over and over; `indicatorIds` are what they ask for. */
export type FormsPlace = { readonly regionId: string; readonly forms: readonly KilledForm[]; readonly indicatorIds: readonly string[] };

/** Figures of no plan, that stand beside each other without having to agree. */
const indicatorsOf = [['gross-domestic-product-per-capita', 'health-spending'], ['public-education-funds', 'maternal-and-child-health-funds']] as const;

const dayMs = 86_400_000;

/**
 * A day so many days from now.
 *
 * @example dayIn(0) // today
 */
export const dayIn = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/**
 * Opens the round. Everybody who is made signs in; their tokens join those of the client.
 *
 * @example const place = await openForms(written, { address, tokens, regionId });
 */
export async function openForms(written: Written, { address, tokens, regionId }: { readonly address: string; readonly tokens: Map<string, string>; readonly regionId: string }): Promise<FormsPlace> {
  const told = async <Output>(who: string, action: string, input: Readonly<Record<string, unknown>>): Promise<Output> => {
    const answer = await written.write(who, action, { regionId, ...input });
    if ('refused' in answer) throw new Error(`${action}: ${String(answer['refused'])}`);
    return answer as Output;
  };
  const person = async (who: string, role: string, unitId: string | null): Promise<void> => {
    const { personId, firstPassword } = await written.write('system', 'accounts.add-person', { name: who, login: who }) as { personId: string; firstPassword: string };
    await told('security', 'accounts.grant-role', { personId, role, unitId, validFrom: '2021-01-01' });
    tokens.set(who, await signIn(address, who, firstPassword));
    await written.write(who, 'accounts.change-password', { password: firstPassword, newPassword });
    tokens.set(who, await signIn(address, who, newPassword));
  };
  await person('statistician', 'statistician', null);
  await person('head', 'statistics-head', null);
  const unitIds: string[] = [];
  for (const number of indicatorsOf.keys()) {
    const { unitId } = await told<{ unitId: string }>('clerk', 'units.add-unit', { name: `示例区填报${String(number + 1)}局`, validFrom: '2021-01-01' });
    unitIds.push(unitId);
    await person(`reporter${String(number)}`, 'unit-reporter', unitId);
    await person(`signer${String(number)}`, 'unit-leader', unitId);
  }
  await told('statistician', 'rounds.set-duties', { duties: indicatorsOf.flatMap((of, number) => of.map((indicatorId) => ({ indicatorId, unitId: unitIds[number] }))) });
  const { roundId, revision } = await told<{ roundId: string; revision: number }>('statistician', 'rounds.add-round', {
    kind: 'survey', reportingYear: new Date().getUTCFullYear() - 1, title: '基本情况专项调查', opensOn: dayIn(-1), dueOn: dayIn(20), lateUntil: dayIn(25), viewUntil: dayIn(90), indicators: indicatorsOf.flat(), parts: { breakdowns: [], background: true },
  });
  await told('statistician', 'rounds.open-round', { roundId, revision });
  const forms: KilledForm[] = [];
  for (const number of indicatorsOf.keys()) {
    const [reporter, leader] = [`reporter${String(number)}`, `signer${String(number)}`];
    const { forms: [head] } = await written.read(reporter, 'forms.list-forms', { regionId, roundId }) as { forms: readonly { formId: string }[] };
    const { items } = await written.read(reporter, 'forms.get-form', { regionId, formId: head?.formId ?? '' }) as { items: readonly { questions: readonly { questionId: string }[] }[] };
    forms.push({ formId: head?.formId ?? '', reporter, leader, questionIds: items.flatMap(({ questions }) => questions.map(({ questionId }) => questionId)) });
  }
  return { regionId, forms, indicatorIds: indicatorsOf.flat() };
}
