import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuantities } from './quantities.ts';

const told = (text: string): string[] => readQuantities(text).map(({ value, upper, unit, bound, strict }) => `${String(value)}${upper === null ? '' : `–${String(upper)}`} ${unit} ${bound ?? '-'}${strict ? '!' : ''}`);

describe('a quantity is read with its unit and bound', () => {
  test.each([
    ['下降到12/10万以下', '12 /10万 at-most'],
    ['不低于百分之九十五点五', '95.5 % at-least'],
    ['三分之一以上', '33.33 % at-least'],
    ['10万分之12', '12 /10万 -'],
    ['万分之三以下', '3 /万 at-most'],
    ['九成', '90 % -'],
    ['达到一半', '50 % -'],
    ['1：3', '0.3333 ratio -'],
    ['8%—10%', '8–10 % between'],
    ['103至107之间', '103–107  between'],
    ['>6.5', '6.5  at-least!'],
    ['≥80%', '80 % at-least'],
    ['低于1%', '1 % at-most!'],
    ['不超过2.2', '2.2  at-most'],
    ['1.2万个', '12000 个 -'],
    ['15万人次', '15 万人次 -'],
    ['3.5亿元左右', '3.5 亿元 about'],
    ['1,200名', '1200 名 -'],
    ['一名女干部', '1 名 -'],
    ['不少于1个小时', '1 小时 at-least'],
    ['提高两个百分点', '2 百分点 -'],
    ['翻一番', '2 番 -'],
    ['1至2个', '1–2 个 between'],
    ['降至25左右', '25  about'],
    ['约3000人', '3000 人 about'],
    ['每天不高于5g', '5 g at-most'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  test('10、9、8个小时 are three', () => expect(told('不少于10、9、8个小时')).toEqual(['10 小时 at-least', '9 小时 -', '8 小时 -']));
});

describe('ages, dates and names are no quantities', () => {
  test.each(['35—64岁妇女', '年满60周岁', '到2030年', '2021—2025年', '9月1日', '国务院令第619号', '15分钟便民生活圈', '第七次人口普查', '三个方面', '“9073”工程', '《12项准则》', '建设一支有爱心的队伍', '近三年', '3个月内', '12355热线'])(
    '%s', (text) => expect(told(text)).toEqual([]),
  );
});

test('every quantity lies in its text, in order, without overlap', () => {
  const pieces = constantFrom('1', '20', '3.5', '万', '个', '%', '‰', '/10万', '以上', '以下', '不低于', '三分之一', '百分之九十', '名', '、', '和', '至', '年', '岁', '“', '”', '一', '倍', '翻一番', '人', '达到', '≥', ':');
  assert(property(array(pieces, { maxLength: 40 }).map((parts) => parts.join('')), (text) => {
    let at = 0;
    for (const { from, to, value } of readQuantities(text)) {
      expect(from).toBeLessThan(to);
      expect(to).toBeGreaterThan(at);
      expect(to).toBeLessThanOrEqual(text.length);
      expect(Number.isFinite(value)).toBe(true);
      at = to;
    }
  }));
});
