import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleQuestions, hardQuestions } from '../../../../test/makers/hard-questions.ts';
import { printedLines } from '../../../../test/makers/printed-tree.ts';
import type { ReportQuestion } from '../../ground/report-question.ts';
import { structureFaults } from '../../proofing/structure-faults.ts';
import { unsourcedDigits } from '../../proofing/unsourced-digits.ts';
import { reportTypes } from './index.ts';

const cases = Object.entries({ ...hardQuestions, ...exampleQuestions });
const made = new Map<string, Promise<ReportQuestion>>();

/** Each question is made once for all types. */
function questionOf(name: string, make: () => Promise<ReportQuestion>): Promise<ReportQuestion> {
  const question = made.get(name) ?? make();
  made.set(name, question);
  return question;
}

test('every file is a member of the family, and none stands in it twice', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !/^index|\.test\./.test(name)).map((name) => name.replace('.ts', ''));
  expect(reportTypes.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});

describe.each(reportTypes.map((type) => [type.title, type] as const))('%s', (_title, type) => {
  test.each(cases)('%s: nothing empty, nothing torn, every figure from somewhere', async (name, make) => {
    const tree = type.build(await questionOf(name, make)).tree;
    expect(structureFaults(tree)).toEqual([]);
    expect(unsourcedDigits(tree)).toEqual([]);
    expect(tree.title.every((line) => line !== '')).toBe(true);
  });

  test.each(cases)('%s: marked as internal, dated by the question alone, the same again', async (name, make) => {
    const question = await questionOf(name, make);
    const tree = type.build(question).tree;
    expect([tree.stamps[0], tree.dated]).toEqual(['内部资料 不得公开', question.run.asOf]);
    expect(JSON.stringify(type.build(question).tree)).toBe(JSON.stringify(tree));
  });

  test.each(cases)('%s: figures of a sample or of another place say so before anything else', async (name, make) => {
    const tree = type.build(await questionOf(name, make)).tree;
    const isSample = name.startsWith('the example');
    expect(printedLines(tree)[tree.title.length]?.startsWith('特别说明：') ?? false).toBe(isSample);
    expect(tree.stamps.includes('示例 数据纯属虚构')).toBe(isSample);
  });
});
