import { z } from 'zod';
import { versionOn } from '#kernel';
import { reportTypes } from '#publication';
import { regionVersions, standingPassages, findReport, type StoredPassage } from '#storage';
import type { Role } from '#kernel';
import { writeAction } from '../action.ts';
import { knownUntil } from './known-until.ts';
import { day, words } from '../fields.ts';
import { plansInForce } from '../plan/plans-in-force.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { openReport, reportApproversOf, storeBegun, type BegunReport } from './begin-report.ts';
import { reportMakers } from './report-fields.ts';
import { reportExtensions, type ReportWishes } from './report-wishes.ts';

const aRegion = '0193c000-0000-7000-8000-000000000001';
const kinds = reportTypes.map(({ id }) => id) as [string, ...string[]];

const input = z.object({
  regionId: z.uuid(),
  kind: z.enum(kinds).default('annual').describe(`报告类型：${reportTypes.map(({ id, title }) => `${id} ${title}`).join('、')}`),
  year: z.int().min(1900).max(2200).describe('监测年份'),
  subject: z.enum(['women', 'children']).nullable().default(null).describe('只写其中一个规划：women 妇女、children 儿童；不填为全部'),
  asOf: day.optional().describe('按哪一天判断到期，并用那一天的规划和分工；默认今天'),
  asKnownOn: day.optional().describe('用哪一天结束时数据库里的数；默认现在'),
  formats: z.array(z.enum(reportExtensions)).max(4).default(['docx']).describe('编成时就生成的文件：docx Word 文档、html 网页、xlsx 工作簿、pdf（服务器须有浏览器或 LibreOffice）；可以不生成，以后再下载'),
  parent: words(1, 60).nullable().default(null).describe('数据里上级地区的名称'),
  issuer: words(1, 80).nullable().default(null).describe('落款的单位'),
  office: words(1, 80).nullable().default(null).describe('建议中报送的单位，默认 妇女儿童工作委员会办公室'),
  date: words(1, 40).nullable().default(null).describe('成文日期，照写'),
  passagesOf: z.uuid().nullable().default(null).describe('沿用哪一份报告的手写段落，例如上一年的；所依据的数字变化了的会标出'),
});

type State = { readonly titles: readonly string[]; readonly approvers: readonly Role[]; readonly former: readonly StoredPassage[] };
type Effect = { readonly begun: BegunReport; readonly wishes: ReportWishes };

/** A report is asked for; it is made as a job from the plans in force and the state of the database at an instant that is fixed now, so that trying again gives the same. */
export const makeReportAction = writeAction({
  name: 'reports.make-report',
  title: '编制报告',
  summary: '由数据库编制报告（年度监测、中期、终期、评估、任务分解、反馈、预警清单、简报、统计资料）：用现行规划、分工和某一天所知的数据，后台进行；编成的文件附在报告上，内部资料，不得公开。',
  input,
  output: z.object({ reportId: z.uuid().describe('报告编号'), jobId: z.uuid() }),
  permission: reportMakers,
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, asOf, subject, passagesOf }, { connection, today }): Promise<State | Refusal> => {
    if (!versionOn(await regionVersions(connection, regionId), today)) return { refused: 'not-found', message: '没有这个地区。' };
    const plans = (await plansInForce(connection, { regionId, on: asOf ?? today })).filter(({ content }) => subject === null || content.subject === subject);
    if (passagesOf !== null && (await findReport(connection, regionId, passagesOf)) === null) return { refused: 'not-found', message: '没有要沿用手写段落的那一份报告。' };
    return { titles: plans.map(({ title }) => title), approvers: await reportApproversOf(connection, regionId, today), former: passagesOf === null ? [] : await standingPassages(connection, { regionId, reportId: passagesOf }) };
  },
  decide: ({ titles, approvers, former }, { regionId, kind, year, subject, asOf, asKnownOn, formats, parent, issuer, office, date }, work): { effect: Effect } | Refusal => {
    const { today, now, newId } = work;
    if (titles.length === 0) return { refused: 'no-plan', message: '本地区还没有通过的规划，不能编制报告。' };
    const until = knownUntil(asKnownOn, work);
    if (isRefusal(until)) return until;
    const reportId = newId();
    const stored = openReport({ regionId, reportId, approvers, follows: null }, work);
    if (isRefusal(stored)) return stored;
    const wishes: ReportWishes = { formats: [...new Set(formats)], parent, issuer: issuer ?? '', office: office ?? '妇女儿童工作委员会办公室', date: date ?? '', knownOn: until.knownOn };
    const passages = former.filter(({ text }) => text !== null).map((passage) => ({ ...passage, version: 1, writtenAt: now }));
    return { effect: { wishes, begun: { regionId, reportId, kind, year, subject, asOf: asOf ?? today, knownBefore: until.knownBefore, asked: wishes, edition: 1, replaces: null, stored, passages } } };
  },
  store: async ({ begun }, work) => ({ reportId: begun.reportId, jobId: await storeBegun(begun, work) }),
  audit: ({ begun: { reportId, asOf, knownBefore }, wishes }, { titles }, { kind, year }) => ({
    subjectKind: 'report', subjectId: reportId, sentence: `要求编制${String(year)}年《${reportTypes.find(({ id }) => id === kind)?.title ?? kind}》（${titles.map((title) => `《${title}》`).join('、')}${wishes.formats.length === 0 ? '' : `，${wishes.formats.join('、')}`}）`,
    after: { kind, year, asOf, knownBefore, ...wishes },
  }),
  examples: [
    { input: { regionId: aRegion, year: 2025, formats: ['docx', 'xlsx'], asKnownOn: '2026-06-30' } }, { input: { regionId: aRegion, kind: 'yearbook', year: 2025, subject: 'women', issuer: '示例区统计局' } },
    { input: { regionId: aRegion, kind: 'weekly', year: 2025 }, refusedAt: 'kind' }, { input: { regionId: aRegion, year: 2025, formats: ['odt'] }, refusedAt: 'formats.0' },
  ],
});
