import { describe, expect, test } from 'vitest';
import { rounded } from '../../../test/rounded.ts';
import { shareOfWomen } from './share-of-women.ts';

const pool = { kind: 'eligible-pool', name: '中级职称人员', women: 90, total: 250 } as const;

describe('a share of women', () => {
  test.each([
    [{ women: 48, total: 150 }, { kind: 'half' }, { share: 32, reference: 50, distance: -18, sentence: '女性占32.00%，参照为50%，低18.00个百分点。' }],
    [{ women: 48, total: 150 }, pool, { share: 32, reference: 36, distance: -4, sentence: '女性占32.00%，参照为中级职称人员中女性的比例36.00%，低4.00个百分点。' }],
    [{ women: 9, total: 15 }, { kind: 'half' }, { share: 60, reference: 50, distance: 10, sentence: '女性占60.00%，参照为50%，高10.00个百分点。' }],
    [{ women: 5, total: 10 }, { kind: 'half' }, { share: 50, reference: 50, distance: 0, sentence: '女性占50.00%，参照为50%，与之持平。' }],
    [{ women: 0, total: 7 }, { kind: 'half' }, { share: 0, reference: 50, distance: -50, sentence: '女性占0.00%，参照为50%，低50.00个百分点。' }],
    [{ women: 0, total: 0 }, { kind: 'half' }, { missing: 'not-applicable' }],
    [{ women: 8, total: 7 }, { kind: 'half' }, { missing: 'not-a-number' }],
    [{ women: 3, total: 7 }, { ...pool, women: 0, total: 0 }, { missing: 'not-applicable' }],
    [{ women: 3, total: 7 }, { ...pool, women: Number.NaN }, { missing: 'not-a-number' }],
  ] as const)('of %j against %j', (people, against, found) => {
    expect(rounded(shareOfWomen(people, against))).toEqual(found);
  });
});
