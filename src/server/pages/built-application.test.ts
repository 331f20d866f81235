import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readApplication } from './built-application.ts';

const folder = mkdtempSync(join(tmpdir(), 'halfsky-application-'));
const facts = { nonce: 'n', installation: '示例市', isDemo: false, isSetUp: true, session: { person: null } } as const;
const known = { session: { person: { name: '王"芳&<' } } } as const;
mkdirSync(join(folder, '.vite'));
writeFileSync(join(folder, 'index.html'), '<html><head><meta content="%installation%"><meta name="halfsky-session" content="%session%"><script type="module" src="/main.js"></script></head></html>');
writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify({
  '_home.js': { file: 'home.js', name: 'home', imports: ['_menu.js', 'index.html'], css: ['home.css'] }, '_sign-in.js': { file: 'sign-in.js', name: 'sign-in', imports: ['_field.js'] },
  '_menu.js': { file: 'menu.js', imports: ['_field.js'] }, '_field.js': { file: 'field.js' }, 'index.html': { file: 'main.js' },
}));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  { what: 'who is not known: the form to sign in', more: {}, hinted: ['sign-in.js', 'field.js'] },
  { what: 'who bears a session: the frame with the first page and its style, each part once', more: known, hinted: ['home.js', 'home.css', 'menu.js', 'field.js'] },
  { what: 'an installation that is empty: nothing', more: { isSetUp: false }, hinted: [] },
])('a page names what will be shown first, so that it is loaded beside the application. $what', ({ more, hinted }) => {
  const page = readApplication(folder)?.page({ ...facts, ...more }) ?? '';
  expect([...page.matchAll(/<link rel="(?:modulepreload|stylesheet)" href="\/([^"]*)">/g)].map(([, file]) => file)).toEqual(hinted);
});

test('a page says who asks, whatever stands in a name', () => {
  expect(readApplication(folder)?.page({ ...facts, ...known })).toContain('content="{&quot;person&quot;:{&quot;name&quot;:&quot;王\\&quot;芳&amp;&lt;&quot;}}"');
});

test.runIf(existsSync('src/web/dist/.vite/manifest.json'))('the parts it names are those of the application as it is built', () => {
  const built = readApplication('src/web/dist');
  const hints = [known, {}].map((more) => [...(built?.page({ ...facts, ...more }) ?? '').matchAll(/<link rel="modulepreload" href="\/assets\/app\/(home|sign-in)-/g)].map(([, part]) => part));
  expect(hints).toEqual([['home', 'sign-in'], ['sign-in']]);
});
