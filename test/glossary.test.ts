import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Row = { readonly word: string; readonly cell: string; readonly identifier: string; readonly inUse: boolean };

function rowsOf(page: string): Row[] {
  const [inUse = '', agreed = ''] = page.split('\n## Agreed');
  return [inUse, agreed].flatMap((part, index) =>
    part.split('\n').filter((line) => /^\| [^|]*\p{Script=Han}[^|]*\| `/u.test(line)).map((line) => {
      const [, word = '', cell = ''] = line.split('|').map((text) => text.trim());
      return { word, cell, identifier: cell.replaceAll('`', ''), inUse: index === 0 };
    }),
  );
}

const rows = rowsOf(readFileSync('GLOSSARY.md', 'utf8'));
const tree = readFileSync('src/plan/tree.ts', 'utf8');
const names = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const source = names.filter(({ name }) => /(?<!\.test)\.tsx?$/.test(name)).map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')).join('\n');

/** The members of a union of words: `type TargetKind = 'level' | 'change'`. */
const membersOf = (type: string): string[] => {
  const union = new RegExp(`type ${type} =([^;]+);`).exec(tree)?.[1] ?? '';
  return [...union.matchAll(/'([^']+)'/g)].flatMap(([, member]) => member ?? []);
};

const repeated = (items: readonly string[]): string[] => items.filter((item, at) => items.indexOf(item) !== at);

/** Whether a term stands in the source as a word of its own, with a capital (types), in the plural, or as part of a longer name that begins or ends with it. */
const occurs = (identifier: string): boolean => new RegExp(`(?<![a-zA-Z])${identifier}(?![a-z])|(?<![a-zA-Z])${identifier}(?:s|es)\\b|(?<=[a-z])${identifier[0]?.toUpperCase() ?? ''}${identifier.slice(1)}(?![a-z])|\\b${identifier[0]?.toUpperCase() ?? ''}${identifier.slice(1)}\\b`).test(source);

describe('the glossary', () => {
  test('is a page of rows', () => {
    expect(rows.length).toBeGreaterThan(90);
  });

  test('each identifier is a single term', () => {
    expect(rows.filter(({ cell }) => !/^`[a-z][A-Za-z]*(?:-[a-z]+)*`$/.test(cell)).map(({ word }) => word)).toEqual([]);
  });

  test('no Chinese word has two identifiers', () => {
    expect(repeated(rows.map(({ word }) => word))).toEqual([]);
  });

  test('no identifier stands for two Chinese words', () => {
    expect(repeated(rows.map(({ identifier }) => identifier))).toEqual([]);
  });

  test.each(['TargetKind', 'TargetBound', 'TargetDirection', 'PlanSubject'])('every word of %s is in it', (type) => {
    const members = membersOf(type);
    expect(members.length).toBeGreaterThan(1);
    expect(members.filter((member) => !rows.some(({ identifier, inUse }) => inUse && identifier === member))).toEqual([]);
  });

  test('every identifier in use occurs in the source', () => {
    expect(rows.filter(({ identifier, inUse }) => inUse && !occurs(identifier)).map(({ identifier }) => identifier)).toEqual([]);
  });
});
