import { describe, expect, test } from 'vitest';
import { completeName } from './complete-name.ts';
import { startContext } from './settings.ts';
import { readSubject } from './subject.ts';

const context = startContext('goal', { startYear: 2021, endYear: 2030, knows: () => false });

describe('the words before a figure', () => {
  test.each([
    ['到2025年孕产妇死亡率下降到', { name: '孕产妇死亡率', direction: 'down', deadline: 2025 }],
    ['确保全区九年义务教育巩固率达到', { name: '九年义务教育巩固率', direction: null }],
    ['适龄儿童疫苗接种率以乡镇街道为单位保持在', { name: '适龄儿童疫苗接种率', every: 'unit', of: '乡镇街道', direction: 'hold' }],
    ['各助产机构产床与助产士数量比例', { name: '助产机构产床与助产士数量比例', every: 'unit', of: '助产机构' }],
    ['每3年适龄妇女开展筛查覆盖率达到', { name: '适龄妇女筛查覆盖率', every: 'cycle', cycleYears: 3 }],
    ['中小学生每天校内体育活动时间', { name: '中小学生校内体育活动时间', per: 'day' }],
    ['出生缺陷发生率控制在', { name: '出生缺陷发生率', controlled: true }],
    ['重点人群筛查率分别达到', { name: '重点人群筛查率', apart: true, reached: true }],
  ])('%s', (text, expected) => expect(readSubject(text, context)).toMatchObject(expected));
});

describe('a name that leans on what was said before', () => {
  test.each([
    ['', { names: ['婚检率'] }, '婚检率'],
    ['床位', { names: ['每千名儿童拥有儿科医生'] }, '每千名儿童拥有床位'],
    ['初中', { names: ['小学书面作业时间'] }, '初中书面作业时间'],
    ['死亡率', { names: ['脑卒中发病率'] }, '脑卒中死亡率'],
    ['占国内生产总值比重', { names: ['体育产业总规模'] }, '体育产业占国内生产总值比重'],
    ['防治知识知晓率', { before: '宫颈癌和乳腺癌防治意识明显提高' }, '宫颈癌和乳腺癌防治知识知晓率'],
    ['健康档案建档率', { before: '建立妇女健康档案' }, '妇女健康档案建档率'],
    ['筛查率', { before: '每两年为农村妇女进行一次常见病筛查' }, '筛查率'],
    ['高中阶段教育毛入学率', { before: '女性平等接受高中阶段教育' }, '高中阶段教育毛入学率'],
    ['儿童死亡率', { names: ['孕产妇死亡率'] }, '儿童死亡率'],
  ])('%s', (name, before, expected) => expect(completeName(name, { ...context, namesAreNear: true, ...before })).toBe(expected));
});
