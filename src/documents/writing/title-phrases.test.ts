import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleLines, titlePhrases } from './title-phrases.ts';

/** Chinese characters are two wide. */
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u02ff' ? 2 : 1), 0);

describe('phrases of a title', () => {
  test.each([
    ['2024年《示例区妇女发展规划（2021—2030年）》', '2024年/《示例区·妇女·发展·规划/（2021—2030年）》'],
    ['《白碱滩区（克拉玛依高新区）儿童发展规划（2021-2025年）》', '《白碱滩区/（克拉玛依高新区）/儿童·发展·规划/（2021-2025年）》'],
    ['2021—2030年中期评估报告', '2021—2030年·中期·评估·报告'],
    ['不能判断的目标和原因', '不能·判断的·目标·和原因'],
    ['统计监测报告', '统计·监测·报告'],
    ['', ''],
  ])('%s', (title, phrases) => {
    expect(titlePhrases(title).map((words) => words.join('·')).join('/')).toBe(phrases);
  });
});

describe('lines of a title', () => {
  test.each<[title: string, room: number, lines: readonly string[]]>([
    ['《昆区妇女发展规划（2021—2030年）》', 40, ['《昆区妇女发展规划（2021—2030年）》']],
    ['2024年《示例区妇女发展规划（2021—2030年）》', 40, ['2024年《示例区妇女发展规划', '（2021—2030年）》']],
    ['2024年《白碱滩区（克拉玛依高新区）妇女发展规划（2021-2025年）》', 40, ['2024年《白碱滩区（克拉玛依高新区）', '妇女发展规划（2021-2025年）》']],
    ['2024年克拉玛依市白碱滩区妇女发展规划和儿童发展规划实施情况统计监测报告', 40, ['2024年克拉玛依市白碱滩区妇女发展规划', '和儿童发展规划实施情况统计监测报告']],
    ['妇女发展规划指标监测表', 12, ['妇女发展规划', '指标监测表']],
    ['克拉玛依市白碱滩区规划', 10, ['克拉玛依市白碱滩区', '规划']],
  ])('%s within %i', (title, room, lines) => {
    expect(titleLines(title, widthOf, room)).toEqual(lines);
  });

  test('nothing is lost, and no line is wider than the room but one of a single word', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('妇', '女', '发展', '规划', '2024', '年', '《', '》', '（', '）', '—', '和', ' ', 'a', '，'), maxLength: 30 }), fc.integer({ min: 1, max: 40 }), (title, room) => {
        const lines = titleLines(title, widthOf, room);
        expect(lines.join('')).toBe(title);
        expect(lines.filter((line) => widthOf(line) > room && !titlePhrases(title).flat().includes(line))).toEqual([]);
      }),
    );
  });
});
