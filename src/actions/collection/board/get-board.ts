import { z } from 'zod';
import { boardTotals } from '#collection';
import { readAction } from '../../action.ts';
import { exampleId, flag, page } from '../../fields.ts';
import { isRefusal } from '../../refusal.ts';
import { unitKind } from '../../units/unit-fields.ts';
import { unitNameKey } from '../../units/unit-name-key.ts';
import { boardLineField, regionId, roundId, showLine, showTotals, totalsField } from './board-fields.ts';
import { boardReaders } from './board-readers.ts';
import { loadBoard, type LoadedLine } from './load-board.ts';
import { seenRound } from './seen-round.ts';

const states = ['draft', 'submitted', 'signed', 'returned', 'approved', 'locked', 'excepted', 'excused'] as const;

const byName = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const done = ({ row }: LoadedLine): number => (typeof row.completeness.percent === 'number' ? row.completeness.percent : 101);
const activity = ({ row }: LoadedLine): string => row.lastActivity ?? '';

/** Ways to order the board; each the most pressing first. */
const orders: Readonly<Record<'ordinal' | 'name' | 'late' | 'completeness' | 'state' | 'activity', (one: LoadedLine, other: LoadedLine) => number>> = {
  ordinal: () => 0, name: (one, other) => byName.compare(one.unit, other.unit), completeness: (one, other) => done(one) - done(other),
  late: (one, other) => Number(other.row.due.kind === 'overdue') - Number(one.row.due.kind === 'overdue') || other.row.daysLate - one.row.daysLate,
  state: (one, other) => states.findIndex((state) => state === one.row.state) - states.findIndex((state) => state === other.row.state),
  activity: (one, other) => (activity(one) < activity(other) ? -1 : activity(one) > activity(other) ? 1 : 0),
};

/** Where every form of a round is: the board of who chases, and of a unit its own line. */
export const getBoardAction = readAction({
  name: 'collection.get-board',
  title: '填报进度',
  summary: '一轮填报各单位的状态、及时性、完整性、差错、退回和催报情况，合计写明分子和分母；填报人和单位分管领导只看本单位。',
  input: z.object({
    regionId, roundId, state: z.enum(states).optional().describe('只看这个状态：draft 填报中、submitted 待单位审核、signed 待统计审核、returned 已退回、approved 已审核、locked 已锁定、excepted 限时更正、excused 免报'),
    late: flag.optional().describe('只看逾期未报的（true）或没有逾期的（false）'), unitKind: unitKind.optional().describe('只看这一类单位'), search: z.string().trim().max(60).optional().describe('单位名称中的字'),
    sort: z.enum(['ordinal', 'name', 'late', 'completeness', 'state', 'activity']).default('ordinal').describe('排列：ordinal 按次序、name 按拼音、late 逾期最久的在前、completeness 最不完整的在前、state 按状态、activity 最久没有动静的在前'), ...page,
  }),
  output: z.object({
    round: z.object({ roundId: z.uuid().describe('填报轮次'), title: z.object({ zh: z.string() }), kind: z.enum(['yearly', 'back-fill', 'survey']).describe('类别：yearly 年度填报，back-fill 历史数据补报，survey 专项调查'), reportingYear: z.int().describe('数据年份'), state: z.enum(['preparing', 'open', 'closed']).describe('状态：preparing 准备中，open 填报中，closed 已结束'), opensOn: z.string().describe('开网日'), dueOn: z.string().describe('报送截止日'), lateUntil: z.string().describe('补报截止日'), allowed: z.array(z.string()) }),
    lines: z.array(boardLineField.extend({ allowed: z.array(z.string()) })).describe('各单位'), totals: totalsField, total: z.int().describe('符合条件的份数'), next: z.string().nullable(),
  }),
  permission: boardReaders,
  scope: ({ regionId: at }) => ({ regionId: at }),
  read: async ({ regionId: at, roundId: of, state, late, unitKind: kind, search, sort, limit, after }, { connection, caller, today, allowedOn }) => {
    const seen = await seenRound(connection, { regionId: at, roundId: of, caller, today });
    if (isRefusal(seen)) return seen;
    const { round, unitIds } = seen;
    const all = await loadBoard(connection, { regionId: at, rounds: [round], unitIds, today });
    const asked = unitNameKey(search ?? '');
    const found = all.filter(({ row, unit, unitKind: of }) => (state === undefined || row.state === state) && (late === undefined || (row.due.kind === 'overdue') === late) && (kind === undefined || of === kind) && unitNameKey(unit).includes(asked)).toSorted(orders[sort]);
    const last = after === undefined ? -1 : found.findIndex(({ row }) => row.formId === after);
    if (after !== undefined && last < 0) return { refused: 'not-found', message: '翻页位置已经失效，请从头列出。' };
    const cut = found.slice(last + 1, last + 1 + limit);
    const { title, reportingYear, opensOn, dueOn, lateUntil } = round;
    return {
      round: { roundId: of, title, kind: round.kind, reportingYear, state: round.state, opensOn, dueOn, lateUntil, allowed: [...allowedOn('round', { regionId: at }, round)] },
      lines: cut.map((line) => ({ ...showLine(line), allowed: [...allowedOn('form', { regionId: at, unitId: line.row.unitId }, { state: line.row.state })] })),
      totals: showTotals(boardTotals(all.map(({ row }) => row))), total: found.length, next: last + 1 + limit < found.length ? cut.at(-1)?.row.formId ?? null : null,
    };
  },
  examples: [
    { input: { regionId: exampleId(1), roundId: exampleId(2) } }, { input: { regionId: exampleId(1), roundId: exampleId(2), late: 'true', sort: 'late', limit: '20' } }, { input: { regionId: exampleId(1), roundId: exampleId(2), state: 'lost' }, refusedAt: 'state' },
  ],
});
