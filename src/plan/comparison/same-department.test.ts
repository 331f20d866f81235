import { catalogue } from '#registry';
import { expect, test } from 'vitest';
import { departmentFamilies } from './department-families.ts';
import { answersFor, departmentsNamed, departmentsOf, sameDepartment } from './same-department.ts';

test.each([
  ['教育局', '教体局'], ['教育局', '教育体育局'], ['卫健委', '卫生健康委员会'], ['卫健委', '卫生健康局'], ['人社局', '人力资源和社会保障局'], ['公安局', '公安分局'],
  ['市场监管局', '市场监督管理局'], ['市场监督局', '市场监管局'], ['水利局', '农牧林水局'], ['水利局', '水务局'], ['医保局', '医疗保障局'], ['统计局', '区统计局'],
  ['发改委', '发展和改革局'], ['住建局', '住房和城乡建设局'], ['团委', '共青团区委'], ['法院', '人民法院'], ['检察院', '人民检察院'], ['卫健委（疾控）', '卫健委'],
  ['农牧林水局（交通局）', '交通运输局'], ['科技局', '科学技术局'], ['科协', '科学技术协会'], ['生态环境分局', '生态环境局'],
])('%s is %s', (a, b) => {
  expect(sameDepartment(a, b)).toBe(true);
  expect(sameDepartment(b, a)).toBe(true);
});

test.each([
  ['教育局', '体育局'], ['科技局', '科协'], ['科学技术协会', '科学技术局'], ['公安局', '交警大队'], ['交通局', '交警大队'], ['统计局', '国家统计局调查队'], ['卫健委', '民政局'],
  ['司法局', '法院'], ['妇联', '残联'], ['妇儿工委办', '妇联'], ['医保局', '人社局'], ['关工委', '文旅局'], ['关心下一代工作委员会', '文化局'], ['融媒体中心', '宣传部'],
])('%s is not %s', (a, b) => {
  expect(sameDepartment(a, b)).toBe(false);
});

test('a department without a door of its own is answered for by the one it is part of', () => {
  expect(answersFor('文旅局', '体育局')).toBe(true);
  expect(answersFor('卫健委', '疾控')).toBe(true);
  expect(answersFor('疾控中心', '卫健委')).toBe(false);
  expect(answersFor('教育局', '卫健委')).toBe(false);
});

test('units nobody has taught us are the same when printed alike', () => {
  expect(sameDepartment('某某中心', '某某中心（办公室）')).toBe(true);
  expect(sameDepartment('某某中心', '另一中心')).toBe(false);
});

test('every department the catalogue names belongs to a family', () => {
  const named = new Set(catalogue.flatMap(({ sourceDepartment }) => departmentsNamed(sourceDepartment)));
  expect([...named].filter((department) => departmentsOf(department).length === 0)).toEqual([]);
});

test('family ids are distinct and what a family stands within exists', () => {
  const ids = departmentFamilies.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(departmentFamilies.filter(({ within }) => within !== null && !ids.includes(within))).toEqual([]);
});
