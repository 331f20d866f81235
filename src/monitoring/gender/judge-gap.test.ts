import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { worked } from '../../../test/worked-cases.ts';
import { gapVerdicts, type GapQuestion } from './gap-judgement.ts';
import { judgeGap } from './judge-gap.ts';

const gap = (first: readonly [number, number], second: readonly [number, number], told: Partial<GapQuestion> = {}): GapQuestion => ({
  first: { name: '女性', before: first[0], after: first[1] }, second: { name: '男性', before: second[0], after: second[1] }, unit: '%', direction: 1, digits: 1, ...told,
});

describe('a gap is judged on both scales', () => {
  test.each([
    ['both narrow', gap([80, 88], [90, 92]), 'narrowed'],
    ['both widen', gap([80, 82], [90, 98]), 'widened'],
    ['falling side by side: in points less, as a ratio the same', gap([30, 15], [20, 10], { direction: -1 }), 'mixed'],
    ['rising: in points more, as a ratio less', gap([10, 20], [20, 32]), 'mixed'],
    ['nothing moved', gap([80, 80], [90, 90]), 'unchanged'],
    ['less than a published digit moved', gap([80, 80.04], [90, 90], { digits: 1 }), 'unchanged'],
    ['only the better-off fell', gap([80, 80], [90, 84]), 'reverse-narrowed'],
    ['both fell, the better-off further', gap([80, 79], [90, 82]), 'reverse-narrowed'],
    ['less is good: the better-off got worse', gap([20, 20], [10, 15], { direction: -1 }), 'reverse-narrowed'],
    ['the better-off fell as far as the other rose', gap([80, 84], [90, 86]), 'reverse-narrowed'],
    ['the better-off fell by a little of it', gap([80, 88], [90, 89]), 'narrowed'],
    ['neither way is good: nobody can fall back', gap([80, 80], [90, 84], { direction: 0 }), 'narrowed'],
    ['gone, and the other way round', gap([80, 93], [90, 92]), 'narrowed'],
    ['both the same figure at the end, by rising', gap([80, 90], [90, 90]), 'narrowed'],
    ['a gap opens where none was', gap([80, 80], [80, 84]), 'widened'],
    ['no gap at zero, none later', gap([0, 5], [0, 5]), 'unchanged'],
    ['a gap opens from zero', gap([0, 0], [0, 5]), 'widened'],
    ['one side leaves zero', gap([0, 3], [5, 6]), 'narrowed'],
    ['one side stays zero: no ratio at either time, the points decide', gap([0, 0], [50, 30], { direction: -1 }), 'narrowed'],
    ['one side stays zero, the other falls back', gap([0, 0], [50, 30]), 'reverse-narrowed'],
    ['a negative value has no ratio, the points decide', gap([-2, -1], [3, 3]), 'narrowed'],
    ['negative values drift apart', gap([-2, -4], [3, 3]), 'widened'],
    ['not a number', gap([Number.NaN, 80], [90, 90]), 'unjudged'],
    ['no end', gap([80, 80], [90, Infinity]), 'unjudged'],
    ['digits that are none', gap([80, 88], [90, 92], { digits: Number.NaN }), 'unjudged'],
    ['digits nobody prints', gap([80, 88], [90, 92], { digits: 200 }), 'unjudged'],
  ] as const)('%s', (_, question, verdict) => {
    expect(judgeGap(question).verdict).toBe(verdict);
  });

  test.each([
    [gap([30.1, 18.5], [29.7, 14.1], { unit: '/10万', direction: -1 }), '女性与男性差距扩大：绝对差距由0.4个十万分点扩大到4.4个十万分点，比值由1.01扩大到1.31。'],
    [gap([80, 88], [90, 92]), '女性与男性差距缩小：绝对差距由10.0个百分点缩小到4.0个百分点，比值由1.13缩小到1.05。'],
    [gap([30, 15], [20, 10], { unit: '‰', direction: -1 }), '女性与男性差距在两种尺度上结论不一致：绝对差距由10.0个千分点缩小到5.0个千分点，比值为1.50、基本不变。'],
    [gap([80, 79], [90, 82]), '女性与男性差距逆向缩小，不计为进展：绝对差距由10.0个百分点缩小到3.0个百分点，比值由1.13缩小到1.04；其中男性由90.0退步到82.0，由此带来的缩小不是进展。'],
    [gap([80, 93], [90, 92]), '女性与男性差距缩小：绝对差距由10.0个百分点缩小到1.0个百分点，比值由1.13缩小到1.01；两者高低已换位。'],
    [gap([0, 0], [50, 30], { unit: '/10万', direction: -1, digits: 0 }), '女性与男性差距缩小：绝对差距由50个十万分点缩小到30个十万分点，比值前后均无法计算（低的一方为0或负数），只按绝对差距判断。'],
    [gap([0, 3], [5, 6], { unit: '元', digits: 0 }), '女性与男性差距缩小：绝对差距由5元缩小到3元，比值由无法计算变为2.00（低的一方为0或负数），按缩小计。'],
    [gap([-2, 1], [3, 3]), '女性与男性差距缩小：绝对差距由5.0个百分点缩小到2.0个百分点，比值由无法计算变为3.00（低的一方为0或负数），只按绝对差距判断。'],
    [gap([Number.NaN, 80], [90, Number.NaN]), '女性与男性差距无法判断：缺少女性的前期值、男性的本期值，请补齐后再判断。'],
    [gap([80, 88], [90, 92], { digits: -1 }), '女性与男性差距无法判断：数值或小数位数有误，请核对后再判断。'],
  ] as const)('it says so: %#', (question, sentence) => {
    expect(judgeGap(question).because).toEqual({ rule: 'gap-both-scales', sentence });
  });

  test('where a value is none, neither scale says anything', () => {
    const { absolute, relative, fellBack, crossed } = judgeGap(gap([80, 80], [90, Infinity], { direction: -1 }));
    expect([absolute.movement, relative.movement, fellBack, crossed]).toEqual(['unknown', 'unknown', null, false]);
  });

  test('only narrowing is progress', () => {
    expect(Object.entries(gapVerdicts).filter(([, { progress }]) => progress).map(([verdict]) => verdict)).toEqual(['narrowed']);
  });

  test.runIf(worked.present)('worked case C23', () => {
    type C23 = { readonly input: { readonly rural: readonly [number, number]; readonly urban: readonly [number, number] }; readonly expected: Readonly<Record<'abs0' | 'abs1' | 'rel0' | 'rel1', number>> };
    const { input, expected } = worked.read<C23>('C23');
    const { verdict, absolute, relative } = judgeGap(gap(input.rural, input.urban, { unit: '/10万', direction: -1 }));
    expect(verdict).toBe('widened');
    expect([absolute.before, absolute.after, relative.before, relative.after].map((size) => Number(size).toFixed(6))).toEqual([expected.abs0, expected.abs1, expected.rel0, expected.rel1].map((size) => size.toFixed(6)));
  });
});

