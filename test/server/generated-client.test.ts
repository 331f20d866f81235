import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createClient } from '@hey-api/openapi-ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveReal, type RealServer } from './serve-real.ts';
import { ask } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'halfsky-generated-'));
let server: RealServer;
beforeAll(async () => {
  server = await serveReal();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A program of somebody else's: it knows nothing of us but what was generated. */
const program = `
import { accountsChangePassword, accountsGetMe, accountsSignIn, regionsAddRegion, regionsListRegions } from './generated/index.js';
import { client } from './generated/client.gen.js';

const [, , baseUrl = '', login = '', firstPassword = '', newPassword = ''] = process.argv;
const signIn = async (password: string): Promise<string> => {
  const { data } = await accountsSignIn({ body: { login, password }, throwOnError: true });
  return data.session.token;
};
let token: string | undefined;
client.setConfig({ baseUrl, auth: ({ type }) => (type === 'http' ? token : undefined) });
token = await signIn(firstPassword);
await accountsChangePassword({ body: { password: firstPassword, newPassword }, throwOnError: true });
const over = await accountsGetMe();
token = await signIn(newPassword);
const { data: me } = await accountsGetMe({ throwOnError: true });
const added = await regionsAddRegion({ body: { name: '示例区', level: 'district', code: '999901', validFrom: '2021-01-01' }, headers: { 'Idempotency-Key': 'generated-1' }, throwOnError: true });
const refused = await regionsAddRegion({ body: { name: '另一区', level: 'district', code: '999901', validFrom: '2021-01-01' } });
const { data: listed } = await regionsListRegions({ query: { level: 'district', ended: true }, throwOnError: true });
const name: string = me.name;
console.log(JSON.stringify({ over: over.error?.error, name, version: added.data.version, refused: refused.error?.error, regions: listed.regions.map((region) => region.name.zh) }));
`;

/** The flags of this project, but for exactOptionalPropertyTypes: the files that the generator copies beside what it makes (client/, core/) do not follow it, whatever the description says. */
const flags = { target: 'es2024', lib: ['es2024', 'dom', 'dom.iterable'], module: 'nodenext', moduleResolution: 'nodenext', types: ['node'], strict: true, noFallthroughCasesInSwitch: true, noImplicitOverride: true, noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true, verbatimModuleSyntax: true, erasableSyntaxOnly: true, isolatedModules: true, skipLibCheck: true, outDir: 'out', rootDir: '.' };

const run = promisify(execFile);

test('a client generated from /api/openapi.json by a public generator compiles strictly and does its work', async () => {
  const { text } = await ask(server.address, '/api/openapi.json');
  await createClient({ input: JSON.parse(text) as Record<string, unknown>, output: { path: join(folder, 'generated'), module: { extension: '.js' } }, plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'], logs: { level: 'silent', file: false } });
  writeFileSync(join(folder, 'program.ts'), program);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: flags, include: ['program.ts', 'generated'] }));
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  const compiled = await run(process.execPath, [join(process.cwd(), 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder]).then(() => '', ({ stdout }: { readonly stdout: string }) => stdout);
  expect(compiled).toBe('');
  const { stdout } = await run(process.execPath, [join(folder, 'out', 'program.js'), server.address, 'xitong', server.firstPasswordOf('xitong'), 'Gui-hua 2026 年底要过半']);
  expect(JSON.parse(stdout)).toEqual({ over: 'session-ended', name: '系统员', version: 1, refused: 'refused', regions: ['示例区'] });
});
