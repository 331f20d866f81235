import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles, type Role } from '../../src/kernel/index.ts';
import { actions, jsonSchemaOf, type Action, type Scope } from '#actions';
import { installationRegionId } from '#storage';
import { ask, bearer, serve, type Served } from './serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serve({ actions });
});
afterAll(async () => served.stop());

/** What people send who want to see what happens. */
const nasty = [
  "'; DROP TABLE people; --", "' OR '1'='1", '1); DELETE FROM regions; --', '$1', '\\', '%', '_', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '{{7*7}}', '${7*7}', '../../../../etc/passwd', '..\\..\\windows\\system32',
  '\u0000', 'a\u0000b', '\u202eabc', '\ud800', '\udfff\ud800', '\u{1f600}', 'x'.repeat(100_000), '\r\nSet-Cookie: a=b', 'NaN', 'Infinity', '1e999', '-0', '9'.repeat(400), '2021-02-30', '0000-00-00', '+010000-01-01', 'null', '__proto__', 'constructor', 'toString',
  '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '', ' ', '\u3000', '٣', '１２３',
] as const;
const strange: readonly unknown[] = [null, true, 0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, [], {}, [[]], [null], { $ne: null }, { toString: 1 }, Array.from({ length: 1000 }, () => 1)];

/** The suite gives every field one in four of them, not the same four to each; the soak (`PROPERTY_SEED`) all. */
const isLong = process.env['PROPERTY_SEED'] !== undefined;
const leavesFor = (turn: number): readonly unknown[] => [...nasty, ...strange].filter((_, at) => isLong || (at + turn) % 4 === 0);

type Path = readonly (string | number)[];
const leavesOf = (value: unknown, path: Path = []): readonly Path[] => (typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key])) : [path]);
const withLeaf = (value: unknown, [key, ...rest]: Path, leaf: unknown): unknown => {
  if (key === undefined) return leaf;
  if (Array.isArray(value)) return value.map((part: unknown, at) => (String(at) === String(key) ? withLeaf(part, rest, leaf) : part));
  return { ...(value as object), [key]: withLeaf((value as Record<string, unknown>)[String(key)], rest, leaf) };
};

const goodInputs = ({ examples }: Action): readonly unknown[] => examples.filter(({ refusedAt }) => refusedAt === undefined).map(({ input }) => input);
/** The fields that examples leave out are tried too. */
const pathsOf = (action: Action, input: unknown): readonly Path[] => [...leavesOf(input), ...Object.keys(jsonSchemaOf(action.input, 'input').properties ?? {}).filter((name) => !Object.hasOwn(input as object, name)).map((name) => [name])];

function callerFor(action: Action): Record<string, string> {
  if (action.permission === 'anyone') return {};
  return bearer(action.permission === 'signed-in' ? 'plain' : action.permission[0] ?? 'plain');
}

async function send(action: Action, input: unknown): Promise<{ readonly status: number; readonly text: string }> {
  const headers = callerFor(action);
  if (action.kind === 'write' && !action.takesFile) return ask(served.address, `/api/${action.name}`, { body: input, headers });
  if (action.kind === 'write') {
    const form = new FormData();
    form.append('input', JSON.stringify(input));
    form.append('file', new File(['x'], 'x.txt'));
    return ask(served.address, `/api/${action.name}`, { body: form, headers });
  }
  const pairs = Object.entries(input as Record<string, unknown>).flatMap(([name, value]) => (Array.isArray(value) ? value.slice(0, 20) : [value]).map((one: unknown): [string, string] => [name, (typeof one === 'string' ? one : JSON.stringify(one) ?? '').slice(0, 4000)]));
  return ask(served.address, `/api/${action.name}?${new URLSearchParams(pairs).toString()}`, { headers });
}

const complaint = ({ status, text }: { readonly status: number; readonly text: string }): string | null => {
  if (status >= 500) return `${String(status)} ${text.slice(0, 200)}`;
  return /node_modules|\.ts:\d|\bat \w+ \(|pg_|syntax error|SQLSTATE/i.test(text.replaceAll(/DROP TABLE[^"]*/g, '')) ? `tells of itself: ${text.slice(0, 300)}` : null;
};

/** Whoever may, in every region that the input names, so that what is sent gets as far as it can. */
const letIn = (action: Action, input: unknown): void => {
  const read = action.input.safeParse(input);
  const scope: Scope | null = read.success ? (action.scope as (value: unknown) => Scope)(read.data) : null;
  served.callers.covers = [installationRegionId, ...(scope ? [scope.regionId] : [])];
  const [role] = typeof action.permission === 'string' ? [] : action.permission;
  served.callers.unitId = role !== undefined && roles[role as Role].scope === 'unit' ? scope?.unitId ?? null : null;
};

test.each([...actions.values()].map((action) => [action.name, action] as const))('%s: nothing hostile in any field makes it fail or talk', async (_name, action) => {
  const complaints: string[] = [];
  const attempt = async (input: unknown): Promise<void> => {
    letIn(action, input);
    const found = complaint(await send(action, input));
    if (found !== null) complaints.push(`${JSON.stringify(input).slice(0, 300)}: ${found}`);
  };
  const [first] = goodInputs(action);
  for (const [turn, path] of pathsOf(action, first).entries()) for (const leaf of leavesFor(turn)) await attempt(withLeaf(first, path, leaf));
  await fc.assert(fc.asyncProperty(fc.constantFrom(...goodInputs(action)), fc.array(fc.tuple(fc.nat(50), fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 3 }))), { minLength: 1, maxLength: 4 }), async (good, changes) => {
    const paths = pathsOf(action, good);
    await attempt(paths.length === 0 ? good : changes.reduce<unknown>((input, [at, leaf]) => withLeaf(input, paths[at % paths.length] ?? [], leaf), good));
  }), { numRuns: isLong ? 60 : 20 });
  expect(complaints.slice(0, 5)).toEqual([]);
}, 300_000);

test('what was written with scripts in it comes back as it was, in JSON that no browser runs', async () => {
  served.callers.covers = [installationRegionId];
  const name = '<script>alert(2)</script>';
  expect((await ask(served.address, '/api/regions.add-region', { body: { name, level: 'district', code: '990001', validFrom: '2021-01-01' }, headers: bearer('system-administrator') })).status).toBe(200);
  const listed = await ask(served.address, '/api/regions.list-regions', { headers: bearer('plain') });
  expect(listed.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(JSON.stringify(listed.body)).toContain(name);
  const page = await ask(served.address, '/', { headers: bearer('system-administrator') });
  expect([page.text.includes('<script>alert'), page.text.includes('&lt;script&gt;alert'), page.text.includes('<b>system')]).toEqual([false, true, false]);
});
