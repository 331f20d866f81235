import { z } from 'zod';
import { breakdownsFor, cellName, cellOf, gapReasonWords, type DataGap } from '#collection';
import { addRound, holdObservations, type StoredRound } from '#storage';
import { writeAction } from '../../action.ts';
import { exampleId, validityDay, words } from '../../fields.ts';
import type { Refusal } from '../../refusal.ts';
import { regionId } from '../board/board-fields.ts';
import { gapYear } from './gap-filter.ts';
import { loadGaps, type LoadedGaps } from './load-gaps.ts';

/** Figures of one survey: a district has some hundred indicators. */
const mostCells = 500;

const cell = z.object({
  indicatorId: words(1, 120).describe('指标'), groups: z.array(words(1, 40)).max(8).default([]).describe('分组，如 女、农村；不填为合计'), subUnit: words(1, 80).nullable().default(null).describe('乡镇街道、学校、机构'),
});

const days = { opensOn: validityDay.describe('开网日'), dueOn: validityDay.describe('报送截止日'), lateUntil: validityDay.optional().describe('补报截止日，默认同报送截止日'), viewUntil: validityDay.optional().describe('查看截止日，默认同补报截止日') };

const input = z.object({
  regionId, year: gapYear, cells: z.array(cell).min(1).max(mostCells).describe('补哪些缺项'), ...days, title: words(2, 100).optional().describe('名称，默认“某年缺项数据专项统计调查”'), note: words(2, 1000).optional().describe('另外的说明'),
});

type State = { readonly gaps: LoadedGaps; readonly chosen: readonly DataGap[]; readonly faults: readonly { readonly code: string; readonly message: string; readonly place: string }[] };

/** What was chosen among the gaps, and what is no gap any more. */
function choose(gaps: LoadedGaps, cells: z.output<typeof input>['cells']): Pick<State, 'chosen' | 'faults'> {
  const known = new Map(gaps.found.gaps.map((gap) => [cellOf(gap), gap]));
  const found = cells.map((one, at) => ({ one, at, gap: known.get(cellOf(one)) }));
  return {
    chosen: [...new Map(found.flatMap(({ gap }) => (gap ? [[cellOf(gap), gap] as const] : []))).values()],
    faults: found.flatMap(({ one, at, gap }) => (gap ? [] : [{ code: 'not-a-gap', place: `cells.${String(at)}`, message: `“${cellName({ name: gaps.wanted.find(({ indicatorId }) => indicatorId === one.indicatorId)?.name ?? one.indicatorId, ...one })}”不在缺项清单里：已有数据、不适用，或规划不需要。` }])),
  };
}

const noteOf = (chosen: readonly DataGap[], more: string | undefined): string => `${more === undefined ? '' : `${more}\n`}补充缺项${String(chosen.length)}项：${chosen.map((gap) => `${cellName(gap)}（${gapReasonWords[gap.reason]}）`).join('；')}。`;

/** A round of its own for what is missing (both source plans: 缺项数据专项统计调查). It is prepared here and opened like every other round. */
export const openSurveyAction = writeAction({
  name: 'collection.open-survey',
  title: '布置缺项专项调查',
  summary: '从缺项清单选定指标和分组，准备一轮“缺项数据专项统计调查”：只问选定的指标，说明里列出缺项；核对后与年度填报一样开网。',
  input,
  output: z.object({ roundId: z.uuid().describe('填报轮次'), title: z.string(), indicators: z.int().describe('指标数'), cells: z.int().describe('缺项数'), withoutOwner: z.array(z.string()).describe('还没有填报单位的缺项，开网前须指定') }),
  permission: ['statistician', 'statistics-head'],
  actsOn: 'data-gap',
  scope: ({ regionId: at }) => ({ regionId: at }),
  load: async ({ regionId: at, year, cells }, { connection, today }): Promise<State | Refusal> => {
    if (!(await holdObservations(connection, at))) return { refused: 'not-found', message: '没有这个地区。' };
    const gaps = await loadGaps(connection, { regionId: at, year, today });
    return { gaps, ...choose(gaps, cells) };
  },
  decide: ({ gaps, chosen, faults }, { regionId: at, year, opensOn, dueOn, lateUntil = dueOn, viewUntil = lateUntil, title, note }, { caller, now, newId }) => {
    const [first] = faults;
    if (first) return { refused: 'not-a-gap', message: `${String(faults.length)} 项不能列入，没有布置：${first.message}`, reasons: faults.slice(0, 200) };
    if (!(opensOn <= dueOn && dueOn <= lateUntil && lateUntil <= viewUntil)) return { refused: 'days-out-of-order', message: '开网日、报送截止日、补报截止日、查看截止日须依次不早于前一个。' };
    const round: StoredRound = {
      regionId: at, roundId: newId(), kind: 'survey', title: { zh: title ?? `${String(year)}年缺项数据专项统计调查` }, reportingYear: year, opensOn, dueOn, lateUntil, viewUntil,
      parts: { breakdowns: breakdownsFor(chosen), categories: gaps.parts.categories, subUnits: chosen.some(({ subUnit }) => subUnit !== null) ? gaps.parts.subUnits : {}, background: false }, indicators: [...new Set(chosen.map(({ indicatorId }) => indicatorId))],
      header: { number: '', issuedBy: '', approval: '', validUntil: '' }, note: noteOf(chosen, note), state: 'preparing', revision: 1, createdAt: now, createdBy: caller.personId, openedAt: null, closedAt: null,
    };
    return { effect: round };
  },
  store: async (round, { connection }, { chosen }) => {
    await addRound(connection, round);
    return { roundId: round.roundId, title: round.title.zh, indicators: round.indicators?.length ?? 0, cells: chosen.length, withoutOwner: chosen.filter(({ owner }) => owner === null).map(cellName) };
  },
  audit: (round, { chosen }) => ({
    subjectKind: 'collection-round', subjectId: round.roundId, after: { kind: round.kind, reportingYear: round.reportingYear, opensOn: round.opensOn, dueOn: round.dueOn, indicators: round.indicators },
    sentence: `准备“${round.title.zh}”：补充缺项${String(chosen.length)}项，${round.opensOn}开网，${round.dueOn}截止`,
  }),
  examples: [
    { input: { regionId: exampleId(1), year: 2025, cells: [{ indicatorId: 'some-rate', groups: ['女'] }], opensOn: '2026-06-01', dueOn: '2026-06-30' } }, { input: { regionId: exampleId(1), year: 2025, cells: [], opensOn: '2026-06-01', dueOn: '2026-06-30' }, refusedAt: 'cells' },
    { input: { regionId: exampleId(1), year: 2025, cells: [{ indicatorId: 'some-rate' }], opensOn: '2026-06-31', dueOn: '2026-06-30' }, refusedAt: 'opensOn' },
  ],
});
