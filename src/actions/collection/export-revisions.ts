import { z } from 'zod';
import { missingReasonWords, versionOn } from '#kernel';
import { revisionsBetween, regionVersions, type RevisionPlace } from '#storage';
import { readAction } from '../action.ts';
import { byteOrderMark, csvLine } from '../csv-file.ts';
import { sentFile } from '../file-answer.ts';
import { localTime } from '../time-zone.ts';
import { figureReaders } from './figure-readers.ts';
import { indicatorNames } from './named-indicators.ts';
import { instantsOf, revisionFilter } from './revision-filter.ts';
import { filterOf } from './series-filter.ts';
import { showRevisions } from './shown-revision.ts';
import type { SeriesReader } from './shown-series.ts';

const aRegion = '0193c000-0000-7000-8000-000000000001';
const piece = 1000;

const headings = ['指标', '年份', '单位', '分组', '地区', '乡镇（街道）', '来源', '口径版本', '变动', '原来的数', '原来的状态', '后来的数', '后来的状态', '理由或备注', '记录人', '记录时间', '文件', '位置'];

type Shown = Awaited<ReturnType<typeof showRevisions>>[number];
type Side = Shown['after'];

const statusWords: Readonly<Record<string, string>> = { preliminary: '初步', final: '最终', estimated: '推算', revised: '修订' };
const levelWords: Readonly<Record<string, string>> = { met: '达标', improving: '有改善', unchanged: '持平', worsening: '有退步', 'not-met': '未达标' };

function said({ content }: Side): string {
  switch (content.kind) {
    case 'figure': return content.text;
    case 'yes-no': return content.happened ? '是' : '否';
    case 'judgement': return levelWords[content.level] ?? content.level;
    case 'missing': return missingReasonWords[content.reason as keyof typeof missingReasonWords];
  }
}

const rowOf = (placeName: string) => ({ name, year, unit, groups, place, subUnit, source, definitionVersion, kind, before, after, reason, recordedBy, file, cell }: Shown): readonly string[] => [
  name, String(year), unit ?? '', [...groups].join('、'), place ?? placeName, subUnit ?? '', source, definitionVersion, kind === 'added' ? '新增' : '改动', before === null ? '' : said(before), before === null ? '' : statusWords[before.status] ?? '',
  said(after), statusWords[after.status] ?? '', reason ?? '', recordedBy ?? '', localTime(after.recordedAt), file ?? '', cell ?? '',
];

type Question = Parameters<typeof revisionsBetween>[3];

async function* pieces(reader: SeriesReader, filter: Parameters<typeof revisionsBetween>[2], question: Omit<Question, 'after' | 'limit'>, { placeName, title }: { readonly placeName: string; readonly title: string }): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(byteOrderMark + csvLine([title]) + csvLine(['注：内部资料 不得公开']) + csvLine(headings));
  let after: RevisionPlace | null = null;
  do {
    const found: Awaited<ReturnType<typeof revisionsBetween>> = await revisionsBetween(reader.connection, reader.regionId, filter, { ...question, after, limit: piece });
    yield encoder.encode((await showRevisions(found, reader)).map(rowOf(placeName)).map(csvLine).join(''));
    after = found.length < piece ? null : found.at(-1)?.now ?? null;
  } while (after !== null);
}

/** What changed between two days, as a file: the same as `collection.list-revisions` tells, sent while it is read. */
export const exportRevisionsAction = readAction({
  name: 'collection.export-revisions',
  title: '导出数据变动',
  summary: '把两天之间数据的变动导出为 csv：原来的数、后来的数、理由、记录人和时间、来自哪个文件的哪一格。按可见范围导出；内部资料，不得公开。',
  input: z.object(revisionFilter),
  output: z.object({ file: sentFile }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  givesFile: true,
  read: async ({ from, to, newAlso, ...question }, { connection, caller, today }) => {
    const { regionId } = question;
    const until = to ?? today;
    if (until < from) return { refused: 'days-reversed', message: `止日 ${until} 早于起日 ${from}。` };
    const names = await indicatorNames(connection, regionId);
    const placeName = versionOn(await regionVersions(connection, regionId), today)?.name.zh ?? '';
    const chunks = pieces({ connection, regionId, caller, today, names }, filterOf(question, names), { ...instantsOf({ from, to }, today), newAlso }, { placeName, title: `${placeName}监测数据变动（${from} 至 ${until}）` });
    return { file: { name: `${placeName}数据变动_${from}_${until}.csv`, contentType: 'text/csv; charset=utf-8', chunks } };
  },
  examples: [{ input: { regionId: aRegion, from: '2025-06-30', to: '2025-12-31' } }, { input: { regionId: aRegion, from: '2025-06-31' }, refusedAt: 'from' }],
});
