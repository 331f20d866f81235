import * as fc from 'fast-check';
import { versionOn } from '#kernel';
import { describe, expect, test } from 'vitest';
import { changedFrom, endedFrom, endOf, foundedOn, livesOn } from './changed-from.ts';
import { dayAfter, dayBefore } from './neighbouring-day.ts';
import { firstCommonDay, timeline } from './timeline.ts';

type Thing = { readonly version: number; readonly validFrom: string; readonly validTo: string | null; readonly ended: boolean; readonly name: string; readonly kind: number };

const thing = (part: Partial<Thing>): Thing => ({ version: 1, validFrom: '2021-01-10', validTo: null, ended: false, name: '甲', kind: 1, ...part });
const days = Array.from({ length: 60 }, (_, at) => new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10));
const day = fc.constantFrom(...days);

test.each([['2024-03-01', '2024-02-29'], ['2023-01-01', '2022-12-31'], ['1900-03-01', '1900-02-28']])('the day before %s is %s', (one, other) => {
  expect([dayBefore(one), dayAfter(other)]).toEqual([other, one]);
});

describe('a timeline', () => {
  test('shows what was recorded last, and what it covered on both sides', () => {
    const versions = [thing({}), thing({ version: 2, validFrom: '2021-01-20', validTo: '2021-01-25', name: '乙' })];
    expect(timeline(versions).map(({ validFrom, validTo, held }) => [validFrom, validTo, held.name])).toEqual([['2021-01-10', '2021-01-19', '甲'], ['2021-01-20', '2021-01-25', '乙'], ['2021-01-26', null, '甲']]);
  });

  test('says of every day what versionOn says', () => {
    const version = fc.record({ from: fc.nat(59), length: fc.option(fc.nat(30)) });
    fc.assert(fc.property(fc.array(version, { minLength: 1, maxLength: 8 }), day, (parts, on) => {
      const versions = parts.map(({ from, length }, at) => thing({ version: at + 1, validFrom: days[from] ?? '', validTo: length === null ? null : days[Math.min(59, from + length)] ?? null }));
      const holding = timeline(versions).filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo));
      expect(holding.map(({ held }) => held)).toEqual([versionOn(versions, on)].filter((one) => one !== undefined));
    }));
  });

  test('two spans of days meet on the later beginning, or never', () => {
    expect(firstCommonDay({ validFrom: '2021-01-01', validTo: '2021-01-31' }, { validFrom: '2021-01-31', validTo: null })).toBe('2021-01-31');
    expect(firstCommonDay({ validFrom: '2021-01-01', validTo: '2021-01-30' }, { validFrom: '2021-01-31', validTo: null })).toBeNull();
  });
});

describe('a change', () => {
  test('without an end holds until the day on which the same thing was to change anyway', () => {
    const versions = [thing({}), thing({ version: 2, validFrom: '2021-02-01', name: '乙' })];
    expect(changedFrom(versions, { validFrom: '2021-01-20', validTo: null }, { name: '丙', kind: 5 }).map(({ version, validFrom, validTo, name, kind }) => [version, validFrom, validTo, name, kind]))
      .toEqual([[3, '2021-01-20', '2021-01-31', '丙', 5], [4, '2021-02-01', null, '乙', 5]]);
  });

  test('before the first day draws it back, without a hole', () => {
    const changes = changedFrom([thing({})], { validFrom: '2021-01-01', validTo: '2021-01-03' }, { name: '丙' });
    expect(changes.map(({ validFrom, validTo, name }) => [validFrom, validTo, name])).toEqual([['2021-01-01', '2021-01-03', '丙'], ['2021-01-04', '2021-01-09', '甲']]);
  });

  test('that changes nothing adds nothing; what has ended stays as it was', () => {
    const versions = [thing({}), thing({ version: 2, validFrom: '2021-02-01', ended: true })];
    expect(changedFrom(versions, { validFrom: '2021-01-20', validTo: null }, { name: '甲' })).toEqual([]);
    expect(changedFrom(versions, { validFrom: '2021-02-02', validTo: null }, { name: '乙' })).toEqual([]);
    expect(changedFrom(versions, { validFrom: '2021-01-20', validTo: null }, { name: '乙' }).map(({ validTo }) => validTo)).toEqual(['2021-01-31']);
  });

  test('with an end says the same of every day inside, and leaves every day outside as it was', () => {
    const change = fc.record({ at: fc.nat(59), length: fc.option(fc.nat(20)), name: fc.constantFrom('甲', '乙', '丙') });
    fc.assert(fc.property(fc.array(change, { maxLength: 6 }), fc.nat(59), fc.nat(20), (changes, at, length) => {
      const versions = [thing({})];
      for (const one of changes) versions.push(...changedFrom(versions, { validFrom: days[one.at] ?? '', validTo: one.length === null ? null : days[Math.min(59, one.at + one.length)] ?? null }, { name: one.name }));
      const [validFrom, validTo] = [days[at] ?? '', days[Math.min(59, at + length)] ?? ''];
      const after = [...versions, ...changedFrom(versions, { validFrom, validTo }, { name: '丁' })];
      const founded = foundedOn(after) ?? '';
      for (const on of days.filter((one) => one >= founded)) {
        const before = versionOn(versions, on)?.name ?? versionOn(versions, foundedOn(versions) ?? '')?.name;
        expect([on, versionOn(after, on)?.name]).toEqual([on, validFrom <= on && on <= validTo ? '丁' : before]);
      }
    }));
  });

  test('an end outdoes what was known of later days', () => {
    const versions = [thing({}), thing({ version: 2, validFrom: '2021-02-01', name: '乙' })];
    const ended = [...versions, ...[endedFrom(versions, '2021-01-20')].flatMap((one) => one ?? [])];
    expect([endOf(ended), livesOn(ended, '2021-01-19'), livesOn(ended, '2021-01-20'), livesOn(ended, '2021-02-10'), livesOn(ended, '2021-01-09')]).toEqual(['2021-01-20', true, false, false, false]);
  });
});
