import type { Store } from '#storage';
import { heldRoles } from '../accounts/caller-of-session.ts';
import type { Action } from '../action.ts';
import type { Caller } from '../caller.ts';
import { newId } from '../running/new-id.ts';
import { runAction } from '../running/run-action.ts';
import type { Surroundings } from '../running/surroundings.ts';

/** Where the story of the example district is played: a clock that is put from day to day, and people who do things through the door. */
export type Stage = {
  readonly surroundings: Surroundings;
  readonly store: Store;
  /** It is nine in the morning of a day where the installation stands; every act then takes a minute. */
  readonly on: (day: string) => void;
  /** The story has come to the present: from now on the clock is the machine's. */
  readonly toThePresent: () => void;
  /** Somebody has come: from now on known by their login. */
  readonly meet: (login: string, person: { readonly personId: string; readonly name: string }) => void;
  readonly personId: (login: string) => string;
  /** Everybody who has come, in that order. */
  readonly logins: () => readonly string[];
  /** What somebody does, which must succeed: what is refused is a fault of the story. */
  readonly by: <Output = unknown>(login: string, action: string, input: unknown) => Promise<Output>;
};

const minute = 60_000;
const nineInTheMorning = 'T01:00:00.000Z';

/**
 * Sets the stage on a store. Days are those of the story, never of the machine.
 *
 * @example stage.on('2021-12-30'); await stage.by('shili-lingdao', 'plan.adopt-version', { … })
 */
export function openStage(actions: ReadonlyMap<string, Action>, given: Surroundings): Stage {
  let clock = 0;
  let day = '';
  let isPresent = false;
  const now = (): string => (isPresent ? given.now() : new Date(clock).toISOString());
  const today = (): string => (isPresent ? given.today() : day);
  const surroundings: Surroundings = { ...given, now, today, newId: () => newId(Date.parse(now())) };
  const people = new Map<string, { readonly personId: string; readonly name: string }>();
  const known = (login: string): { readonly personId: string; readonly name: string } => {
    const person = people.get(login);
    if (!person) throw new Error(`nobody of the example is called ${login}`);
    return person;
  };
  const callerOf = async (login: string): Promise<Caller> => {
    const { personId, name } = known(login);
    return { personId, personName: name, sessionId: null, address: '本机（示例）', agent: 'halfsky', roles: await heldRoles(given.store.connection, personId, today()), restrictedTo: null };
  };
  return {
    surroundings, store: given.store,
    on: (next) => {
      day = next;
      clock = Math.max(clock + minute, Date.parse(`${next}${nineInTheMorning}`));
    },
    toThePresent: () => {
      isPresent = true;
    },
    logins: () => [...people.keys()],
    meet: (login, person) => people.set(login, person),
    personId: (login) => known(login).personId,
    by: async (login, name, input) => {
      clock += minute;
      const answer = await runAction(actions, { name, input, caller: await callerOf(login) }, surroundings);
      if ('error' in answer) throw new Error(`the example cannot go on: ${login} ${name}: ${answer.reason ?? answer.error} ${answer.message} ${JSON.stringify(answer.reasons ?? []).slice(0, 500)}`);
      return answer.output as never;
    },
  };
}
