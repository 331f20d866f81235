import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../caller.ts';
import { openTestDoor, type TestDoor } from '../testing/test-door.ts';
import type { PartSeries } from './indicator-series.ts';

type Answer = { readonly name: string; readonly unit: string; readonly digits: number; readonly series: readonly PartSeries[] };

const delivery = 'institutional-delivery-rate';
let door: TestDoor;
let regionId: string;
let statistician: Caller;
let clerk: Caller;

const figure = (indicatorId: string, year: number, text: string, more: object = {}): object => ({ indicatorId, year, content: { kind: 'figure', text }, ...more });
const bring = (...figures: readonly object[]): Promise<unknown> => door.done(statistician, 'collection.import-figures', { regionId, figures });
const series = (indicatorId: string, caller = statistician): Promise<Answer> => door.done(caller, 'indicators.get-series', { regionId, indicatorId });
const told = ({ place, subUnit, groups, points, gaps, breaks }: PartSeries): string =>
  [[place, subUnit, ...groups].filter(Boolean).join(' '), ...points.map(({ year, text }) => `${String(year)}=${text}`), ...gaps.map(({ year, reason }) => `${String(year)} ${reason}`), ...breaks.map((year) => `${String(year)}|`)].join(' ').trim();

beforeAll(async () => {
  door = await openTestDoor();
  door.at('2025-05-20T02:00:00.000Z');
  regionId = await door.region('示例区', 'district');
  statistician = await door.person('统计员甲', { role: 'statistician', regionId });
  clerk = await door.person('办', { role: 'office-clerk', regionId });
  await bring(figure(delivery, 2021, '99.1'), figure(delivery, 2022, '99.2'), figure(delivery, 2022, '98.1', { groups: ['农村'] }), figure(delivery, 2022, '97.0', { subUnit: '甲镇' }), figure(delivery, 2023, '98.0', { definitionVersion: '2023年版' }), figure(delivery, 2022, '98.8', { place: '全市' }),
    { indicatorId: delivery, year: 2024, content: { kind: 'missing', reason: 'refused' } }, figure('life-expectancy', 2024, '80.55', { groups: ['女'] }), figure(delivery, 2022, '50.0', { source: '年鉴', sourceRank: 2 }));
});

afterAll(async () => {
  await door.close();
});

describe('the figures of an indicator', () => {
  test('are joined over definitions, part by part, the source that counts first; absences are named and breaks are told', async () => {
    const { name, unit, digits, series: parts } = await series(delivery);
    expect([name, unit, digits, parts.map(told).toSorted()]).toEqual(['孕产妇住院分娩率', '%', 1, ['2021=99.1 2022=99.2 2023=98.0 2024 refused 2023|', '全市 2022=98.8', '农村 2022=98.1', '甲镇 2022=97.0']]);
  });

  test('of women are those of another indicator where this has none, and say in which cell they stand', async () => {
    const [only] = (await series('female-life-expectancy')).series;
    expect([only && told(only), only?.points[0]?.cell]).toEqual(['2024=80.55', { indicatorId: 'life-expectancy', groups: ['女'] }]);
  });

  test('that are meant for fewer are an absence for the others, with nothing that tells them', async () => {
    await door.done(statistician, 'collection.set-visibility', { regionId, indicatorId: delivery, breakdown: '农村', audience: 'bureau', version: 0, validFrom: '2025-01-01', reason: '人数少' });
    const of = async (caller: Caller): Promise<string | undefined> => (await series(delivery, caller)).series.filter(({ groups }) => groups.includes('农村')).map(told)[0];
    expect([await of(clerk), await of(statistician)]).toEqual(['农村 2022 suppressed', '农村 2022=98.1']);
  });

  test('of which there are none are none', async () => {
    expect((await series('maternal-mortality-rate')).series).toEqual([]);
  });
});
