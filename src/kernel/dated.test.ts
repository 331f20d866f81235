import { expect, test } from 'vitest';
import { holdsOn, versionOn } from './dated.ts';

const names = [
  { version: 1, validFrom: '2011-01-01', validTo: null, name: '扶贫办' },
  { version: 2, validFrom: '2021-06-01', validTo: null, name: '乡村振兴局' },
  { version: 3, validFrom: '2015-01-01', validTo: '2016-12-31', name: '扶贫开发办' },
];

test.each([
  ['2010-12-31', undefined], ['2011-01-01', '扶贫办'], ['2014-12-31', '扶贫办'], ['2015-01-01', '扶贫开发办'], ['2016-12-31', '扶贫开发办'], ['2017-01-01', '扶贫办'], ['2021-05-31', '扶贫办'], ['2021-06-01', '乡村振兴局'],
])('on %s the version recorded last of those that cover it holds: %s', (day, name) => {
  expect(versionOn(names, day)?.name).toBe(name);
  expect(versionOn(names.toReversed(), day)?.name).toBe(name);
});

test('both ends are included', () => {
  expect(['2020-12-31', '2021-01-01', '2021-01-02', '2021-01-03'].map((day) => holdsOn({ validFrom: '2021-01-01', validTo: '2021-01-02' }, day))).toEqual([false, true, true, false]);
});
