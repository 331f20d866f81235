/** What has to hold after every kill: everything acknowledged is there, once, and the audit says the same. */
import { createHash } from 'node:crypto';
import type { PlanPlace } from './writers.ts';
import type { AcknowledgedWrite, Written } from './written.ts';

type Line = { readonly number: number; readonly action: string; readonly personId: string | null };
type Chain = { readonly lines: Map<number, string>; head: { readonly number: number; readonly hash: string } | null };

export type Checker = {
  /** Empty: everything holds. */
  readonly faults: () => Promise<readonly string[]>;
  /** Looks at everything, and not only at what is new, when every job has ended: each has left its line once. */
  readonly faultsOfAll: () => Promise<readonly string[]>;
};

const installation = '00000000-0000-0000-0000-000000000000';
const byAction = (writes: readonly AcknowledgedWrite[]): Map<string, AcknowledgedWrite[]> => Map.groupBy(writes, ({ action }) => action);
const ofKind = <Output>(writes: readonly AcknowledgedWrite[], action: string): readonly Output[] => writes.filter((one) => one.action === action && one.output !== null).map(({ output }) => output as Output);

/** A line that a job wrote about what it did for an action. */
const byJob = (action: string): string => `${action} by its job`;

/** What is compared with what. */
const differs = (what: string, found: unknown, expected: unknown): string[] => (JSON.stringify(found) === JSON.stringify(expected) ? [] : [`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`]);
const missing = (what: string, found: Iterable<unknown>, expected: readonly unknown[]): string[] => {
  const there = new Set(found);
  return expected.filter((one) => !there.has(one)).map((one) => `${what} ${String(one)} is not there`);
};

/** Every page of a list. */
async function allOf(written: Written, who: string, action: string, input: Readonly<Record<string, string>>, field: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const found: Readonly<Record<string, unknown>>[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: Readonly<Record<string, unknown>> = await written.read(who, action, { ...input, limit: '500', ...(after === '' ? {} : { after }) });
    found.push(...(page[field] as readonly Readonly<Record<string, unknown>>[]));
    after = page['next'] as string | null;
  }
  return found;
}

/**
 * Holds what the program shows against what it acknowledged; `planId` null: there is no plan. Everything before `startCheck` (setting up) is left out of the counts.
 *
 * @example const check = await startCheck(written, place); expect(await check.faults()).toEqual([]);
 */
