import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SheetTable, TableCell } from '#documents';
import type { LayoutExample } from '../layout.ts';
import { layouts } from './index.ts';

const cellOf = (text: string): TableCell => ({ text, number: null, date: null });
const tableOf = ({ rows, sheet = null }: Pick<LayoutExample, 'rows'> & { readonly sheet?: string | null }): SheetTable => ({ sheet, rows: rows.map((cells, index) => ({ row: index + 1, cells: cells.map(cellOf) })) });
const toolsOf = ({ known = [] }: LayoutExample) => ({ knowsName: (text: string): boolean => known.includes(text) });

describe('the family of layouts', () => {
  for (const layout of layouts) {
    test.each(layout.examples)(`${layout.id}: $title`, (example) => {
      const reading = layout.read(tableOf(example), toolsOf(example));
      expect(reading?.entries.map(({ indicator, year, value, parts }) => [indicator, year?.text ?? null, value.text, ...parts]) ?? null).toEqual(example.entries);
    });

    test.each(layout.examples)(`${layout.id} accounts for every row: $title`, (example) => {
      const reading = layout.read(tableOf(example), toolsOf(example));
      if (!reading) return;
      const rows = new Set([...reading.entries.map(({ row }) => row), ...reading.idle.map(({ row }) => row)]);
      expect(rows.size).toBe(example.rows.length);
    });

    test(`${layout.id} names itself, cites its source and shows what it does not read`, () => {
      expect([layout.title, layout.source].every((text) => text !== '')).toBe(true);
      expect([layout.examples.some(({ entries }) => entries === null), layout.examples.some(({ entries }) => entries !== null)]).toEqual([true, true]);
    });
  }

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'layouts.test.ts'].includes(file));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(layouts.map(({ id }) => id).sort());
  });

  test('a table of one example is read by the first layout that knows it, and that is its own', () => {
    for (const layout of layouts) {
      for (const example of layout.examples.filter(({ entries }) => entries !== null)) expect(layouts.find((one) => one.read(tableOf(example), toolsOf(example)) !== null)?.id).toBe(layout.id);
    }
  });
});
