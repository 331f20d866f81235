import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lineStarts, recogniseStart } from './index.ts';

describe('the family of line starts', () => {
  for (const member of lineStarts) {
    test.each(member.examples)(`${member.id}: $line`, ({ line, start }) => {
      expect([member.recognise(line), start && recogniseStart(line)]).toEqual([start, start]);
    });
  }

  test('every file of the folder is on the list', () => {
    const beside = new Set(['index.ts', 'start.ts', 'starts.test.ts']);
    const files = readdirSync(import.meta.dirname).filter((file) => !beside.has(file));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(lineStarts.map((member) => member.id).sort());
  });
});
