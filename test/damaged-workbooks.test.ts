import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { damageGround, faultsOf, someDamage } from './makers/damaged-workbooks.ts';

test('a hundred workbooks damaged at random: every filled text is read or named, none is read as another', async () => {
  const ground = await damageGround();
  await fc.assert(fc.asyncProperty(someDamage, async (damage) => {
    expect(await faultsOf(damage, ground)).toEqual([]);
  }), { numRuns: 100 });
});
