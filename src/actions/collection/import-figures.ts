import { z } from 'zod';
import { versionOn } from '#kernel';
import { findIndicatorById } from '#registry';
import { addObservations, holdObservations, latestObservations, ownIndicators, regionVersions, unitVersions, type StoredObservation } from '#storage';
import { writeAction } from '../action.ts';
import { words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { outdatedReports, reportsWithOldValues } from '../reports/outdated-reports.ts';
import { decideImport, type FigureFault, type ImportDecision } from './decide-import.ts';
import { importedFigure } from './figure-fields.ts';
import { storedFigure } from './stored-figure.ts';

/** A district has some thousands of figures a year; a request of more is cut by whoever sends it. */
const mostRows = 20_000;

const input = z.object({
  regionId: z.uuid(),
  file: words(1, 200).nullable().default(null).describe('来自哪个文件'),
  note: words(1, 300).nullable().default(null).describe('这次导入的说明'),
  revisionReason: words(2, 300).nullable().default(null).describe('修订理由：改动最终数时必须写明'),
  figures: z.array(importedFigure).min(1).max(mostRows).describe('数据，一行一个数'),
});

type State = { readonly rows: readonly StoredObservation[]; readonly latest: readonly StoredObservation[]; readonly faults: readonly FigureFault[] };

/** What stands against rows before their content is looked at: indicators and units that nobody knows. */
function unknownParts(figures: z.output<typeof input>['figures'], own: ReadonlySet<string>, units: ReadonlySet<string>): readonly FigureFault[] {
  return figures.flatMap(({ indicatorId, unitId }, at) => [
    ...(findIndicatorById(indicatorId) || own.has(indicatorId) ? [] : [{ code: 'unknown-indicator', message: `没有“${indicatorId}”这个指标。`, place: `figures.${String(at)}.indicatorId` }]),
    ...(unitId === null || units.has(unitId) ? [] : [{ code: 'unknown-unit', message: '没有这个报送单位。', place: `figures.${String(at)}.unitId` }]),
  ]);
}

function refusalOf(faults: readonly FigureFault[]): Refusal {
  const [first] = faults;
  const shown = faults.slice(0, 200);
  return { refused: first?.code ?? 'bad-figures', message: `${String(faults.length)} 行不能导入，一行也没有导入：${first?.message ?? ''}`, reasons: shown };
}

/** Figures come in: all of them, or none and every fault with its row. What was known stays as an older version; what says the same is not written again. */
export const importFiguresAction = writeAction({
  name: 'collection.import-figures',
  title: '导入数据',
  summary: '导入一批数据（长表，一行一个数）：新的写入，变了的成为新版本，相同的不动；改动最终数须写修订理由。全部正确才导入。',
  input,
  output: z.object({ added: z.int(), revised: z.int(), unchanged: z.int(), reports: outdatedReports }),
  permission: ['statistician'],
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, figures }, { connection, today }): Promise<State | Refusal> => {
    if (!(await holdObservations(connection, regionId))) return { refused: 'not-found', message: '没有这个地区。' };
    const own = versionOn(await regionVersions(connection, regionId), today)?.name.zh;
    const units = new Set((await unitVersions(connection, regionId)).map(({ unitId }) => unitId));
    const rows = figures.map((figure) => storedFigure(figure, { regionId, ownNames: own === undefined ? [] : [own] }));
    const years = rows.map(({ reportingYear }) => reportingYear);
    const latest = await latestObservations(connection, { regionId, indicatorIds: [...new Set(rows.map(({ indicatorId }) => indicatorId))], fromYear: Math.min(...years), toYear: Math.max(...years) });
    return { rows, latest, faults: unknownParts(figures, await ownIndicators(connection, regionId), units) };
  },
  decide: ({ rows, latest, faults }, { revisionReason }) => {
    const decision = decideImport(latest, rows, revisionReason);
    const all = [...faults, ...decision.faults];
    return all.length > 0 ? refusalOf(all) : { effect: decision };
  },
  store: async ({ added, revised, unchanged }: ImportDecision, { connection, now, caller }, _state, { regionId }) => {
    await addObservations(connection, added, { at: now, by: caller.personId });
    return { added: added.length, revised, unchanged, reports: await reportsWithOldValues(connection, regionId, added) };
  },
  audit: ({ added }, _state, { regionId, file, note, revisionReason }, { reports, ...counts }) => ({
    subjectKind: 'region', subjectId: regionId,
    sentence: `导入数据${file === null ? '' : `《${file}》`}：写入 ${String(counts.added)} 个（其中修订 ${String(counts.revised)} 个），未变 ${String(counts.unchanged)} 个${revisionReason === null ? '' : `；修订理由：${revisionReason}`}${note === null ? '' : `（${note}）`}`,
    after: { ...counts, reportsWithOldValues: reports.map(({ reportId }) => reportId), indicators: new Set(added.map(({ indicatorId }) => indicatorId)).size, years: [...new Set(added.map(({ reportingYear }) => reportingYear))].toSorted(), revisionReason },
  }),
  examples: [
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', figures: [{ indicatorId: 'some-rate', year: 2024, content: { kind: 'figure', text: '50.8', numerator: 1, denominator: 1968 } }] } },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', figures: [{ indicatorId: 'some-rate', year: 2024, content: { kind: 'missing', reason: 'not-collected' } }] } },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', figures: [{ indicatorId: 'some-rate', year: 2024, content: { kind: 'figure', text: '约50' } }] }, refusedAt: 'figures.0.content.text' },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', figures: [] }, refusedAt: 'figures' },
  ],
});
