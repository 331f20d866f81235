import { z } from 'zod';
import { versionOn } from '#kernel';
import { reportTypes } from '#publication';
import { addReport, regionVersions } from '#storage';
import { writeAction } from '../action.ts';
import { knownBefore } from '../collection/known-before.ts';
import { day, words } from '../fields.ts';
import { askForJob } from '../jobs/job-declaration.ts';
import { makeReportJob } from '../jobs/kinds/make-report.ts';
import { plansInForce } from '../plan/plans-in-force.ts';
import type { Refusal } from '../refusal.ts';
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
  formats: z.array(z.enum(reportExtensions)).min(1).max(4).default(['docx']).describe('格式：docx Word 文档、html 网页、xlsx 工作簿、pdf（服务器须有浏览器或 LibreOffice）'),
  parent: words(1, 60).nullable().default(null).describe('数据里上级地区的名称'),
  issuer: words(1, 80).nullable().default(null).describe('落款的单位'),
  office: words(1, 80).nullable().default(null).describe('建议中报送的单位，默认 妇女儿童工作委员会办公室'),
  date: words(1, 40).nullable().default(null).describe('成文日期，照写'),
});

type State = { readonly titles: readonly string[] };
type Effect = { readonly reportId: string; readonly asOf: string; readonly knownBefore: string; readonly wishes: ReportWishes };

/** A report is asked for; it is made as a job from the plans in force and the state of the database at an instant that is fixed now, so that trying again gives the same. */
export const makeReportAction = writeAction({
  name: 'reports.make-report',
  title: '编制报告',
  summary: '由数据库编制报告（年度监测、中期、终期、评估、任务分解、反馈、预警清单、简报、统计资料）：用现行规划、分工和某一天所知的数据，后台进行；编成的文件附在报告上，内部资料，不得公开。',
  input,
  output: z.object({ reportId: z.uuid().describe('报告编号'), jobId: z.uuid() }),
  permission: ['statistician', 'statistics-head', 'office-clerk', 'office-head'],
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, asOf, subject }, { connection, today }): Promise<State | Refusal> => {
    if (!versionOn(await regionVersions(connection, regionId), today)) return { refused: 'not-found', message: '没有这个地区。' };
    const plans = (await plansInForce(connection, { regionId, on: asOf ?? today })).filter(({ content }) => subject === null || content.subject === subject);
    return { titles: plans.map(({ title }) => title) };
  },
  decide: ({ titles }, { asOf, asKnownOn, formats, parent, issuer, office, date }, { now, today, newId }) => {
    if (titles.length === 0) return { refused: 'no-plan', message: '本地区还没有通过的规划，不能编制报告。' };
    if (asKnownOn !== undefined && asKnownOn > today) return { refused: 'day-to-come', message: `${asKnownOn} 还没有到，不能用那一天的数据。` };
    const until = asKnownOn === undefined || asKnownOn === today ? new Date(Date.parse(now) + 1).toISOString() : knownBefore(asKnownOn) ?? now;
    const wishes: ReportWishes = { formats: [...new Set(formats)], parent, issuer: issuer ?? '', office: office ?? '妇女儿童工作委员会办公室', date: date ?? '', knownOn: asKnownOn ?? today };
    return { effect: { reportId: newId(), asOf: asOf ?? today, knownBefore: until, wishes } satisfies Effect };
  },
  store: async ({ reportId, asOf, knownBefore: until, wishes }: Effect, work, _state, { regionId, kind, year, subject }) => {
    const jobId = await askForJob(makeReportJob, { regionId, reportId }, regionId, work);
    await addReport(work.connection, { regionId, reportId, jobId, kind, year, subject, asOf, knownBefore: until, asked: wishes, askedAt: work.now, askedBy: work.caller.personId });
    return { reportId, jobId };
  },
  audit: ({ reportId, asOf, knownBefore: until, wishes }, { titles }, { kind, year }) => ({
    subjectKind: 'report', subjectId: reportId, sentence: `要求编制${String(year)}年《${reportTypes.find(({ id }) => id === kind)?.title ?? kind}》（${titles.map((title) => `《${title}》`).join('、')}，${wishes.formats.join('、')}）`,
    after: { kind, year, asOf, knownBefore: until, ...wishes },
  }),
  examples: [
    { input: { regionId: aRegion, year: 2025, formats: ['docx', 'xlsx'], asKnownOn: '2026-06-30' } }, { input: { regionId: aRegion, kind: 'yearbook', year: 2025, subject: 'women', issuer: '示例区统计局' } },
    { input: { regionId: aRegion, kind: 'weekly', year: 2025 }, refusedAt: 'kind' }, { input: { regionId: aRegion, year: 2025, formats: [] }, refusedAt: 'formats' },
  ],
});
