import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const kebab = '[a-z]+(?:-[a-z]+)+';

/** Everywhere: `code: 'x'`. */
const named = new RegExp(`\\bcode: ?'(${kebab})'`, 'g');

/** The fault of a row of a list: `rowFault(row, 'x', …)`. */
const ofRow = new RegExp(`\\browFault\\([^'\\n]+, '(${kebab})'`, 'g');

/** In files that know issues also: an argument or item with more after it (`issue('doubt', 'x', …)`), and the key of a check that answers with a message. */
const positional: readonly RegExp[] = [new RegExp(`(?<=[([,]\\s*)'(${kebab})',`, 'g'), new RegExp(`^\\s*'(${kebab})': \\([^)]*\\) =>`, 'gm')];
const knowsIssues = (source: string): boolean => /import (?:type )?\{[^}]*\bIssue\b[^}]*\} from '#kernel'/.test(source);

/** Codes made of a name and a tail: \`${key}-part-damaged\`. */
const madeCode = new RegExp(`\`\\$\\{\\w+\\}-(${kebab})\``, 'g');

const codesIn = (source: string): string[] => [...new Set([named, ofRow, ...(knowsIssues(source) ? positional : [])].flatMap((pattern) => [...source.matchAll(pattern)].flatMap(([, code]) => code ?? [])))];

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ file, text: withoutComments(readFileSync(file, 'utf8')) }));

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

/** Rows of the tables of the page: code, severities, when, what to do. */
const rows = readFileSync('docs/issue-codes.md', 'utf8').split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
const documented = rows.map(([code = '']) => code.replaceAll('`', ''));

describe('the page of issue codes', () => {
  test('codes are found in every way they are written', () => {
    const knowing = "import type { Issue } from '#kernel';\n";
    const source = "error('a-b', '文件'); issue('doubt', 'c-d', `第`); issueAt(row, 'k-l', told); x = { code: 'e-f', severity: 'error', message };\n  'g-h': ({ id }) => (id ? null : '无'); rowFault(wanted.row, 'm-n', `没有“${text('role')}”`);\n [empty, ['i-j', '文件']]; const kind = 'not-this' | 'nor-this';";
    expect(codesIn(source)).toEqual(['e-f', 'm-n']);
    expect(codesIn(knowing + source).sort()).toEqual(['a-b', 'c-d', 'e-f', 'g-h', 'i-j', 'k-l', 'm-n']);
  });

  test('every code of the source stands on the page', () => {
    const missing = sources.flatMap(({ file, text }) => codesIn(text).filter((code) => !documented.includes(code)).map((code) => `${code} (${file})`));
    expect(missing).toEqual([]);
  });

  test('every code that is made of parts has its members on the page', () => {
    const tails = sources.flatMap(({ text }) => [...text.matchAll(madeCode)].flatMap(([, tail]) => tail ?? []));
    expect(tails.filter((tail) => !documented.some((code) => code.endsWith(`-${tail}`)))).toEqual([]);
  });

  test('every code on the page is in the source', () => {
    const known = new Set(sources.flatMap(({ text }) => codesIn(text)));
    const tails = sources.flatMap(({ text }) => [...text.matchAll(madeCode)].flatMap(([, tail]) => tail ?? []));
    expect(documented.filter((code) => !known.has(code) && !tails.some((tail) => code.endsWith(`-${tail}`)))).toEqual([]);
  });

  test('each code stands once, with its severity, when it is raised and what to do', () => {
    expect(documented.filter((code, at) => documented.indexOf(code) !== at)).toEqual([]);
    const severity = /^(?:error|doubt|notice)(?:, (?:error|doubt|notice))*$/;
    expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === '') || !severity.test(cells[1] ?? '')).map(([code]) => code)).toEqual([]);
  });
});
