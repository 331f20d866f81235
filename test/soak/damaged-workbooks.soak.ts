import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { damageGround, faultsOf, someDamage } from '../makers/damaged-workbooks.ts';

test('a thousand workbooks damaged at random are answered with all their problems, and none enters half', async () => {
  const ground = await damageGround();
  await fc.assert(fc.asyncProperty(someDamage, async (damage) => {
    expect(await faultsOf(damage, ground)).toEqual([]);
  }), { numRuns: 1000 });
});
