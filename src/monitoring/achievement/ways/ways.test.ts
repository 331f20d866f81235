import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sketchedQuestion } from '../../../../test/makers/sketched-question.ts';
import { judgeAchievement, wayFor } from '../judge-achievement.ts';
import { ways } from './index.ts';

describe('the family of ways to judge', () => {
  for (const way of ways) {
    test.each(way.examples)(`${way.id}: $title`, (example) => {
      const question = sketchedQuestion(example);
      expect(wayFor(question.target, question.definition).id).toBe(way.id);
      const verdict = judgeAchievement(question);
      expect([verdict.state, verdict.because.sentence, verdict.badges]).toEqual([example.state, expect.stringContaining(example.says), example.badges ?? []]);
    });

    test(`${way.id} has examples of a target kept, missed and unknown, and speaks in whole Chinese sentences`, () => {
      const states = new Set(way.examples.map(({ state }) => state));
      const has = (...wanted: readonly string[]): boolean => wanted.some((state) => states.has(state as never));
      expect([has('met', 'met-early', 'held', 'improving'), has('not-met', 'not-held', 'worsening'), has('no-data', 'pending')]).toEqual([true, true, true]);
      const sentences = way.examples.map((example) => judgeAchievement(sketchedQuestion(example)).because);
      expect(sentences.filter(({ sentence, rule }) => rule !== way.id || !/^[^。]+：[^。]+。$/.test(sentence) || /undefined|null|NaN|Infinity|，，|；；|百分之/.test(sentence))).toEqual([]);
    });
  }

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'ways.test.ts'].includes(file));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(ways.map(({ id }) => id).sort());
  });
});
