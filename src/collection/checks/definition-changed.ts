import type { CheckContext } from '../checking/check-context.ts';
import { cellName, findingOn, standingFigures, type StandingFigure } from '../checking/standing-figures.ts';
import { calledHere, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

/** Who reported a figure or in which report, whatever its year: 2023年统计公报 and 2024年统计公报 are one source. A web address says where it was read, not who counted. */
const sourceOf = ({ observation: { source } }: StandingFigure): string | null => (source === null || /^https?:|^www\./i.test(source) ? null : source.normalize('NFKC').replaceAll(/[\d\s《》“”"'（）().,，。、:：\-—_]|年度?|第?[一二三四五六七八九十]+[次届期]/g, ''));

/** What a figure of one year before another with the same definition was taken from. */
const sourceBefore = (part: readonly StandingFigure[], figure: StandingFigure): string | null => {
  const before = part.find(({ observation, variant }) => observation.year === figure.observation.year - 1 && variant === figure.variant);
  return before === undefined ? null : sourceOf(before);
};

/** The figures of the last year before, all variants of them. */
function lastYear(part: readonly StandingFigure[], at: number): readonly StandingFigure[] {
  const year = part[at]?.observation.year;
  const before = part.slice(0, at).filter(({ observation }) => observation.year !== year);
  const last = before.at(-1)?.observation.year;
  return before.filter(({ observation }) => observation.year === last);
}

const nothing = '两年的数不能直接相比，不能跨这一年说升降，请说明变化和影响';

function findingsOf(figure: StandingFigure, part: readonly StandingFigure[], before: readonly StandingFigure[], { breaks }: CheckContext): CheckFinding[] {
  const { observation: now } = figure;
  const last = before.find(({ variant }) => variant === figure.variant) ?? before[0];
  if (last === undefined) return [];
  const then = last.observation;
  const knownBreak = breaks.find(({ indicatorId, year }) => indicatorId === now.indicatorId && year > then.year && year <= now.year);
  const about = cellName(figure);
  if (knownBreak !== undefined) return findingOn([figure], { code: 'definition-break', severity: 'notice', about, says: `${calledHere(figure)}与${String(then.year)}年之间口径有变化（${knownBreak.why}），不作升降比较` }, [last]);
  if (now.definitionVersion !== then.definitionVersion) {
    const named = [then, now].map(({ definitionVersion }) => (definitionVersion === '' ? '原口径' : `“${definitionVersion}”`));
    return findingOn([figure], { code: 'definition-changed', severity: 'doubt', about, says: `${calledHere(figure)}的口径是${named[1] ?? ''}，${String(then.year)}年是${named[0] ?? ''}：${nothing}` }, [last]);
  }
  const [here, there] = [sourceOf(figure), sourceOf(last)];
  // A series that is taken from somewhere else every year has no source to leave: two years from one place make it the usual one.
  if (here === null || there === null || here === there || figure.variant !== last.variant || sourceBefore(part, last) !== there) return [];
  return findingOn([figure], { code: 'source-changed', severity: 'doubt', about, says: `${calledHere(figure)}来自“${now.source ?? ''}”，${String(then.year)}年来自“${then.source ?? ''}”：来源不同，口径和范围也可能不同，请核对并说明` }, [last]);
}

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  return standingFigures(figures, context).parts.filter((part) => part.length > 1).flatMap((part) => part.flatMap((figure, at) => (figure.placed === null ? [] : findingsOf(figure, part, lastYear(part, at), context))));
}

/** A definition, source or coverage other than the year before: no trend reaches across it. */
export const definitionChanged: Check = {
  id: 'definition-changed',
  title: '口径或来源与上年不同',
  rule: '口径版本与上年不同，或一向来自一处的数换了来源：两年之间不作升降比较，要说明。系统已知的口径变化只作提示。网址只说在哪里看到，不算来源。',
  source: 'method 10, Q11: definition, source or coverage changed → break, no trend across it; practice 7 (妇幼口径变化); another kind of year: other-period',
  codes: ['definition-changed', 'source-changed', 'definition-break'],
  examples: [
    { title: '口径相同', indicator: {}, figures: [{ value: '91', year: 2019, version: '2015年版' }, { value: '92', version: '2015年版' }], finds: [] },
    { title: '口径不同', indicator: {}, figures: [{ value: '91', year: 2019 }, { value: '92', version: '2020年版' }], finds: [{ code: 'definition-changed', severity: 'doubt', rows: [2], drops: [] }] },
    { title: '上年的数在数据库里', indicator: {}, figures: [{ value: '91', year: 2019, stored: true }, { value: '92', version: '2020年版' }], finds: [{ code: 'definition-changed', severity: 'doubt', rows: [2], drops: [] }] },
    { title: '上年两种口径都有数', indicator: {}, figures: [{ value: '91', year: 2019 }, { value: '90', year: 2019, version: '2020年版' }, { value: '92', version: '2020年版' }], finds: [] },
    { title: '系统知道的变化只作提示', indicator: {}, breaks: [{ indicatorId: 'made-up-0', year: 2020, why: '分母改为常住人口' }], figures: [{ value: '91', year: 2019 }, { value: '92' }], finds: [{ code: 'definition-break', severity: 'notice', rows: [2], drops: [] }] },
    { title: '变化在更早的年份', indicator: {}, breaks: [{ indicatorId: 'made-up-0', year: 2019, why: '分母改为常住人口' }], figures: [{ value: '91', year: 2019 }, { value: '92' }], finds: [] },
    { title: '来源不同', indicator: {}, figures: [{ value: '90', year: 2018, source: '区统计局年报' }, { value: '91', year: 2019, source: '区统计局年报' }, { value: '92', source: '部门自报' }], finds: [{ code: 'source-changed', severity: 'doubt', rows: [3], drops: [] }] },
    { title: '只有一年的来源还不是惯例', indicator: {}, figures: [{ value: '91', year: 2019, source: '区统计局年报' }, { value: '92', source: '部门自报' }], finds: [] },
    { title: '网址只说在哪里看到', indicator: {}, figures: [{ value: '90', year: 2018, source: 'https://a.example/1' }, { value: '91', year: 2019, source: 'https://a.example/1' }, { value: '92', source: 'https://b.example/2' }], finds: [] },
    { title: '同一种公报的两年', indicator: {}, figures: [{ value: '90', year: 2018, source: '2018年统计公报' }, { value: '91', year: 2019, source: '2019年统计公报' }, { value: '92', source: '2020年统计公报' }], finds: [] },
    { title: '没有写来源', indicator: {}, figures: [{ value: '90', year: 2018, source: '2018年统计公报' }, { value: '91', year: 2019, source: '2019年统计公报' }, { value: '92' }], finds: [] },
  ],
  find,
};