export async function startCheck(written: Written, { regionId, planId }: { readonly regionId: string; readonly planId: PlanPlace['planId'] | null }, installationRegionId = installation): Promise<Checker> {
  const chains = new Map<string, Chain>([[regionId, { lines: new Map(), head: null }], [installationRegionId, { lines: new Map(), head: null }]]);

  /** The new lines of a chain, and that the chain goes on from where it was. */
  const follow = async (region: string, chain: Chain): Promise<readonly string[]> => {
    const last = Math.max(0, ...chain.lines.keys());
    for (let after: string | null = '', reached = false; after !== null && !reached;) {
      const { lines, next } = await written.read('audit', 'audit.list-lines', { regionId: region, limit: '200', ...(after === '' ? {} : { after }) }) as { lines: readonly Line[]; next: string | null };
      for (const { number, action, personId } of lines) chain.lines.set(number, personId === null ? byJob(action) : action);
      reached = (lines.at(-1)?.number ?? 0) <= last;
      after = next;
    }
    const numbers = [...chain.lines.keys()];
    const { holds, head, fault } = await written.write('audit', 'audit.verify-chain', { regionId: region, head: chain.head }) as { holds: boolean; head: Chain['head'] & { text: string; short: string } | null; fault: unknown };
    if (!holds || head === null) return [`the chain of ${region} does not hold: ${JSON.stringify(fault)}`];
    chain.head = { number: head.number, hash: head.hash };
    return differs(`numbers of the chain of ${region}`, Math.max(...numbers), numbers.length);
  };
  for (const [region, chain] of chains) await follow(region, chain);
  const before = new Map([...chains].flatMap(([, { lines }]) => [...lines.values()]).map((action) => [action, 0]));
  for (const { lines } of chains.values()) for (const action of lines.values()) before.set(action, (before.get(action) ?? 0) + 1);
  const begun = byAction(written.acknowledged);

  /** One line for every write that was acknowledged, and none besides. */
  const countLines = (): readonly string[] => {
    const lines = new Map<string, number>();
    for (const chain of chains.values()) for (const action of chain.lines.values()) lines.set(action, (lines.get(action) ?? 0) + 1);
    const all = byAction(written.acknowledged);
    return [...all].filter(([action]) => action !== 'audit.verify-chain')
      .flatMap(([action, writes]) => differs(`audit lines of ${action}`, (lines.get(action) ?? 0) - (before.get(action) ?? 0), writes.length - (begun.get(action)?.length ?? 0)));
  };

  const lists = async (): Promise<readonly string[]> => {
    const { acknowledged } = written;
    const units = await allOf(written, 'clerk', 'units.list-units', { regionId }, 'units');
    const people = await allOf(written, 'system', 'accounts.list-people', {}, 'people');
    const { history } = await written.read('clerk', 'settings.get-setting', { regionId, key: 'leading-group' }) as { history: readonly { version: number; value: { name: { zh: string } } }[] };
    const settings = acknowledged.filter(({ action }) => action === 'settings.change-setting');
    const said = (action: string, field: string): readonly unknown[] => acknowledged.filter((one) => one.action === action).map(({ input }) => input[field]);
    return [
      ...missing('unit', units.map(({ unitId }) => unitId), ofKind<{ unitId: string }>(acknowledged, 'units.add-unit').map(({ unitId }) => unitId)),
      ...differs('units', units.length, said('units.add-unit', 'name').length),
      ...missing('person', people.map(({ login }) => login), said('accounts.add-person', 'login')),
      ...differs('people', people.length, said('accounts.add-person', 'login').length + 5),
      ...differs('values of the setting', history.map(({ value }) => value.name.zh), settings.map(({ input }) => (input['value'] as { name: { zh: string } }).name.zh)),
    ];
  };

  const plan = async (): Promise<readonly string[]> => {
    const { acknowledged } = written;
    const { plans } = await written.read('clerk', 'plan.list-plans', { regionId }) as { plans: readonly { planId: string; versions: readonly { version: number; state: string; revision: number }[] }[] };
    const versions = plans.find((one) => one.planId === planId)?.versions ?? [];
    const count = (action: string, of?: number): number => acknowledged.filter((one) => one.action === action && one.input['planId'] === planId && (of === undefined || one.input['version'] === of)).length;
    if (planId === null) return [];
    const inForce = versions.filter(({ state }) => state === 'adopted').length;
    return [
      ...differs('versions of the plan', versions.length, 1 + count('plan.amend-plan')),
      ...differs('adopted versions', versions.filter(({ state }) => ['adopted', 'replaced'].includes(state)).length, count('plan.adopt-version')),
      ...differs('versions in force', inForce, Math.min(1, count('plan.adopt-version'))),
      ...versions.flatMap(({ version, revision }) => differs(`edits of version ${String(version)}`, revision, count('plan.edit-draft', version))),
    ];
  };

  const files = async (): Promise<readonly string[]> => {
    const [upload] = written.acknowledged.filter(({ action }) => action === 'files.add-file').slice(-1);
    if (!upload?.output || upload.file === null) return [];
    const bytes = await written.bytes('clerk', 'files.get-file', { regionId, attachmentId: String(upload.output['attachmentId']) });
    return bytes.equals(upload.file.bytes) ? [] : [`the file of ${String(upload.output['attachmentId'])} has the hash ${createHash('sha256').update(bytes).digest('hex')}`];
  };

  const chain = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const [region, one] of chains) found.push(...await follow(region, one));
    return [...found, ...countLines()];
  };
  const faults = async (): Promise<readonly string[]> => [...await lists(), ...await plan(), ...await files(), ...await chain()];
  return {
    faults,
    faultsOfAll: async () => {
      for (const one of chains.values()) one.lines.clear();
      const found = await faults();
      const lines = [...chains.values()].flatMap((one) => [...one.lines.values()]).filter((action) => action === byJob('plan.import-plan'));
      return [...found, ...differs('imports that were read, by the audit', lines.length, written.acknowledged.filter(({ action }) => action === 'plan.import-plan').length)];
    },
  };
}
