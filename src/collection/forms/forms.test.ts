import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleForms, exampleGround } from '../../../test/makers/example-forms.ts';
import type { DerivedForms, FormGround } from './derive-forms.ts';
import { deriveForms } from './derive-forms.ts';
import { askedIn, calledIn, type AskedQuestion, type Form } from './form.ts';
import { neededIndicators } from './needed-indicators.ts';

let ground: FormGround;
let derived: DerivedForms;
beforeAll(async () => {
  ground = await exampleGround();
  derived = await exampleForms();
});

const itemsOf = (forms: ReadonlyMap<string, Form>) => [...forms.values()].flatMap(({ items }) => items);
const asked = (name: string): readonly AskedQuestion[] => [...derived.forms.values()].flatMap(askedIn).filter(({ item }) => item.definition.name.zh === name);

describe('the forms of the example district', () => {
  test('ask for every indicator its plans need exactly once, or say that nobody can be asked', () => {
    const needed = neededIndicators(ground.plans).map(({ indicatorId }) => indicatorId);
    const found = [...itemsOf(derived.forms), ...derived.nobody].map(({ indicatorId }) => indicatorId);
    expect(found.toSorted()).toEqual(needed.toSorted());
    expect(new Set(found).size).toBe(found.length);
  });

  test('name every question once in its form, with a number that people can say', () => {
    for (const form of derived.forms.values()) {
      const ids = askedIn(form).map(({ question }) => question.questionId);
      const numbers = askedIn(form).map(({ question }) => question.number);
      expect([new Set(ids).size, new Set(numbers).size]).toEqual([ids.length, numbers.length]);
      expect(numbers.filter((number) => !/^\d+(?:-\d+)?$/.test(number))).toEqual([]);
    }
  });

  test('ask the department that keeps the figure, which need not be the one that leads', () => {
    const of = (name: string) => [...derived.forms].flatMap(([unitId, { items }]) => items.filter(({ definition }) => definition.name.zh === name).map(({ basis }) => `${unitId} ${basis}`));
    expect([of('孕产妇死亡率'), of('农村自来水普及率'), of('妇女享有覆盖全生命周期的健康服务')]).toEqual([['示例区卫生健康局 source-department'], ['示例区水利局 source-department'], ['示例区卫生健康局 lead']]);
  });

  test('ask the parts that a definition has and the round wants, and those of which a target speaks', () => {
    expect(asked('孕产妇死亡率').map((one) => calledIn(one))).toEqual(['孕产妇死亡率', '孕产妇死亡率（城市）', '孕产妇死亡率（农村）']);
    expect(asked('孕产妇死亡率城乡差距')).toEqual([]);
    const without = deriveForms({ ...ground, parts: { ...ground.parts, breakdowns: [] } });
    expect([...without.forms.values()].flatMap(askedIn).filter(({ item }) => item.definition.name.zh === '孕产妇死亡率').map((one) => calledIn(one))).toEqual(['孕产妇死亡率', '孕产妇死亡率（农村）', '孕产妇死亡率（城镇）']);
  });

  test('ask each township where a target holds for every one of them, and say which sorts of places nobody has named', () => {
    const towns = [...derived.forms.values()].flatMap(askedIn).filter(({ question }) => question.subUnit !== null);
    expect(new Set(towns.map(({ question }) => question.subUnit))).toEqual(new Set(['东城街道', '西河街道', '南山镇', '北原镇']));
    expect(derived.unnamed.map(({ kind }) => kind)).toEqual(['助产机构', '乡镇卫生院', '村（社区）', '社区卫生服务中心', '中小学']);
  });

  test('ask for what means nothing in the place once, as a quotation of the level that has the figure', () => {
    const quotesIn = (level: 'district' | 'city' | 'nation') => itemsOf(deriveForms({ ...ground, level }).forms).filter(({ quotes }) => quotes !== undefined).map(({ definition, quotes, questions }) => [definition.name.zh, quotes, questions.length]);
    expect(quotesIn('district')).toContainEqual(['女性人均预期寿命', 'city', 1]);
    expect(quotesIn('city').map(([name]) => name)).not.toContain('女性人均预期寿命');
    expect([quotesIn('city').length > 0, quotesIn('nation'), itemsOf(derived.forms).filter(({ quotes }) => quotes !== undefined)]).toEqual([true, [], []]);
  });

  test('speak of the period of the definition: the health year, the day of the schools', () => {
    const period = (name: string) => asked(name)[0]?.item.period;
    expect([period('孕产妇死亡率'), period('家庭暴力警情依法处置率')]).toEqual([
      { kind: 'health-year', start: '2023-10-01', end: '2024-09-30', year: 2024 }, { kind: 'calendar-year', start: '2024-01-01', end: '2024-12-31', year: 2024 },
    ]);
  });

  test('a decided duty goes before what words say, and is never unsure', () => {
    const [doubtful] = derived.unsure;
    const again = deriveForms({ ...ground, duties: [{ indicatorId: doubtful?.indicatorId ?? '', unitId: '示例区妇联' }] });
    expect(again.unsure.map(({ indicatorId }) => indicatorId)).toEqual(derived.unsure.slice(1).map(({ indicatorId }) => indicatorId));
    expect(again.forms.get('示例区妇联')?.items.find(({ indicatorId }) => indicatorId === doubtful?.indicatorId)?.basis).toBe('decided');
  });

  test('a round of some indicators asks only these', () => {
    const some = deriveForms({ ...ground, only: ['maternal-mortality-rate', 'no-such-indicator'] });
    expect(itemsOf(some.forms).map(({ indicatorId }) => indicatorId)).toEqual(['maternal-mortality-rate']);
  });

  test('background figures are asked of the department that keeps them, where a round wants them', () => {
    const more = deriveForms({ ...ground, parts: { ...ground.parts, background: true } });
    const [population] = itemsOf(more.forms).filter(({ definition }) => definition.name.zh === '年末常住人口');
    expect([population?.basis, population?.promises, itemsOf(derived.forms).some(({ definition }) => definition.name.zh === '年末常住人口')]).toEqual(['source-department', [], false]);
  });

  test('things that are no figures are asked as what they are', () => {
    const kind = (name: string) => asked(name)[0]?.item.answer;
    expect([kind('孕产妇死亡率'), kind('妇女享有覆盖全生命周期的健康服务'), kind('因处置不力导致的家庭暴力命案'), kind('巾帼创业就业基地数')]).toEqual(['figure', 'judgement', 'yes-no', 'figure']);
  });
});

test('the order of plans, duties and units changes nothing of who is asked what', () => {
  fc.assert(fc.property(fc.shuffledSubarray(ground.units as never[], { minLength: ground.units.length }), (units) => {
    const who = ({ forms }: DerivedForms): readonly string[] => [...forms].flatMap(([unitId, { items }]) => items.map(({ indicatorId }) => `${indicatorId} ${unitId}`)).toSorted();
    expect(who(deriveForms({ ...ground, units }))).toEqual(who(derived));
  }), { numRuns: 10 });
});
