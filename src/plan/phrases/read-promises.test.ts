import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinSlices } from '../blocks/passage.ts';
import { promiseReader, readClause } from './read-promises.ts';

const settings = { startYear: 2021, endYear: 2030, knows: () => false };
const read = (text: string, section: 'goal' | 'measure' | 'clause'): ReturnType<ReturnType<typeof promiseReader>> =>
  promiseReader(settings)(joinSlices([{ line: { text, line: 1, page: 1 }, from: 0, to: text.length }]), { id: 'women/1/goal/1', section, domain: null });
/** Blanks are taken out when lines are joined. */
const solid = (text: string): string => text.replaceAll(/[\s\u3000\u00A0\u200B-\u200D\uFEFF]/g, '');
const names = (text: string): string[] => readClause(text, 'goal', settings).promises.map(({ promise }) => promise.indicator);

const words = constantFrom('孕产妇', '死亡率', '达到', '90%', '以上', '由2020年的3‰', '下降到', '、', '和', '，', '；', '。', '每个', '社区', '至少', '建设', '1所', '幼儿园', '全覆盖', '提高', '到2025年', '（2020年为5%）',
  '（', '）', '“', '”', '占', '的', '三分之一', '分别', '每年', '不少于', '2次', '比2020年', '缩小', '差距', '不发生', '以乡为单位', '100%的', '覆盖', '各', '：', '万', '9');
const texts = oneof(array(words, { maxLength: 60 }).map((parts) => parts.join('')), string({ unit: 'binary', maxLength: 200 }));
const sections = constantFrom('goal' as const, 'measure' as const, 'clause' as const);

describe('any text gives a value', () => {
  test('quotes equal the text at their spans, and spans lie in the text', () => {
    assert(property(texts, sections, (text, section) => {
      const { targets, facts } = read(text, section);
      for (const { quote, spans } of [...targets, ...facts]) {
        expect(spans.every(([line, from, to]) => line === 1 && from >= 0 && from < to && to <= text.length)).toBe(true);
        expect(solid(spans.map(([, from, to]) => text.slice(from, to)).join(''))).toBe(solid(quote));
      }
    }), { numRuns: 400 });
  });

  test('figures are finite and names are not empty', () => {
    assert(property(texts, sections, (text, section) => {
      for (const { promise } of readClause(text, section, settings).promises) {
        expect(promise.indicator).not.toBe('');
        for (const figure of [promise.value, promise.upper, promise.changePercent, promise.changePoints]) expect(figure === null || Number.isFinite(figure)).toBe(true);
      }
    }), { numRuns: 400 });
  });

  test.each(['的', '7', '、和', '（', '（）', '“', '学校，', '2020年', '由2020年', '提高', `${'的'.repeat(398)}，`, `${'5%和'.repeat(130)}，`, `${'提高'.repeat(198)}，`, `${'由1%和'.repeat(90)}，`, '达到90%以上。'])(
    '100,000 characters of %s are read in a moment', (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const start = performance.now();
      readClause(text, 'goal', settings);
      expect(performance.now() - start).toBeLessThan(3000);
    },
  );
});

describe('a sentence holds together', () => {
  test('a year at its head holds to its full stop', () =>
    expect(readClause('到2025年，入园率达到90%；巩固率达到95%。毛入学率达到96%。', 'goal', settings).promises.map(({ promise }) => promise.deadline)).toEqual([2025, 2025, null]));
  test('names are not completed from another sentence', () => expect(names('足球场地实现全覆盖。小学生10小时睡眠时间。')).toEqual(['足球场地覆盖率', '小学生睡眠时间']));
  test('activities before a figure are means', () => expect(names('加强儿童口腔保健，12岁儿童龋患率控制在25%以内。')).toEqual(['12岁儿童龋患率']));
  test('units in brackets promise nothing', () => expect(names('巩固率达到95%。（责任单位：教育局）')).toEqual(['巩固率']));
  test('lines of tables are read elsewhere', () => expect(names('巩固率（%）|95|约束性')).toEqual([]));
  test('commas may stand for list marks', () =>
    expect(readClause('新生儿，婴儿和5岁以下儿童死亡率分别下降到3‰，5‰和6‰以下。', 'goal', settings).promises.map(({ promise }) => [promise.indicator, promise.value, promise.bound]))
      .toEqual([['新生儿死亡率', 3, 'at-most'], ['婴儿死亡率', 5, 'at-most'], ['5岁以下儿童死亡率', 6, 'at-most']]));
  test('a segment of any length is read', () => expect(names(`（${'关爱儿童，'.repeat(100)}巩固率达到95%。`).at(-1)).toBe('巩固率'));
  test.each(['婴儿死亡率从2010年的7.6‰下降到5.1‰。', '毛入园率达到93%，比2010年提高15个百分点。', '规划目标如期实现，毛入园率达到90%。', '婴儿死亡率为4.8‰，低于全国平均水平。'])('%s reports the past without a date', (text) =>
    expect(readClause(text, 'clause', settings).promises).toEqual([]));
  test('in the chapters around the domains only figures promise', () => expect(readClause('就业率稳步提高，城乡差距缩小。', 'clause', settings).promises).toEqual([]));
});
