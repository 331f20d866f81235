import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles, type Role } from '../../src/kernel/index.ts';
import { actions, permits, type Action, type Scope } from '#actions';
import { installationRegionId } from '#storage';
import { permissionsPage } from '../../tools/permissions-page.ts';
import { ask, bearer, callerIn, onlyRestricted, serve, type Served } from './serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serve({ actions });
});
afterAll(async () => served.stop());

const roleNames = Object.keys(roles) as Role[];
const elsewhere = '99999999-9999-4999-8999-999999999999';

const goodInput = ({ name, examples }: Action): unknown => {
  const good = examples.find(({ refusedAt }) => refusedAt === undefined);
  if (!good) throw new Error(`${name} has no example that its schema takes`);
  return good.input;
};

const scopeOf = (action: Action): Scope => (action.scope as (input: unknown) => Scope)(action.input.parse(goodInput(action)));

const queryOf = (input: unknown): string => new URLSearchParams(Object.entries(input as Record<string, unknown>).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one: unknown): [string, string] => [name, typeof one === 'object' && one !== null ? JSON.stringify(one) : String(one ?? '')]))).toString();

/** Asks for an action over the wire as one who holds a role, with its first good example. */
async function statusFor(action: Action, headers: Record<string, string>): Promise<number> {
  const input = goodInput(action);
  if (action.kind === 'read') return (await ask(served.address, `/api/${action.name}?${queryOf(input)}`, { headers })).status;
  if (!action.takesFile) return (await ask(served.address, `/api/${action.name}`, { body: input, headers })).status;
  const form = new FormData();
  form.append('input', JSON.stringify(input));
  form.append('file', new File(['x'], 'x.txt'));
  return (await ask(served.address, `/api/${action.name}`, { body: form, headers })).status;
}

const isLetIn = (status: number): boolean => status !== 401 && status !== 403;

describe('every route as every role', () => {
  test.each([...actions.values()].map((action) => [action.name, action] as const))('%s', async (_name, action) => {
    const scope = scopeOf(action);
    const expected: Record<string, boolean> = { 'nobody': action.permission === 'anyone', 'no role': typeof action.permission === 'string' };
    const found: Record<string, boolean> = {};
    for (const [who, headers] of [['nobody', {}], ['no role', bearer('plain')]] as const) found[who] = isLetIn(await statusFor(action, headers));
    for (const role of roleNames) {
      const open = typeof action.permission === 'string';
      expected[role] = open || action.permission.includes(role);
      expected[`${role} elsewhere`] = open;
      served.callers.unitId = scope.unitId ?? null;
      served.callers.covers = [scope.regionId];
      expect(typeof permits(action.permission, scope, { personId: 'x', personName: '', sessionId: null, address: '', agent: '', restrictedTo: null, roles: [callerIn(role, [scope.regionId], roles[role].scope === 'unit' ? served.callers.unitId : null)] }) === 'string').toBe(!expected[role]);
      found[role] = isLetIn(await statusFor(action, bearer(role)));
      served.callers.covers = [elsewhere];
      found[`${role} elsewhere`] = isLetIn(await statusFor(action, bearer(role)));
    }
    expect(found).toEqual(expected);
    expect([isLetIn(await statusFor(action, {})) || await statusFor(action, {}) === 401, await statusFor(action, bearer('restricted')) === 403]).toEqual([true, action.name !== onlyRestricted]);
  }, 120_000);

  test('refused writes stand in the audit chain', async () => {
    served.callers.covers = [installationRegionId];
    const { rows } = await served.store.connection.selectFrom('audit_lines').select(['sentence']).where('sentence', 'like', '无权办理%').execute().then((found) => ({ rows: found }));
    expect(rows.length).toBeGreaterThan(10);
  });
});

test('the page of permissions is not stale (node tools/make-permissions.ts)', () => {
  expect(readFileSync('docs/permissions.md', 'utf8')).toBe(permissionsPage(actions));
});

test('every module has a title', () => {
  expect(permissionsPage(actions).split('\n').filter((line) => /^## [a-z]/.test(line))).toEqual([]);
});
