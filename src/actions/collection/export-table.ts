import { z } from 'zod';
import { versionOn } from '#kernel';
import { figuresWorkbook, longTableHead, longTableRows, sdmxHead, sdmxRows, wideTableHead, wideTableRows } from '#collection';
import { contentTypeOf, encodeGb18030 } from '#documents';
import type { Observation } from '#monitoring';
import { writeDocumentsApart } from '#rendering';
import { findInstallation, regionVersions, yearsOfObservations } from '#storage';
import { readAction } from '../action.ts';
import { madeFile, sentFile } from '../file-answer.ts';
import type { Refusal } from '../refusal.ts';
import { localTime } from '../time-zone.ts';
import { figurePieces, type FigureReading } from './figure-pages.ts';
import { figureReaders } from './figure-readers.ts';
import { indicatorNames } from './named-indicators.ts';
import { filterOf, seriesFilter } from './series-filter.ts';

const aRegion = '0193c000-0000-7000-8000-000000000001';

/** A workbook is made as a whole: so many figures take some seconds of a processor in a thread of its own. */
const mostInWorkbook = 20_000;

const input = z.object({
  ...seriesFilter,
  shape: z.enum(['long', 'wide']).default('long').describe('形状：long 长表（一行一个数）、wide 宽表（一行一个数列，一列一年）；sdmx 只有长表'),
  format: z.enum(['csv', 'xlsx', 'sdmx']).default('csv').describe('格式：csv、xlsx 工作簿（不超过 20000 个数）、sdmx SDMX-CSV 2.0'),
  encoding: z.enum(['utf-8', 'gb18030']).default('utf-8').describe('csv 的编码：utf-8（带标记）、gb18030（旧版 Excel、WPS）'),
  versions: z.enum(['latest', 'all']).default('latest').describe('latest 只要最新版本，all 全部历史版本（长表 csv，按记录日期分先后）'),
}).refine(({ versions, shape, format }) => versions === 'latest' || (shape === 'long' && format === 'csv'), { message: '全部历史版本只能导出为长表 csv', path: ['versions'] })
  .refine(({ encoding, format }) => encoding === 'utf-8' || format === 'csv', { message: '只有 csv 可以选编码', path: ['encoding'] });

type Asked = z.output<typeof input>;

/** The day of a day or an instant. */
const localDay = (told: string): string => (told.length === 10 ? told : localTime(told).slice(0, 10));

/** What is printed around the figures. */
type Frame = { readonly placeName: string; readonly areaCode: string; readonly title: string; readonly stamps: readonly string[]; readonly knownOn: string; readonly years: readonly number[] };

const linesOf = ({ title, stamps, knownOn }: Frame): readonly string[] => [title, `注：${stamps.join('，')}；数据库 ${knownOn} 版`];

/** How the figures of a piece are written, after what stands at the head of the file. */
function writingOf({ shape, format }: Asked, frame: Frame): { readonly head: string; readonly rows: (observations: readonly Observation[]) => string } {
  if (format === 'sdmx') return { head: sdmxHead(), rows: (observations) => sdmxRows(observations, { areaCode: frame.areaCode, areaName: frame.placeName }) };
  if (shape === 'wide') return { head: wideTableHead(linesOf(frame), frame.years), rows: (observations) => wideTableRows(observations, frame) };
  return { head: longTableHead({ lines: linesOf(frame), placeName: frame.placeName }), rows: (observations) => longTableRows(observations, frame) };
}

async function* textPieces(asked: Asked, frame: Frame, reading: FigureReading): AsyncGenerator<Uint8Array> {
  const { head, rows } = writingOf(asked, frame);
  const encoder = new TextEncoder();
  const encode = asked.encoding === 'gb18030' ? (text: string) => encodeGb18030(text.replace(/^\uFEFF/, '')) : (text: string) => encoder.encode(text);
  yield encode(head);
  for await (const observations of figurePieces(reading, asked.versions)) yield encode(rows(observations));
}

