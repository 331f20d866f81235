import * as fc from 'fast-check';
import { test } from 'vitest';
import { damageGround, faultsOf, someDamage } from '../makers/damaged-workbooks.ts';

test('a thousand workbooks damaged at random are answered with all their problems, and none enters half', async () => {
  const ground = await damageGround();
  await fc.assert(fc.asyncProperty(someDamage, async (damage) => {
    const faults = await faultsOf(damage, ground);
    if (faults.length > 0) throw new Error(faults.slice(0, 5).join('\n'));
  }), { numRuns: 1000 });
});
