import type { Observation } from '#monitoring';
import { catalogue, findIndicatorById } from '#registry';
import { nextYearFigures } from './next-year.ts';
import { unitsOfDepartments } from './units.ts';

/** A row as `collection.import-figures` takes it; the unit by its short name. */
export type DemoFigure = Omit<Observation, 'origin'> & { readonly origin: Observation['origin'] | null; readonly unit: string; readonly note: string | null };

/** Figures that come in on one day. */
export type DemoImport = { readonly on: string; readonly note: string; readonly revision: string | null; readonly figures: readonly DemoFigure[] };

/** What the example is there to show, by the printed names of its indicators. */
const told = {
  /** First sent in wrong, corrected a year later. */
  revised: { name: '城镇单位就业人员中女性比重', year: 2023, firstText: '38.6', reason: '年报核对后更正：漏报两家单位' },
  /** Still owed by its unit when the others have reported. */
  late: { name: '残疾妇女基本康复服务率', note: '示例：残联尚未报送2025年数据，已催报' },
  breaks: [
    { name: '新生儿访视率', year: 2023, note: '示例：2023年起改为按规范完成2次访视统计，与以前不可比' },
    { name: '女性公民具备科学素质比例', year: 2023, note: '示例：2023年测评题目调整，与2020年不可比' },
  ],
} as const;

const lastOfFile = 2024;
const firstYear = 2021;
/** Unit whose yearly report is preliminary until the health statistics close in July. */
const firstPreliminary = '卫生健康局';

const idOf = (name: string): string => catalogue.find((definition) => definition.name.zh === name)?.id ?? name;

/** The unit that reports an indicator: the first department that the catalogue names. What no catalogue knows (targets without a figure) is the women's federation's. */
function unitOf(indicatorId: string): string {
  const department = findIndicatorById(indicatorId)?.sourceDepartment.split(/[/（]/)[0] ?? '妇联';
  return unitsOfDepartments[department] ?? department;
}

const noteOf = ({ indicatorId, year }: Observation): string | null => told.breaks.find(({ name, year: from }) => idOf(name) === indicatorId && year === from)?.note ?? null;

const asFigure = (observation: Observation): DemoFigure => ({ ...observation, unit: unitOf(observation.indicatorId), note: noteOf(observation) });

const isRevisedOne = ({ indicatorId, year, groups }: Pick<Observation, 'indicatorId' | 'year' | 'groups'>): boolean => indicatorId === idOf(told.revised.name) && year === told.revised.year && groups.length === 0;

/** The figure as it first came in. */
const asFirstSent = (figure: DemoFigure): DemoFigure =>
  figure.content.kind === 'figure' && isRevisedOne(figure) ? { ...figure, content: { ...figure.content, text: told.revised.firstText, value: Number(told.revised.firstText) } } : figure;

/** The last year, in the middle of its collection: all but one unit have sent preliminary figures. */
function lastYear(observations: readonly Observation[]): readonly DemoFigure[] {
  return nextYearFigures(observations, lastOfFile + 1).map(asFigure).map((figure): DemoFigure =>
    (figure.indicatorId === idOf(told.late.name) ? { ...figure, content: { kind: 'missing', reason: 'not-collected' }, note: told.late.note } : figure));
}

/**
 * The figures of the example file and of the year after it as they came in over the years: the base of the plans, then each May the year before; a preliminary year that becomes final, a
 * revision, what the file itself dates.
 *
 * @example figureImports(observations).map(({ on, figures }) => [on, figures.length])
 */
export function figureImports(observations: readonly Observation[]): readonly DemoImport[] {
  const all = observations.map(asFigure);
  const undated = all.filter(({ recorded }) => recorded === null);
  const plain = (on: string, note: string, figures: readonly DemoFigure[]): DemoImport => ({ on, note, revision: null, figures });
  const years = Array.from({ length: lastOfFile - firstYear + 1 }, (_, at) => firstYear + at);
  const inMay = years.map((year) => plain(`${String(year + 1)}-05-20`, `示例：${String(year)}年度数据`, undated.filter((figure) => figure.year === year).map(asFirstSent)
    .map((figure): DemoFigure => (year === lastOfFile && figure.unit === firstPreliminary && figure.content.kind === 'figure' && figure.status === 'final' ? { ...figure, status: 'preliminary' } : figure))));
  const dated = [...Map.groupBy(all.filter(({ recorded }) => recorded !== null), ({ recorded }) => recorded ?? '')].map(([on, figures]) => plain(on, '示例：单独报送', figures));
  const revision: DemoImport = { on: '2024-10-15', note: '示例：数据修订', revision: told.revised.reason, figures: all.filter(isRevisedOne) };
  const closed = plain('2025-07-10', `示例：${String(lastOfFile)}年度卫生健康数据转为最终数`, undated.filter(({ year, unit, content }) => year === lastOfFile && unit === firstPreliminary && content.kind === 'figure'));
  return [
    plain('2022-01-12', '示例：规划基期及以前年份数据', undated.filter(({ year }) => year < firstYear)), ...inMay, ...dated, revision, closed,
    plain('2026-05-20', `示例：${String(lastOfFile + 1)}年度数据（初步）`, lastYear(observations)),
  ].toSorted((one, other) => one.on.localeCompare(other.on));
}
