import { z } from 'zod';
import { isMissing, missingReasonWords } from '#kernel';
import { statusWords } from '#collection';
import { achievementStates, confidences, forecastModels, notForecastWords, outlooks, priorWords, probabilityText, progressMeasures, ways, type MonitoredTarget } from '#monitoring';
import { personNames, unitVersions } from '#storage';
import { readAction } from '../action.ts';
import { figureReaders } from '../collection/figure-readers.ts';
import { newest } from '../units/units-state.ts';
import { judgedRun } from './judged-run.ts';
import { aRegion, runFields, runHead } from './monitoring-fields.ts';
import { judgingWords } from './judging-words.ts';
import { relatedMeasures, shownMeasure } from './related-measures.ts';
import { runHeadOf } from './run-head.ts';
import { shownWarning, showWarning } from './shown-warning.ts';
import { shownStanding } from './standing-fields.ts';
import { showStanding, standingsOf } from './standing.ts';
import { recordsBehind, shownRecord } from './target-records.ts';
import { shownTrendData, trendDataOf } from './target-trend.ts';

const cell = z.object({ file: z.string().nullable(), sheet: z.string().nullable(), row: z.int(), column: z.int() });
const figure = z.object({
  year: z.int(), text: z.string().describe('数值'), status: z.string().nullable().describe('数据状态'), computed: z.string().nullable(), notes: z.array(z.string()), cells: z.array(cell), isBreak: z.boolean(),
  records: z.array(shownRecord.extend({ unitName: z.string().nullable().describe('报送单位'), recordedByName: z.string().nullable().describe('登记人') })).describe('数据库里的记录'),
});
const forecast = z.object({
  probability: z.number().describe('达标概率'), probabilityText: z.string().describe('达标概率'), median: z.number().describe('中位'), low80: z.number().describe('80%下限'), high80: z.number().describe('80%上限'), confidence: z.string().describe('信度'), model: z.string().describe('方法'), family: z.string().nullable().describe('同类'), prior: z.string().describe('同类参数'),
  transform: z.string().describe('尺度'), rawText: z.string().describe('校准前概率'),
});
const smallCount = z.object({ years: z.array(z.int()).describe('合并的年份'), events: z.int().describe('例数'), population: z.number().describe('分母'), rate: z.number().describe('合并的率'), low95: z.number().describe('95%下限'), high95: z.number().describe('95%上限'), reported: z.string().describe('按公布的数'), evidence: z.string().describe('按证据'), decisionCount: z.int().describe('判定界限'), sentence: z.string() });

const scales: Readonly<Record<string, string>> = { logit: 'logit 尺度', log: '对数尺度', identity: '原尺度' };
const timeRules: Readonly<Record<MonitoredTarget['timeRule'], string>> = { deadline: '看期限那一年', 'every-year': '每一年都要符合', term: '逐届比较', cycle: '按周期看' };
const [reported, evident] = [{ met: '达标', 'not-met': '未达标' }, { exceeds: '超出目标，未达标', proven: '证实达标', unproven: '证据不足' }] as const;

const forecastOf = ({ forecast: told }: MonitoredTarget): z.input<typeof forecast> | null => ('probability' in told ? {
  probability: told.probability, probabilityText: probabilityText(told.probability), median: told.median, low80: told.low80, high80: told.high80, confidence: confidences[told.confidence], model: forecastModels.find(({ id }) => id === told.model)?.title ?? told.family,
  family: forecastModels.some(({ id }) => id === told.model) ? told.family : null, prior: priorWords[told.priorFrom], transform: scales[told.transform] ?? told.transform, rawText: probabilityText(told.raw),
} : null);

/** Where a caution leans on our own papers: nothing for a reader of the screen. */
const reference = /（(?:method|practice|C\d)[^（）]*）/g;

/** The measures the method shows beside every verdict; the others are those of other bodies. */
const ownMeasures: ReadonlySet<string> = new Set(['share-done', 'share-expected', 'pace-ratio', 'acceleration', 'realisation']);

const measuresOf = ({ progress }: MonitoredTarget) => progressMeasures.map(({ id, title, formula, caution }) => {
  const value = progress[id];
  return { id, title, formula, caution: caution?.replaceAll(reference, '') ?? null, isOwn: ownMeasures.has(id), value: typeof value === 'number' ? value : null, why: typeof value === 'object' ? value.why : null };
});

