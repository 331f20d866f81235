import * as fc from 'fast-check';
import { test } from 'vitest';
import { damageGround, faultsOf, someDamage } from './makers/damaged-workbooks.ts';

test('a hundred workbooks damaged at random: every filled text is read or named, none is read as another', async () => {
  const ground = await damageGround();
  await fc.assert(fc.asyncProperty(someDamage, async (damage) => {
    const faults = await faultsOf(damage, ground);
    if (faults.length > 0) throw new Error(faults.slice(0, 5).join('\n'));
  }), { numRuns: 100 });
});