async function workbookOf(asked: Asked, frame: Frame, reading: FigureReading): Promise<Uint8Array | Refusal> {
  const observations: Observation[] = [];
  for await (const piece of figurePieces(reading, 'latest')) {
    observations.push(...piece);
    if (observations.length > mostInWorkbook) return { refused: 'too-many-figures', message: `要导出的数超过 ${String(mostInWorkbook)} 个，工作簿放不下；请缩小范围（指标、年份、分组），或改用 csv。` };
  }
  if (observations.length === 0) return { refused: 'no-figures', message: '这个范围内没有数据。' };
  return await writeDocumentsApart({ format: 'xlsx', documents: [{ name: '', tree: figuresWorkbook(asked.shape, observations, { ...frame, dated: frame.knownOn }) }] }) ?? { refused: 'too-busy', message: '正在生成的文件太多，请稍后再下载。' };
}

/** The statistics database, or a part of it, as a file: text is sent while it is read and takes the same memory for any region, a workbook is made as a whole in a thread of its own. */
export const exportTableAction = readAction({
  name: 'collection.export-table',
  title: '导出数据表',
  summary: '把统计数据库的一部分导出为文件：长表或宽表，csv（可选旧版编码）、xlsx 工作簿或 SDMX-CSV 2.0；筛选条件同“统计数据库”，可导出某一天当时所知的数。按可见范围导出，不在范围内的写作“保密”；内部资料，不得公开。',
  input,
  output: z.object({ file: z.union([sentFile, madeFile]) }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  givesFile: true,
  read: async (asked, { connection, caller, today, now }) => {
    const { regionId, format, shape } = asked;
    const region = versionOn(await regionVersions(connection, regionId), today);
    const isDemo = (await findInstallation(connection))?.isDemo === true;
    const found = filterOf(asked, await indicatorNames(connection, regionId));
    const filter = { ...found, knownBefore: found.knownBefore ?? new Date(Date.parse(now) + 1).toISOString() };
    const span = shape === 'wide' ? await yearsOfObservations(connection, regionId, filter) : null;
    const placeName = region?.name.zh ?? '';
    const frame: Frame = {
      placeName, areaCode: region?.code ?? 'REGION', title: `${placeName}妇女儿童发展规划监测数据${isDemo ? '（示例，纯属虚构）' : ''}`, stamps: ['内部资料 不得公开', ...(isDemo ? ['示例 数据纯属虚构'] : [])],
      knownOn: asked.asKnownOn === undefined ? today : localDay(asked.asKnownOn), years: span === null ? [] : Array.from({ length: span.last - span.first + 1 }, (_, at) => span.first + at),
    };
    const name = `${placeName}监测数据_${frame.knownOn}${isDemo ? '（示例）' : ''}`;
    const reading: FigureReading = { connection, regionId, caller, today, filter };
    if (format === 'xlsx') {
      const bytes = await workbookOf(asked, frame, reading);
      return 'refused' in bytes ? bytes : { file: { name: `${name}.xlsx`, contentType: contentTypeOf('xlsx'), bytes } };
    }
    return { file: { name: `${name}${format === 'sdmx' ? '_SDMX' : ''}.csv`, contentType: `text/csv; charset=${asked.encoding}`, chunks: textPieces(asked, frame, reading) } };
  },
  examples: [
    { input: { regionId: aRegion, shape: 'wide', format: 'xlsx', fromYear: 2020 } }, { input: { regionId: aRegion, format: 'sdmx', asKnownOn: '2025-12-31' } }, { input: { regionId: aRegion, encoding: 'gb18030', versions: 'all' } },
    { input: { regionId: aRegion, format: 'pdf' }, refusedAt: 'format' }, { input: { regionId: aRegion, shape: 'wide', versions: 'all' }, refusedAt: 'versions' }, { input: { regionId: aRegion, format: 'xlsx', encoding: 'gb18030' }, refusedAt: 'encoding' },
  ],
});
