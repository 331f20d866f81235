import { expect, test } from 'vitest';
import { unitInRow } from './table-unit.ts';

test.each([
  ['名', '每千名儿童拥有儿科医生数', '名/千名'],
  ['个', '每千人口拥有3岁以下婴幼儿托位数', '个/千人'],
  ['个', '每千常住人口托位数', '个/千人'],
  ['张', '每万人拥有床位数', '张/万人'],
  ['个/千人', '每千人口托位数', '个/千人'],
  ['%', '每千名儿童受益率', '%'],
  ['所', '建设儿童医院', '所'],
  [null, '每千人口托位数', null],
])('the unit %s of %s is %s, as in sentences', (unit, name, expected) => {
  expect(unitInRow(unit, name)).toBe(expected);
});
