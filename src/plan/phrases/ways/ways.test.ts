import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { groupsOf } from '../groups.ts';
import { promisesOf } from '../read-promises.ts';
import { phrases } from './index.ts';

const settings = { startYear: 2021, endYear: 2030, knows: () => false };

describe('the family of phrases', () => {
  for (const phrase of phrases) {
    test.each(phrase.examples)(`${phrase.id}: $text`, ({ text, section, targets }) => {
      const read = promisesOf(text, section ?? 'goal', settings).map(({ promise }) => ({ ...promise, deadline: promise.deadline ?? settings.endYear, groups: groupsOf(promise.indicator) }));
      expect(read.map(({ indicator }) => indicator)).toEqual(targets.map(({ indicator }) => indicator));
      for (const [index, wanted] of targets.entries()) expect(read[index]).toMatchObject(wanted);
    });
  }

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'ways.test.ts'].includes(file));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(phrases.map(({ id }) => id).sort());
  });
});
