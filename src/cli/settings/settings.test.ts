import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettings } from './read-settings.ts';
import { settingsList } from './settings-list.ts';
import { localDay, timeZoneOf } from './time-zone.ts';

const sources = (names: readonly string[]): string => names.map((name) => readFileSync(name, 'utf8')).join('\n');

describe('the list of settings', () => {
  test('is the table of docs/running.md, row for row', () => {
    const rows = readFileSync('docs/running.md', 'utf8').split('\n').filter((line) => /^\| `(?:HALFSKY_|DATABASE_)/.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim().replaceAll('`', '')));
    expect(rows).toEqual(settingsList.map(({ name, meaning, usual }) => [name, meaning, usual]));
  });

  test('has every variable that deploy files and the command use', () => {
    const used = new Set(sources(['deploy/halfsky.service', 'deploy/Containerfile', 'deploy/nginx.conf', 'bin/halfsky.js', 'src/storage/open-store.ts', 'src/cli/settings/read-settings.ts']).match(/HALFSKY_[A-Z_]+[A-Z]/g));
    expect([...used].filter((name) => !settingsList.some((setting) => setting.name === name))).toEqual([]);
  });
});

describe('reading settings', () => {
  test('nothing set is the usual', () => {
    expect(readSettings({})).toMatchObject({ settings: { host: '127.0.0.1', port: 4380, secureCookies: false, trustProxy: [], timeZone: 'Asia/Shanghai' }, unknown: [] });
  });

  test('an https address makes cookies secure unless that is said otherwise', () => {
    const secure = (environment: Readonly<Record<string, string>>): unknown => (readSettings(environment) as { settings: { secureCookies: boolean } }).settings.secureCookies;
    expect([secure({ HALFSKY_PUBLIC_URL: 'https://a.gov.cn' }), secure({ HALFSKY_PUBLIC_URL: 'http://a.gov.cn' }), secure({ HALFSKY_PUBLIC_URL: 'https://a.gov.cn', HALFSKY_SECURE_COOKIES: '0' })]).toEqual([true, false, false]);
  });

  test('unknown names of ours are told, an empty variable is none', () => {
    expect(readSettings({ HALFSKY_PROT: '80', HALFSKY_PORT: ' ', PATH: '/bin' })).toMatchObject({ settings: { port: 4380 }, unknown: ['HALFSKY_PROT'] });
  });

  test('whatever is set, it is settings or complaints that name their variable, never a throw, and never the token', () => {
    const names = settingsList.map(({ name }) => name);
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (environment) => {
      const read = readSettings(environment);
      const complaints = 'complaints' in read ? read.complaints : [];
      expect(complaints.every((complaint) => names.some((name) => complaint.startsWith(name)))).toBe(true);
    }));
    expect(JSON.stringify(readSettings({ HALFSKY_METRICS_TOKEN: 'kurz-geheim' }))).not.toContain('kurz-geheim');
  });
});

describe('the day where the installation stands', () => {
  const cases: readonly (readonly [zone: string, at: string, day: string])[] = [
    ['Asia/Shanghai', '2026-01-01T15:59:59.999Z', '2026-01-01'],
    ['Asia/Shanghai', '2026-01-01T16:00:00.000Z', '2026-01-02'],
    ['Asia/Urumqi', '2026-01-01T16:00:00.000Z', '2026-01-01'],
    ['UTC', '2025-12-31T23:59:00.000Z', '2025-12-31'],
    ['Asia/Shanghai', '2025-12-31T23:59:00.000Z', '2026-01-01'],
  ];
  test.each(cases)('in %s at %s it is %s', (zone, at, day) => {
    expect(localDay(zone, Date.parse(at))).toBe(day);
  });

  test('a zone that is none counts as not set', () => {
    expect([timeZoneOf({}), timeZoneOf({ HALFSKY_TIME_ZONE: 'Mars/Base' }), timeZoneOf({ HALFSKY_TIME_ZONE: 'UTC' })]).toEqual(['Asia/Shanghai', 'Asia/Shanghai', 'UTC']);
  });
});
