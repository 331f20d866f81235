import { expect, test } from 'vitest';
import { answerWords } from './answer-words.ts';

test.each<readonly [Readonly<Record<string, string>>, string]>([
  [{ value: '93.2' }, '93.2'], [{ numerator: '1864', denominator: '2000' }, '1864/2000'], [{ value: '93.2', numerator: '1864', denominator: '2000' }, '93.2（1864/2000）'], [{ value: '0' }, '0'],
  [{ happened: '是', happenedOn: '2026-03-01', evidence: '验收单' }, '是，2026-03-01，验收单'], [{ level: '有改善', evidence: '工作总结' }, '有改善，工作总结'], [{ missing: '未收集', missingNote: '年报未出' }, '未收集：年报未出'], [{ missing: '未到期' }, '未到期'], [{}, '没有填'],
])('%j is read as %s', (texts, says) => {
  expect(answerWords(texts)).toBe(says);
});
