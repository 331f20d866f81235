import { expect, test } from 'vitest';
import { identify, printedTitle } from './identity.ts';

test('the printed title says everything', () => {
  expect(identify('示例区（高新区）儿童发展规划（2021-2025年）', [], '', 1, null)).toMatchObject({
    subject: 'children', place: '示例区', placeAs: '示例区（高新区）', startYear: 2021, endYear: 2025, titlePrinted: true, issues: [],
  });
});

test('without a title the text tells, and an issue says so', () => {
  const text = '区政府制定了《甲区妇女发展规划（2011—2020年）》。我区妇女事业发展。2021年至2030年，是关键时期。参照《中国妇女发展纲要（2021—2030年）》《乙市妇女发展规划（2021—2030年）》，按照《甲区国民经济和社会发展第十四个五年规划》，制定本规划。';
  const identity = identify('', ['妇女与健康', '妇女与教育'], text, 3, null);
  expect(identity).toMatchObject({ title: '甲区妇女发展规划（2021—2030年）', titlePrinted: false, subject: 'women', place: '甲区', startYear: 2021, endYear: 2030 });
  expect(identity.issues.map(({ code, line }) => [code, line])).toEqual([['title-made', 3]]);
});

test('a plan that never names its place takes that of the other plan in the file', () => {
  expect(identify('', ['儿童与健康'], '', 1, { place: '甲区', placeAs: '甲区' }).place).toBe('甲区');
});

test('a title on two lines is one; of a cover that repeats it the last counts', () => {
  expect(printedTitle(['示例区妇女发展规划', '（2021—2030年）', '示例区儿童发展规划', '（2021—2030年）'])).toBe('示例区儿童发展规划（2021—2030年）');
});