const published = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const question = fc.tuple(published, published, published, published, fc.constantFrom(1, -1, 0)).map(([a, b, c, d, direction]) => gap([a, b], [c, d], { direction: direction as 1 | -1 | 0 }));

describe('whatever the figures', () => {
  test('the sides can be named in either order', () => {
    fc.assert(fc.property(question, (asked) => {
      expect(judgeGap({ ...asked, first: asked.second, second: asked.first }).verdict).toBe(judgeGap(asked).verdict);
    }));
  });

  test('progress never comes without a gain of the side that was worse off', () => {
    fc.assert(fc.property(question.filter(({ direction }) => direction !== 0), (asked) => {
      const { first, second, direction } = asked;
      const worse = direction * (first.before - second.before) < 0 ? first : second;
      expect(judgeGap(asked).verdict !== 'narrowed' || direction * (worse.after - worse.before) > 0).toBe(true);
    }), { numRuns: 2000 });
  });

  test('time turned round, narrower is wider', () => {
    const turned = { narrowed: 'widened', widened: 'narrowed', unchanged: 'unchanged', unknown: 'unknown' } as const;
    fc.assert(fc.property(question, (asked) => {
      const { first, second } = asked;
      const back = judgeGap({ ...asked, first: { ...first, before: first.after, after: first.before }, second: { ...second, before: second.after, after: second.before } });
      expect([back.absolute.movement, back.relative.movement].map((movement) => turned[movement])).toEqual([judgeGap(asked).absolute.movement, judgeGap(asked).relative.movement]);
    }), { numRuns: 2000 });
  });

  test('no sentence shows a figure that is none', () => {
    const anything = fc.oneof(published, fc.double(), fc.constantFrom(0, Number.NaN, Infinity, -5));
    fc.assert(fc.property(anything, anything, anything, anything, (a, b, c, d) => {
      expect(judgeGap(gap([a, b], [c, d])).because.sentence).not.toMatch(/NaN|Infinity|undefined|null/);
    }));
  });

  test('another unit of the same thing changes no verdict', () => {
    fc.assert(fc.property(question, (asked) => {
      const tenfold = ({ name, before, after }: GapQuestion['first']) => ({ name, before: before * 10, after: after * 10 });
      expect(judgeGap({ ...asked, first: tenfold(asked.first), second: tenfold(asked.second), unit: '‰', digits: 0 }).verdict).toBe(judgeGap(asked).verdict);
    }));
  });
});
