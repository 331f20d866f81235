import { describe, expect, test } from 'vitest';
import { expandNames, splitList } from './names.ts';

const knowsNothing = (): boolean => false;

describe('the items of a list of names stand alone', () => {
  test.each([
    ['新生儿、婴儿和5岁以下儿童死亡率', ['新生儿死亡率', '婴儿死亡率', '5岁以下儿童死亡率']],
    ['孕产妇艾滋病、梅毒和乙肝检测率', ['孕产妇艾滋病检测率', '孕产妇梅毒检测率', '孕产妇乙肝检测率']],
    ['留守儿童动态监测率、建档率', ['留守儿童动态监测率', '留守儿童建档率']],
    ['人大常委会委员、政协常委中的女性比例', ['人大常委会委员中的女性比例', '政协常委中的女性比例']],
    ['新建城区、居住区设施达标率、社区设施覆盖率', ['新建城区设施达标率', '居住区设施达标率', '社区设施覆盖率']],
    ['高、中、初级技能劳动者中的女性比例', ['高级技能劳动者中的女性比例', '中级技能劳动者中的女性比例', '初级技能劳动者中的女性比例']],
    ['农村牧区、城镇低保家庭适龄妇女“两癌”筛查覆盖率', ['农村牧区适龄妇女“两癌”筛查覆盖率', '城镇低保家庭适龄妇女“两癌”筛查覆盖率']],
    ['高血压和糖尿病患者管理率', ['高血压患者管理率', '糖尿病患者管理率']],
    ['系统性、完整性和包容性水平', ['系统性、完整性和包容性水平']],
    ['国家免疫规划疫苗接种率', ['国家免疫规划疫苗接种率']],
  ])('%s', (subject, expected) => expect(expandNames(subject, knowsNothing)).toEqual(expected));

  test('as many items as figures are things of their own', () =>
    expect(expandNames('幼儿园、小学、高中教师学历合格率', knowsNothing, 3)).toEqual(['幼儿园教师学历合格率', '小学教师学历合格率', '高中教师学历合格率']));

  test('another number of figures leaves the name whole', () =>
    expect(expandNames('人群因癌症、糖尿病导致的死亡率', knowsNothing, 3)).toEqual(['人群因癌症、糖尿病导致的死亡率']));
});

test('参与, 普及 and 和谐 hold no conjunction', () => expect(splitList('参与率、普及率和和谐度')).toEqual(['参与率', '普及率', '和谐度']));
