import { noteEdit, openLifeCycle, takeStep, type Actor, type LifeCycle, type LifeCycleKind, type StepRefusal } from '../src/lifecycle/index.ts';
import { roles, type Role } from '../src/kernel/index.ts';

export const firstDay = '2021-12-31';

/** Somebody with these roles in region r and, where they belong to one, unit u. */
export const actor = (name: string, ...held: readonly Role[]): Actor => ({ personId: name, name, posts: held.map((role) => ({ role, regionId: 'r', unitId: roles[role].scope === 'unit' ? 'u' : null })) });

export const momentOn = (today: string): { at: string; today: string } => ({ at: `${today}T01:02:03.004Z`, today });

/** A document of a kind, opened by somebody who may. */
export function opened(kind: LifeCycleKind, id = 'd1', more: Partial<Parameters<typeof openLifeCycle>[1]> = {}): LifeCycle {
  const role = kind.openedBy.find((one) => typeof one === 'string');
  const result = openLifeCycle(kind, { id, regionId: 'r', ...(kind.owner === 'unit' ? { unitId: 'u' } : {}), who: actor('开', ...(role ? [role] : [])), ...momentOn(firstDay), ...more });
  if (result.kind === 'refused') throw new Error(result.message);
  return result.cycle;
}

type Story = LifeCycleKind['examples'][number]['story'];

/** Plays the steps of an example: the document afterwards, and for every step the reason of its refusal or null. */
export function play(kind: LifeCycleKind, story: Story, start: LifeCycle = opened(kind)): { readonly cycle: LifeCycle; readonly refusals: readonly (string | null)[]; readonly messages: readonly string[] } {
  let cycle = start;
  let today = firstDay;
  const outcomes: (StepRefusal | null)[] = [];
  for (const { by, as, refused: _, step, today: on, ...given } of story) {
    today = on ?? today;
    const request = { who: actor(by, as), ...momentOn(today) };
    const result = step === 'edit' ? noteEdit(kind, cycle, request.who, momentOn(today)) : takeStep(kind, cycle, { ...given, ...request, step });
    outcomes.push(result.kind === 'refused' ? result : null);
    if (result.kind === 'taken') cycle = result.cycle;
  }
  return { cycle, refusals: outcomes.map((one) => one?.reason ?? null), messages: outcomes.flatMap((one) => (one ? [one, ...one.also].map(({ message }) => message) : [])) };
}
