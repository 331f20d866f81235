import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleGround } from '../../../test/makers/example-forms.ts';
import type { Observation, ObservationContent } from '#monitoring';
import type { AnswerTexts } from '../forms/answer.ts';
import { deriveForms, type DerivedForms, type FormGround } from '../forms/derive-forms.ts';
import { askedIn } from '../forms/form.ts';
import { neededIndicators } from '../forms/needed-indicators.ts';
import { cellName, type WantedCell } from './data-gap.ts';
import { dataGapsOf, type AnsweredForm, type GapGround } from './data-gaps-of.ts';
import { sexAudit } from './sex-audit.ts';
import { breakdownsFor, cellOf, partOf, wantedCells } from './wanted-cells.ts';

let ground: FormGround;
let derived: DerivedForms;
let wanted: readonly WantedCell[];
beforeAll(async () => {
  ground = await exampleGround();
  derived = deriveForms(ground);
  wanted = wantedCells(ground);
});

const figure: ObservationContent = { kind: 'figure', text: '1', value: 1, digits: 0, numerator: null, denominator: null, standardError: null };
const observed = ({ indicatorId, groups, subUnit }: WantedCell, year: number, content: ObservationContent = figure): Observation => ({
  indicatorId, place: null, subUnit, groups, year, period: null, definitionVersion: '', status: 'final', grade: 'A', source: null, sourceRank: 1, recorded: null, content, origin: { file: null, sheet: null, line: null, column: null },
});
const gaps = (more: Partial<GapGround> = {}) => dataGapsOf({ year: 2024, firstYear: 2021, wanted, observations: [], forms: [], ...more });
const cell = (name: string, groups: readonly string[] = [], subUnit: string | null = null): WantedCell => {
  const found = wanted.find((one) => one.name === name && one.groups.join('+') === groups.join('+') && one.subUnit === subUnit);
  if (!found) throw new Error(`no cell ${name}`);
  return found;
};
const gapAt = (at: WantedCell, more: Partial<GapGround>) => {
  const { gaps: found, apart } = gaps(more);
  return found.find((one) => cellOf(one) === cellOf(at))?.reason ?? (apart.some((one) => cellOf(one) === cellOf(at)) ? 'apart' : 'there');
};
/** The forms of the example with one answer in them. */
const answering = (at: WantedCell, texts: AnswerTexts): readonly AnsweredForm[] => [...derived.forms].map(([unitId, form]) => ({
  unitId, form, answers: new Map(askedIn(form).filter(({ item, question }) => cellOf({ indicatorId: item.indicatorId, ...question }) === cellOf(at)).map(({ question }) => [question.questionId, { texts, explains: [], conflicts: [] }])),
}));

describe('what the plans want', () => {
  test('is every indicator for everyone, and in the parts its definition knows', () => {
    const whole = wanted.filter(({ part }) => part === 'whole');
    expect(new Set(whole.map(({ indicatorId }) => indicatorId)).size).toBe(whole.length);
    expect(wanted.filter(({ name, part }) => name === '学前教育毛入园率' && part === 'sex').map(({ groups }) => groups)).toEqual([['男'], ['女']]);
    expect(new Set(wanted.map(cellOf)).size).toBe(wanted.length);
  });

  test('names the targets that wait for exactly that part: a gap of town and country waits for its two sides', () => {
    const sides = wanted.filter(({ name, part, targets }) => name === '孕产妇死亡率' && part === 'area' && targets.length > 0);
    expect(sides.map(({ groups }) => groups).toSorted()).toEqual([['农村'], ['城市']]);
    expect(sides[0]?.targets.every(({ quote }) => quote.includes('城乡'))).toBe(true);
  });

  test('a township waits for a target that holds for every one, not for the one of the district', () => {
    const targets = new Map(ground.plans.flatMap(({ planId, content }) => neededIndicators([{ planId, content }])).flatMap((needed) => needed.targets.map(({ itemId, target }) => [itemId, target.every] as const)));
    const inTowns = wanted.filter(({ part }) => part === 'sub-unit');
    expect(inTowns.every((one) => one.targets.length > 0)).toBe(true);
    expect(new Set(inTowns.flatMap((one) => one.targets.map(({ itemId }) => targets.get(itemId))))).toEqual(new Set(['unit']));
  });

  test.each([[[], null, 'whole'], [['女'], null, 'sex'], [['女性'], null, 'sex'], [['农村'], null, 'area'], [['城镇'], null, 'area'], [['0-6岁'], null, 'age'], [['小学'], null, 'other'], [['女', '农村'], null, 'other'], [['女'], '南山镇', 'sub-unit']] as const)('%j %s is %s', (groups, subUnit, part) => {
    expect(partOf(groups, subUnit)).toBe(part);
  });
});

