import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRemove, type KnownBackup } from './to-remove.ts';

const on = (...days: string[]): KnownBackup[] => days.map((day, index) => ({ name: `${day}#${String(index)}`, day, madeAt: `${day}T01:00:00Z#${String(index)}` }));
const keptOf = (backups: readonly KnownBackup[], policy: Parameters<typeof toRemove>[1]): string[] => {
  const gone = toRemove(backups, policy);
  return backups.filter(({ name }) => !gone.includes(name)).map(({ day }) => day);
};

describe('which backups are kept', () => {
  test.each([
    ['the latest of each of the last days', ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'], { daily: 2, weekly: 0, monthly: 0 }, ['2026-11-21', '2026-11-22']],
    ['weeks begin on Monday and may span two years', ['2026-12-27', '2026-12-28', '2026-12-31', '2027-01-03', '2027-01-04'], { daily: 0, weekly: 3, monthly: 0 }, ['2026-12-27', '2027-01-03', '2027-01-04']],
    ['the latest of each month', ['2026-09-01', '2026-09-30', '2026-10-31', '2026-11-22'], { daily: 1, weekly: 0, monthly: 3 }, ['2026-09-30', '2026-10-31', '2026-11-22']],
    ['days without a backup count for nothing', ['2025-01-01', '2026-11-22'], { daily: 7, weekly: 4, monthly: 12 }, ['2025-01-01', '2026-11-22']],
    ['the latest stays under every policy', ['2026-11-21', '2026-11-22'], { daily: 0, weekly: 0, monthly: 0 }, ['2026-11-22']],
    ['nothing is removed where there is nothing', [], { daily: 1, weekly: 1, monthly: 1 }, []],
  ])('%s', (_what, days, policy, kept) => {
    expect(keptOf(on(...days), policy)).toEqual(kept);
  });

  test('of two on one day the later stays', () => {
    expect(toRemove(on('2026-11-22', '2026-11-22'), { daily: 3, weekly: 3, monthly: 3 })).toEqual(['2026-11-22#0']);
  });

  test('rotating day by day keeps what rotating once would, and never more than the policy allows', () => {
    fc.assert(fc.property(fc.record({ daily: fc.nat(8), weekly: fc.nat(5), monthly: fc.nat(13) }), fc.uniqueArray(fc.integer({ min: 0, max: 700 }), { maxLength: 120 }), (policy, offsets) => {
      const days = offsets.toSorted((a, b) => a - b).map((offset) => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10));
      let standing: KnownBackup[] = [];
      for (const backup of on(...days)) {
        standing.push(backup);
        const gone = toRemove(standing, policy);
        standing = standing.filter(({ name }) => !gone.includes(name));
        expect(standing.length).toBeLessThanOrEqual(Math.max(1, policy.daily + policy.weekly + policy.monthly));
        expect(standing).toContain(backup);
      }
      expect(standing.map(({ day }) => day)).toEqual(keptOf(on(...days), policy));
    }));
  });
});
