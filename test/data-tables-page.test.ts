import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCommand } from '#cli';
import { loadImportedDataSchema, type ImportedData } from '#collection';
import { memoryTerminal } from './memory-terminal.ts';

const page = readFileSync('docs/data-tables.md', 'utf8');
const snippet = (kind: string, name: string): string => new RegExp(`<!-- ${kind}: ${name} -->\\n\`\`\`text\\n([\\s\\S]*?)\\n\`\`\``).exec(page)?.[1] ?? '';

async function read(text: string, ...options: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  const { terminal, printed } = memoryTerminal({ '数据.csv': new TextEncoder().encode(text) });
  return { code: await runCommand(['data', 'read', '数据.csv', ...options], terminal), out: printed.out };
}

describe('the page of tables', () => {
  test.each([['long', 3], ['years-across', 4], ['years-down', 4]])('the table of %s is read by it, without an error', async (layout, values) => {
    const { code, out } = await read(snippet('table', layout), '--json');
    const data = JSON.parse(out) as ImportedData;
    expect([code, data.tables.map((table) => table.layout), data.observations.length, data.issues.filter(({ severity }) => severity !== 'notice')]).toEqual([0, [layout], values, []]);
  });

  test('the output shown is what is printed', async () => {
    expect(snippet('output', 'long')).toBe((await read(snippet('table', 'long'))).out.trimEnd());
  });

  test('the JSON meets its schema, and its first words are explained', async () => {
    for (const layout of ['long', 'years-across', 'years-down']) {
      const data: unknown = JSON.parse((await read(snippet('table', layout), '--json')).out);
      expect((await loadImportedDataSchema()).strict().safeParse(data).error?.issues ?? []).toEqual([]);
      expect(Object.keys(data as object).filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
    }
  });
});