describe('why a figure is not there', () => {
  test('nobody reports it, or nobody was asked', () => {
    const without = wanted.filter(({ owner, part }) => owner === null && part === 'whole');
    expect(without.map(({ indicatorId }) => indicatorId).toSorted()).toEqual(derived.nobody.map(({ indicatorId }) => indicatorId).toSorted());
    expect(without.map((one) => gapAt(one, {}))).toEqual(without.map(() => 'nobody-reports'));
    expect(gapAt(cell('孕产妇死亡率'), {})).toBe('not-asked');
  });

  test.each([
    ['nothing yet', {}, 'unanswered'], ['a figure that waits to be approved', { value: '8.5' }, 'there'], ['a true zero', { missing: '未发生' }, 'there'], ['not collected', { missing: '未收集' }, 'not-collected'], ['refused', { missing: '拒报' }, 'refused'],
    ['not applicable', { missing: '不适用' }, 'apart'], ['something unreadable', { value: '约八' }, 'unreadable'],
  ] as const)('the unit wrote %s', (_what, texts, expected) => {
    const at = cell('孕产妇死亡率');
    expect(gapAt(at, { forms: answering(at, texts) })).toBe(expected);
  });

  test('what is in the database fills the gap, also under another word for the group; a reason that is filed is told', () => {
    const at = cell('孕产妇死亡率', ['城市']);
    expect([gapAt(at, { observations: [observed({ ...at, groups: ['城镇'] }, 2024)] }), gapAt(at, { observations: [observed(at, 2023)] }), gapAt(at, { observations: [observed(at, 2024, { kind: 'missing', reason: 'refused' })] })]).toEqual(['there', 'not-asked', 'refused']);
    expect(gapAt(at, { observations: [{ ...observed(at, 2024), place: '全市' }] })).toBe('not-asked');
  });

  test('since when: years in a row up to this one, or that there never was one', () => {
    const at = cell('孕产妇死亡率');
    const found = (observations: readonly Observation[]) => {
      const gap = gaps({ observations }).gaps.find((one) => cellOf(one) === cellOf(at));
      return [gap?.lastYear, gap?.yearsWithout];
    };
    expect([found([]), found([observed(at, 2021), observed(at, 2022)]), found([observed(at, 2025)])]).toEqual([[null, 4], [2022, 2], [null, 4]]);
  });

  test('a figure of a term stands for its term and is not due before', () => {
    const at = { ...cell('孕产妇死亡率'), indicatorId: 'female-share-of-district-peoples-congress' };
    const termly = wanted.find(({ indicatorId }) => /congress|cppcc|village-committee/.test(indicatorId)) ?? at;
    expect([gapAt(termly, { observations: [observed(termly, 2020)] }), gapAt(termly, { observations: [observed(termly, 2019)] })]).toEqual(['apart', 'not-asked']);
  });

  test('the owner is whom the round asked, whoever that would be by rule', () => {
    const at = cell('孕产妇死亡率');
    const forms = answering(at, {}).map((one) => ({ ...one, unitId: `${one.unitId}（新）` }));
    expect(gaps({ forms }).gaps.find((one) => cellOf(one) === cellOf(at))?.owner).toBe(`${at.owner ?? ''}（新）`);
  });
});

describe('whatever is known', () => {
  test('every wanted figure is there, a gap, or apart, once; a figure more is a gap less and no other', () => {
    const reasons = fc.constantFrom('not-collected', 'not-applicable', 'refused', 'not-due', 'suppressed') as fc.Arbitrary<Extract<ObservationContent, { kind: 'missing' }>['reason']>;
    const some = fc.array(fc.record({ at: fc.nat(wanted.length - 1), year: fc.integer({ min: 2019, max: 2025 }), absent: fc.option(reasons) }), { maxLength: 120 });
    fc.assert(fc.property(some, fc.nat(wanted.length - 1), (known, extra) => {
      const observations = known.flatMap(({ at, year, absent }) => (wanted[at] ? [observed(wanted[at], year, absent === null ? figure : { kind: 'missing', reason: absent })] : []));
      const before = gaps({ observations });
      const there = new Set(observations.filter(({ year, content }) => year === 2024 && content.kind !== 'missing').map((one) => cellOf(one)));
      expect(before.gaps.length + before.apart.length + there.size).toBe(wanted.length);
      const filled = wanted[extra];
      if (!filled) return;
      const after = gaps({ observations: [...observations, observed(filled, 2024)] });
      const left = [...before.gaps, ...before.apart].map(cellOf).filter((one) => one !== cellOf(filled));
      expect([...after.gaps, ...after.apart].map(cellOf)).toEqual(left);
    }), { numRuns: 60 });
  });
});

describe('the audit by sex', () => {
  test('counts indicators with both sexes among those that can have them', () => {
    const bySex = wanted.filter(({ part }) => part === 'sex');
    const total = new Set(bySex.map(({ indicatorId }) => indicatorId)).size;
    const [first] = bySex;
    const of = (all: readonly WantedCell[], content: ObservationContent = figure) => sexAudit(wanted, gaps({ observations: all.map((one) => observed(one, 2024, content)) }), 2024);
    const one = bySex.filter(({ indicatorId }) => indicatorId === first?.indicatorId);
    expect([of([]).sentence, of(one.slice(0, 1)).sentence, of(one).sentence, of(bySex).sentence]).toEqual([`可分性别 0/${String(total)} 项`, `可分性别 0/${String(total)} 项`, `可分性别 1/${String(total)} 项`, `可分性别 ${String(total)}/${String(total)} 项`]);
    expect(of(one.slice(0, 1)).without.find(({ indicatorId }) => indicatorId === first?.indicatorId)?.missing).toEqual(['女']);
    expect(of(one, { kind: 'missing', reason: 'not-applicable' }).share.denominator).toBe(total - 1);
  });
});

test('a survey asks the breakdowns that its gaps stand in', () => {
  expect(breakdownsFor([{ groups: ['女'], subUnit: null }, { groups: ['农村'], subUnit: null }])).toEqual(expect.arrayContaining(['sex', 'area']));
  expect([breakdownsFor([{ groups: [], subUnit: null }]), cellName({ name: '近视率', groups: ['女'], subUnit: '南山镇' })]).toEqual([[], '近视率（南山镇、女）']);
});
