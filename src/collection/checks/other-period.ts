import { periodKindOf } from '#kernel';
import type { Check, CheckFinding, PlacedFigure } from './check.ts';

const words: Readonly<Record<string, string>> = {
  'calendar-year': '自然年（1月1日至12月31日）', 'health-year': '妇幼年度（上年10月1日至当年9月30日）', 'school-year': '学年（上年9月1日至当年8月31日）', 'school-date': '9月1日时点', 'year-end': '年末时点',
};

/** A stock at the year's end belongs to the calendar year, a count of pupils to its school year. */
const together: Readonly<Record<string, string>> = { 'year-end': 'calendar-year', 'school-date': 'school-year' };
const group = (kind: string): string => together[kind] ?? kind;

/** The kind of year a row prints, where it prints days and these are not those its indicator is counted over. */
function otherKind({ observation: { period }, definition }: PlacedFigure): string | null {
  const kind = period === null ? null : periodKindOf(period.start, period.end);
  const usual = definition.referencePeriod.kind;
  return kind === null || words[usual] === undefined || group(kind) === group(usual) ? null : kind;
}

/** One finding an indicator and kind of year. */
function findingOf(figures: readonly PlacedFigure[], kind: string): CheckFinding[] {
  const first = figures[0];
  if (!first) return [];
  const { definition } = first;
  return [{
    code: 'other-period', severity: 'doubt', about: `${definition.id} ${kind}`, at: figures, drop: [],
    says: `“${definition.name.zh}”按${words[definition.referencePeriod.kind] ?? ''}统计，这里写的期间是${words[kind] ?? ''}：不同期间的数不能直接相比，与其他年份之间按口径变化处理，请核对`,
  }];
}

/** Figures of another kind of year than their indicator is counted over: the largest silent error (practice 1.3). */
export const otherPeriod: Check = {
  id: 'other-period',
  title: '期间与指标的统计期间不同',
  rule: '写了起止日期的，应与指标的统计期间（自然年、妇幼年度、学年、时点）相同。',
  source: 'practice 1.3: reference periods differ; method 10, Q11',
  codes: ['other-period'],
  examples: [
    { title: '妇幼指标写了自然年', indicator: { referencePeriod: { kind: 'health-year' } }, figures: [{ value: '90', period: ['2020-01-01', '2020-12-31'] }, { value: '91', year: 2021, period: ['2020-10-01', '2021-09-30'] }], finds: [{ code: 'other-period', severity: 'doubt', rows: [1], drops: [] }] },
    { title: '期间相同', indicator: { referencePeriod: { kind: 'health-year' } }, figures: [{ value: '90', period: ['2019-10-01', '2020-09-30'] }], finds: [] },
    { title: '年末时点也是自然年', indicator: { referencePeriod: { kind: 'calendar-year' } }, figures: [{ value: '90', period: ['2020-12-31', '2020-12-31'] }], finds: [] },
    { title: '没有写期间', indicator: { referencePeriod: { kind: 'health-year' } }, figures: [{ value: '90' }], finds: [] },
    { title: '一项抽样调查不按年', indicator: { referencePeriod: { kind: 'survey' } }, figures: [{ value: '90', period: ['2020-01-01', '2020-12-31'] }], finds: [] },
  ],
  find: (figures) => {
    const other = figures.flatMap((figure) => {
      const kind = otherKind(figure);
      return kind === null ? [] : [{ figure, kind }];
    });
    return [...Map.groupBy(other, ({ figure, kind }) => `${figure.definition.id} ${kind}`).values()].flatMap((own) => findingOf(own.map(({ figure }) => figure), own[0]?.kind ?? ''));
  },
};
