import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument, readTxt } from '#documents';
import { readPlan } from '#plan';
import { clausesOfDocument } from './clauses-of-document.ts';
import { bytesOf, sourceTexts, sourceTextsArePresent } from './source-texts.ts';
import { describeMisplaced, misplacedCharacters, spansOutsideFile } from './spans-of-document.ts';
import type { DocumentContent } from '#documents';

/** Everything wrong with where the characters of a document went, in words. */
function misplacedIn(content: DocumentContent): string[] {
  const document = readPlan(content);
  const outside = spansOutsideFile(content, document).map(({ owner, span }) => `${owner} claims ${JSON.stringify(span)} outside the file`);
  return [...describeMisplaced(misplacedCharacters(content, document)), ...outside];
}
const contentOf = (text: string): DocumentContent => readTxt(new TextEncoder().encode(text));
const seed = 20_211_121;

/** The smallest text found that loses or doubles a character, with what is wrong; null when none is found. */
function firstMisplaced(texts: fc.Arbitrary<string>, numRuns: number): string | null {
  const { failed, counterexample } = fc.check(fc.property(texts, (text) => misplacedIn(contentOf(text)).length === 0), { seed, numRuns });
  const text = counterexample?.[0] ?? '';
  return failed ? `${JSON.stringify(text.slice(0, 400))}: ${misplacedIn(contentOf(text)).slice(0, 4).join('; ')}` : null;
}

const example = new URL('../example/示例区妇女儿童发展规划.docx', import.meta.url);
const present = sourceTextsArePresent('plan-coverage of the source texts');

test('every character of the shipped example lies in exactly one place', async () => {
  expect(misplacedIn(await readDocument(readFileSync(example)))).toEqual([]);
});

const heads = ['第一章 总则', '第二部分 领域', '第三节 其他', '一、总体要求', '二、', '（一）妇女与健康', '(二)', '（三）', '1.', '1．提高', '2、', '3.5', '（1）', '(2)', '①', '⑳', '前 言', '附表', '附件1：', '附录', '1）', 'a.'];
const keywords = ['主要目标', '主要目标：', '策略措施', '策略措施:', '责任单位：卫健委、教育局', '牵头单位：妇联；配合单位：民政局', '（一）主要目标', '2.策略措施', '主要目标：1.提高妇女水平。', '（牵头单位：教育局）'];
const marks = ['— 12 —', '- 39 -', '5', '6', '7', '第3页 共20页', '—13—', '－5－'];
const titles = ['示例区妇女发展规划（2021—2030年）', '示例区儿童发展规划', '（2021—2025年）', '发展规划', '第一部分 示例区妇女发展规划', '示例区人民政府办公室 2021年12月1日印发', '目 录', '第一章 总则……………3'];
const texts = ['孕产妇死亡率下降到12/10万以下，城乡差距缩小。', '保障妇女合法权益', '到2030年，', '妇女人均', '预期寿命延长。', '。', '；', ' ', '\u3000\u3000缩进', ' 页首的字', '和Deep Learning programme', '\t制表', '\u200B', 'ab\u00A0cd', '每千名儿童拥有3.17张床位（2021年为', '2.5‰）'];
const line = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...heads) }, fc.constantFrom(...keywords), fc.constantFrom(...marks), fc.constantFrom(...titles), { weight: 3, arbitrary: fc.constantFrom(...texts) });
/** A line, or two lines run together, where an extractor lost the break. */
const gluedLine = fc.oneof({ weight: 4, arbitrary: line }, fc.tuple(line, line).map((parts) => parts.join('')), fc.tuple(line, line).map((parts) => parts.join(' ')));

