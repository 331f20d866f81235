/** A server with real routes over a real store: units with forms in an open round, and people who fill in, sign, approve; each may send from many windows. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { actions, type Caller } from '#actions';
import { askedIn } from '#collection';
import { startServer } from '#server';
import type { Store } from '#storage';
import { plainForm, plantForm, plantRound } from '../../../src/actions/testing/planted-round.ts';
import { openTestDoor } from '../../../src/actions/testing/test-door.ts';
import { anonymousCaller } from '../../../src/server/callers.ts';

/** What a server answered; status 0: nothing came. */
export type Heard = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

export type ServedForms = {
  readonly address: string;
  readonly store: Store;
  readonly regionId: string;
  readonly form: (questions: number) => Promise<{ readonly formId: string; readonly questionIds: readonly string[] }>;
  readonly send: (who: string, action: string, input: object, key?: string) => Promise<Heard>;
  readonly read: (who: string, action: string, input: Readonly<Record<string, string>>) => Promise<Heard>;
  readonly headers: (who: string, key?: string) => Readonly<Record<string, string>>;
  readonly auditLines: (action: string, subjectId: string) => Promise<number>;
  readonly stop: () => Promise<void>;
};

const tokenOf = (who: string): string => who.padEnd(43, '0');

/**
 * Serves forms of one unit; `people` fill them in, each under their name.
 *
 * @example const { form, send, stop } = await serveForms(['zhang', 'li']);
 */
export async function serveForms(people: readonly string[]): Promise<ServedForms> {
  const door = await openTestDoor();
  const { surroundings } = door;
  const { store } = surroundings;
  const regionId = await door.region('示例区', 'district');
  const office = await door.person('办公室', { role: 'office-clerk', regionId });
  const { unitId } = await door.done<{ unitId: string }>(office, 'units.add-unit', { regionId, name: '示例区卫健局', validFrom: '2000-01-01' });
  const callers = new Map<string, Caller>();
  for (const who of people) callers.set(tokenOf(who), await door.person(who, { role: 'unit-reporter', regionId, unitId }));
  const round = await plantRound(door, { regionId, dueOn: '2026-11-30', lateUntil: '2026-12-15', viewUntil: '2027-03-31' });
  const running = await startServer({
    actions, surroundings, log: pino({ level: 'silent' }), version: '0.0.0-test',
    callers: { callerOf: async ({ token, address, agent }) => callers.get(token ?? '') ?? anonymousCaller({ address, agent }) },
    settings: { host: '127.0.0.1', port: 0, secureCookies: false, trustProxy: false, limits: { signInRate: 100_000, sessionRate: 1_000_000, addressRate: 1_000_000 } },
  });
  const headers = (who: string, key: string = randomUUID()): Readonly<Record<string, string>> => ({ authorization: `Bearer ${tokenOf(who)}`, 'content-type': 'application/json', 'idempotency-key': key });
  const heard = async (request: Promise<Response>): Promise<Heard> => {
    const response = await request;
    return { status: response.status, body: (await response.json()) as Heard['body'] };
  };
  return {
    address: running.address, store, regionId, headers,
    form: async (questions) => {
      const content = plainForm(questions / 2, 2025);
      return { formId: await plantForm(door, round, unitId, content), questionIds: askedIn(content).map(({ question }) => question.questionId) };
    },
    send: (who, action, input, key) => heard(fetch(`${running.address}/api/${action}`, { method: 'POST', headers: headers(who, key), body: JSON.stringify({ regionId, ...input }) })),
    read: (who, action, input) => heard(fetch(`${running.address}/api/${action}?${new URLSearchParams({ regionId, ...input }).toString()}`, { headers: headers(who) })),
    auditLines: async (action, subjectId) => (await store.connection.selectFrom('audit_lines').select('number').where('region_id', '=', regionId).where('action', '=', action).where('subject_id', '=', subjectId).execute()).length,
    stop: async () => {
      await running.close();
      await door.close();
    },
  };
}
