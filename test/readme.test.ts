import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '#cli';

const pages = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'GLOSSARY.md', ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => join('docs', name))];
const textOf = (page: string): string => readFileSync(page, 'utf8');
const oneBlank = (line: string): string => line.trim().replaceAll(/\s+/g, ' ');
const manifest = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

async function printed(words: readonly string[]): Promise<string> {
  let text = '';
  await runCommand(words, { readInput: async (path) => readFileSync(path), readChunks: async function* (path) { yield readFileSync(path); }, drained: () => Promise.resolve(), writeFiles: () => Promise.resolve(), writeChunks: () => Promise.resolve(), makeFolder: () => Promise.resolve(), today: () => '2026-11-21', out: (line) => void (text += `${line}\n`), err: () => undefined, environment: {}, person: null });
  return text;
}

test.each(pages)('every link of %s leads somewhere in the project', (page) => {
  const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].flatMap(([, link]) => link ?? []);
  expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
});

test.each(pages)('every npm script that %s names exists', (page) => {
  const scripts = [...textOf(page).matchAll(/\bnpm (?:run )?(?!ci\b|install\b|warn|may\b|start prints)([a-z]+(?:[:-][a-z]+)*)/g)].flatMap(([, script]) => script ?? []);
  const said = scripts.filter((script) => textOf(page).includes(`npm run ${script}`) || ['start', 'test'].includes(script));
  expect(said.filter((script) => !(script in manifest.scripts))).toEqual([]);
});

describe.each(['README.md', 'README.zh-CN.md'])('%s', (page) => {
  const sample = /```text\n([\s\S]*?)\n```/.exec(textOf(page))?.[1]?.split('\n').map(oneBlank) ?? [];

  test('shows lines that the example report prints', async () => {
    const output = new Set((await printed(['report', 'example'])).split('\n').map(oneBlank));
    expect(sample.length).toBeGreaterThan(5);
    expect(sample.filter((line) => line !== '…' && !output.has(line))).toEqual([]);
  });

  test('names only commands that the help lists', async () => {
    const help = await printed(['help']);
    const commands = [...textOf(page).matchAll(/npx halfsky ([a-z]+(?: [a-z]+)?)/g)].flatMap(([, command]) => command?.replace(/^schema .*/, 'schema') ?? []);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => !help.includes(`halfsky ${command}`))).toEqual([]);
  });

  test('counts the indicators of the catalogue', async () => {
    const { catalogue } = await import('#registry');
    expect(textOf(page)).toContain(` ${String(catalogue.length)}`);
  });
});
