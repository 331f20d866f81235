import { z } from 'zod';
import { achievementStates, notForecastWords, outlooks, type MonitoredTarget } from '#monitoring';
import { isOwnLevel, outlookText } from '#publication';
import { readAction } from '../action.ts';
import { figureReaders } from '../collection/figure-readers.ts';
import { exampleId, words } from '../fields.ts';
import { judgedRun } from '../monitoring/judged-run.ts';
import { standingsOf } from '../monitoring/standing.ts';
import { shownTrendData, trendDataOf } from '../monitoring/target-trend.ts';

const { targets, baseline, forecast, planYears, state } = shownTrendData.shape;

const promised = z.object({
  planId: z.uuid(), planTitle: z.string().describe('规划'), targetId: z.string().describe('目标编号'), deadline: z.int(), promise: z.string().describe('目标'), word: z.string().describe('现状'), sign: z.string().describe('符号'), outlookWord: z.string().describe('前景'), outlookSign: z.string().describe('符号'), because: z.string().describe('判断的理由'),
  isOwn: z.boolean().describe('判断的是本指标的水平'), outlook: z.string().nullable().describe('预测的说法'), notForecast: z.string().nullable().describe('为何不预测'), targets: targets.describe('目标线'), baseline, forecast: forecast.describe('预测'), planYears, state,
});

const promisedOf = (target: MonitoredTarget): string => target.promise.replace(/^目标/, '');

/** What the plans in force promise of an indicator, how it stands and where it will go: judged as the monitoring and the reports judge it, so that all say the same. */
export const getOutlookAction = readAction({
  name: 'indicators.get-outlook',
  title: '指标的目标和前景',
  summary: '一个指标在现行规划里的目标线、现状、前景和预测（中位数、80%区间、达标概率及说法）；与监测判断、报告所用的相同。',
  input: z.object({ regionId: z.uuid(), indicatorId: words(1, 120).describe('指标标识') }),
  output: z.object({ year: z.int().nullable().describe('监测年份'), promised: z.array(promised).describe('目标') }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, indicatorId }, work) => {
    const asked = await judgedRun({ regionId }, work);
    // Without a plan nothing is promised: the figures stand by themselves.
    if ('refused' in asked) return { year: null, promised: [] };
    const { judged, run } = asked;
    const own = standingsOf(judged, run).filter(({ target }) => (target.indicatorId ?? target.indicator) === indicatorId && target.repeats === null);
    return {
      year: run.year,
      promised: own.map(({ target, planId, planTitle }) => {
        const plan = run.plans.find(({ title }) => title === planTitle);
        const { targets: lines, baseline: base, forecast: fan, planYears: years, state: now } = trendDataOf(target, { startYear: plan?.startYear ?? run.year, endYear: plan?.endYear ?? target.deadline });
        return {
          planId, planTitle, targetId: target.id, deadline: target.deadline, promise: promisedOf(target), word: target.word, sign: achievementStates[target.achievement].sign, outlookWord: target.outlookWord, outlookSign: outlooks[target.outlook].sign, because: target.because.sentence, isOwn: isOwnLevel(target), outlook: outlookText(target),
          notForecast: 'why' in target.forecast ? notForecastWords[target.forecast.why] : null, targets: lines, baseline: base, forecast: fan, planYears: years, state: now,
        };
      }),
    };
  },
  examples: [{ input: { regionId: exampleId(1), indicatorId: 'maternal-mortality-rate' } }, { input: { regionId: exampleId(1), indicatorId: '' }, refusedAt: 'indicatorId' }],
});
