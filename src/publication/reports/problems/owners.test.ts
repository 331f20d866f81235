import { describe, expect, test } from 'vitest';
import { hardQuestions } from '../../../../test/makers/hard-questions.ts';
import { sourceBook } from '../../figures/figure-source.ts';
import { plainText } from '../../figures/say.ts';
import { planWords, unitNames } from '../../figures/plan-words.ts';
import { reportGround } from '../../ground/report-ground.ts';
import { fewNamed, ownersOf, ownersText, subjectsWhere } from './owners.ts';

const few = (...names: readonly string[]): string => plainText(fewNamed(names, [], sourceBook()));

describe('units in a short sentence', () => {
  test.each<readonly [readonly string[], string]>([
    [[], '责任单位'],
    [['教育局'], '教育局'],
    [['教育局', '卫生健康局'], '教育局、卫生健康局'],
    [['人力资源和社会保障局', '教育局'], '人力资源和社会保障局等2个单位'],
    [['某'.repeat(40)], '某'.repeat(40)],
    [['教育局', '人力资源和社会保障局', '妇联'], '教育局等3个单位'],
  ])('%o', (names, text) => {
    expect(few(...names)).toBe(text);
  });
});

test('those that lead own a target, not those that help', async () => {
  const ground = reportGround(await (hardQuestions['no target met']?.() ?? Promise.reject(new Error('no question'))));
  expect(subjectsWhere(ground, () => true).map((subject) => ownersOf(subject, ground).join('、'))).toEqual(['卫生健康局', '卫生健康局', '卫生健康局', '卫生健康局', '卫生健康局', '教育局、妇联', '教育局、妇联']);
  expect(plainText(ownersText(subjectsWhere(ground, () => true), ground))).toBe('卫生健康局、教育局、妇联');
});

describe('words of a plan', () => {
  const place = { line: 7, page: 2 };

  test('are bound to their line where they have figures, full-width ones too', () => {
    const book = sourceBook();
    expect([planWords('达到８５％', { subject: 'women' }, place, book), planWords('明显提高', { subject: 'women' }, place, book)]).toEqual([{ text: '达到８５％', source: 's1' }, { text: '明显提高' }]);
    expect(book.all()['s1']).toEqual({ kind: 'plan', plan: 'women', line: 7, page: 2, says: '规划原文第7行' });
  });

  test('name units as a list, bound where a name has figures', () => {
    const book = sourceBook();
    expect(unitNames(['妇联', '12345热线办'], book)).toEqual([{ text: '妇联、' }, { text: '12345热线办', source: 's1' }]);
  });
});
