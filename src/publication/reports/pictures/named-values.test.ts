import { describe, expect, test } from 'vitest';
import { namedValues } from './named-values.ts';

const keeps = (lower: number | undefined, upper?: number) => ({ ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }), lowerOpen: false, upperOpen: false });

describe('the values a plan names', () => {
  test.each([
    ['左右, more is good', '目标40%左右（容差5%，2030年）', keeps(38), [40]], ['左右, held', '目标保持在45%左右（容差5%，2025年）', keeps(42.75), [45]], ['左右, limits with binary noise', '目标41%左右（容差5%，2030年）', keeps(38.949999999999996), [41]],
    ['左右, less is good', '目标20%左右（容差10%，2030年）', keeps(undefined, 22), [20]], ['左右, neither is good', '目标105左右（容差2%，2030年）', keeps(102.9, 107.1), [105]],
    ['a range of which more is good', '目标保持在43%—46%（2030年）', keeps(43), [43, 46]], ['a range of which less is good', '目标6—8‰（2030年）', keeps(undefined, 8), [6, 8]], ['a range both ends of which limit', '目标103—107（2030年）', keeps(103, 107), []],
    ['one end', '目标98%以上（2030年）', keeps(98), []], ['no figure', '目标“逐步提高”（2030年）', null, []],
  ])('%s', (_, promise, accepts, is) => {
    expect(namedValues({ promise, accepts, way: 'about' })).toEqual(is);
  });

  test('are none where another indicator is what it is held against', () => {
    expect(namedValues({ promise: '目标与职工中女性比例相适应（容差5%）（2030年）', accepts: keeps(-2.1, 2.1), way: 'relative' })).toEqual([]);
  });
});