/** One target of a plan with everything about it: what is promised and where, who answers, the figures and where they come from, the verdict and its rule, the forecast, the warnings, the measures. */
export const getTargetAction = readAction({
  name: 'monitoring.get-target',
  title: '一个目标',
  summary: '一个目标的全部情况：原文和出处、责任单位、所用的数及来历、判断和所依规则、进度、预测及区间、预警及理由、规划里的有关措施。',
  input: z.object({ ...runFields, targetId: z.string().min(1).max(200).describe('目标编号'), planId: z.uuid().optional().describe('哪个规划；不填为找到的第一个') }),
  output: z.object({
    run: runHead, standing: shownStanding.describe('现状和前景'), source: z.object({ itemId: z.string(), line: z.int(), page: z.int(), clause: z.string().describe('条文') }).describe('原文出处'),
    verdict: z.object({ rule: z.string().describe('规则'), title: z.string(), reads: z.string().describe('读哪些数'), sentence: z.string(), found: z.string().describe('找到的数'), promise: z.string().describe('目标全文'), timeRule: z.string().describe('时间规则'), settings: z.array(z.object({ title: z.string(), value: z.string() })) }).describe('判断'),
    figures: z.array(figure).describe('所用的数'), gaps: z.array(z.object({ year: z.int(), reason: z.string() })).describe('缺的年份'), trend: shownTrendData.describe('图'),
    progress: z.array(z.object({ id: z.string(), title: z.string(), formula: z.string().describe('算式'), caution: z.string().nullable().describe('提醒'), isOwn: z.boolean().describe('本办法的'), value: z.number().nullable(), why: z.string().nullable().describe('为何没有') })).describe('进度'),
    forecast: forecast.nullable().describe('预测'), notForecast: z.string().nullable().describe('为何不预测'), smallCount: smallCount.nullable().describe('小样本'), parts: z.array(z.object({ name: z.string(), outlookWord: z.string().describe('前景'), probabilityText: z.string().describe('达标概率') })).describe('分组'),
    revisions: z.array(z.object({ year: z.int(), before: z.number(), after: z.number(), stateBefore: z.string().describe('原来的现状') })).describe('修订'), warnings: z.array(shownWarning).describe('预警'), measures: z.array(shownMeasure).describe('有关措施'),
  }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ targetId, planId, ...question }, work) => {
    const asked = await judgedRun(question, work);
    if ('refused' in asked) return asked;
    const { judged, run } = asked;
    const standing = standingsOf(judged, run).find((one) => one.target.id === targetId && (planId === undefined || one.planId === planId));
    const plan = judged.ground.plans.find(({ title }) => title === standing?.planTitle);
    if (standing === undefined || plan === undefined) return { refused: 'not-found', message: '现行规划里没有这个目标。' };
    const { target } = standing;
    const records = recordsBehind(target, judged.ground);
    const people = await personNames(work.connection, [...records.values()].flat().map(({ recordedBy }) => recordedBy));
    const units = new Map([...Map.groupBy(await unitVersions(work.connection, question.regionId), ({ unitId }) => unitId)].map(([unitId, versions]) => [unitId, newest(versions).name.zh]));
    const way = ways.find(({ id }) => id === target.way);
    return {
      run: runHeadOf(judged, run), standing: showStanding(standing), source: { itemId: target.id, line: target.line, page: target.page, clause: target.clause },
      verdict: { rule: target.because.rule, title: way?.title ?? target.way, reads: way?.reads ?? '', sentence: target.because.sentence, found: target.found, promise: target.promise, timeRule: timeRules[target.timeRule], settings: judgingWords(run.settings) },
      figures: target.points.map((point) => ({
        year: point.year, text: point.text, status: point.status === undefined ? null : statusWords[point.status], computed: point.computed ?? null, notes: [...(point.notes ?? [])], cells: point.from.map((one) => ({ ...one })), isBreak: target.breaks.includes(point.year),
        records: (records.get(point.year) ?? []).map((record) => ({ ...record, unitName: record.unitId === null ? null : units.get(record.unitId) ?? null, recordedByName: record.recordedBy === null ? null : people.get(record.recordedBy) ?? null })),
      })),
      gaps: target.gaps.map(({ year, reason }) => ({ year, reason: missingReasonWords[reason] })), trend: trendDataOf(target, { startYear: plan.startYear ?? run.year, endYear: plan.endYear ?? target.deadline }), progress: measuresOf(target),
      forecast: forecastOf(target), notForecast: 'why' in target.forecast ? notForecastWords[target.forecast.why] : null,
      smallCount: target.smallCount === null ? null : { ...target.smallCount, years: [...target.smallCount.years], reported: reported[target.smallCount.reported], evidence: evident[target.smallCount.evidence] },
      parts: target.parts.map(({ name, probability, outlook }) => ({ name, outlookWord: outlooks[outlook].word, probabilityText: isMissing(probability) ? '–' : probabilityText(probability) })),
      revisions: target.revisions.map(({ year, before, after, stateBefore }) => ({ year, before, after, stateBefore: achievementStates[stateBefore].word })), warnings: target.warnings.map(showWarning), measures: relatedMeasures(plan, target),
    };
  },
  examples: [{ input: { regionId: aRegion, targetId: 'women/1/goal/2/1', year: 2024 } }, { input: { regionId: aRegion, targetId: '' }, refusedAt: 'targetId' }],
});