describe('made-up text', () => {
  test('random mixtures of numbering, keywords, titles and marks lose nothing and count nothing twice', () => {
    expect(firstMisplaced(fc.array(gluedLine, { maxLength: 14 }).map((lines) => lines.join('\n')), 3000)).toBeNull();
  });

  test('random unicode loses nothing', () => {
    expect(firstMisplaced(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 12 }).map((lines) => lines.join('\n')), 150)).toBeNull();
    expect(firstMisplaced(fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), line), { maxLength: 20 }).map((lines) => lines.join('\n')), 150)).toBeNull();
  });

  test('random lines with page starts by form feed and by a leading blank lose nothing', () => {
    const paged = fc.array(fc.tuple(line, fc.constantFrom('', '', '', ' ', '\f')), { maxLength: 25 });
    expect(firstMisplaced(paged.map((lines) => lines.map(([text, lead]) => lead + text).join('\n')), 500)).toBeNull();
  });
});

describe.skipIf(!present)('the source texts', () => {
  const raw = present ? sourceTexts.map((source) => new TextDecoder().decode(bytesOf(source)).split('\n')) : [];
  /** A stretch of one of the texts, long enough to hold headings, short enough to read hundreds. */
  const stretch = fc.tuple(fc.nat({ max: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 400 })).map(([which, at, length]) => {
    const lines = raw[which] ?? [];
    const from = Math.floor(at * lines.length);
    return lines.slice(from, from + length);
  });

  test.each(sourceTexts)('every character of $name lies in exactly one place', (source) => {
    expect(misplacedIn(readTxt(bytesOf(source)))).toEqual([]);
  });

  test('cut at random lines nothing is lost', () => {
    expect(firstMisplaced(stretch.map((lines) => lines.join('\n')), 100)).toBeNull();
  });

  test('with lines deleted, doubled or moved nothing is lost', () => {
    const change = fc.tuple(fc.constantFrom('delete', 'double', 'move'), fc.nat(), fc.nat());
    const changed = fc.tuple(stretch, fc.array(change, { maxLength: 30 })).map(([given, changes]) => {
      const lines = [...given];
      for (const [how, a, b] of changes) {
        const taken = lines.splice(a % lines.length, 1);
        if (how === 'double') lines.splice(a % (lines.length + 1), 0, ...taken, ...taken);
        if (how === 'move' || lines.length === 0) lines.splice(b % (lines.length + 1), 0, ...taken);
      }
      return lines.join('\n');
    });
    expect(firstMisplaced(changed, 100)).toBeNull();
  });

  test('shuffled whole nothing is lost', () => {
    const shuffled = stretch.chain((lines) => fc.shuffledSubarray(lines, { minLength: lines.length }));
    expect(firstMisplaced(shuffled.map((lines) => lines.join('\n')), 60)).toBeNull();
  });

  /** Lines cut in two anywhere, a page mark glued to the first half or, as both source texts have it, on a line of its own (always so within a figure, where 2—7—021 could be anything). */
  const withMarks = fc.tuple(stretch, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('\n- 39 -', '\n-40-', '\n—123—', '— 7 —', '—23—')), { maxLength: 10 })).map(([lines, marks]) => {
    const byLine = new Map(marks.map(([at, column, mark]) => [at % lines.length, { column, mark }]));
    return lines.flatMap((text, index) => {
      const found = byLine.get(index);
      const cut = (found?.column ?? 0) % (text.length + 1);
      const withinFigure = /\d$/.test(text.slice(0, cut)) && /^\d/.test(text.slice(cut));
      return found ? [text.slice(0, cut) + (withinFigure ? `\n${found.mark}` : found.mark), text.slice(cut)] : [text];
    }).join('\n');
  });

  test('page marks set inside words are in no clause, and nothing else is lost', () => {
    expect(firstMisplaced(withMarks, 100)).toBeNull();
    const markIn = (text: string): string | undefined => clausesOfDocument(readPlan(contentOf(text))).flatMap((clause) => /.{0,6}(?:-39-|-40-|—7—|—123—|—23—).{0,6}/.exec(clause.text) ?? [])[0];
    expect(fc.sample(withMarks, { seed, numRuns: 100 }).flatMap((text) => markIn(text) ?? [])).toEqual([]);
  });
});
