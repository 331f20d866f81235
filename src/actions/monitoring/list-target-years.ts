import { z } from 'zod';
import { isMissing, missingReasonWords } from '#kernel';
import { achievementStates, outlooks, probabilityText, standingOf, warningLevels } from '#monitoring';
import { readAction } from '../action.ts';
import { figureReaders } from '../collection/figure-readers.ts';
import { judgedRun } from './judged-run.ts';
import { aRegion, levelKey, outlookKey, runFields, standingKey, stateKey } from './monitoring-fields.ts';
import { probabilityOf, ruleTitle, standingsOf } from './standing.ts';

/** What was said of a target in each year of its plan, by the figures known now. */
export const listTargetYearsAction = readAction({
  name: 'monitoring.list-target-years',
  title: '目标历年情况',
  summary: '用现在所知的数，逐年判断一个目标：从规划第一年起每年的现状、前景、达标概率和预警。',
  input: z.object({ ...runFields, targetId: z.string().min(1).max(200).describe('目标编号'), planId: z.uuid().optional().describe('哪个规划；不填为找到的第一个') }),
  output: z.object({
    years: z.array(z.object({
      year: z.int(), latest: z.string().nullable().describe('当年所用的数'), latestYear: z.int().nullable().describe('数的年份'), latestMissing: z.string().nullable().describe('缺数原因'), state: stateKey.describe('现状'), word: z.string(), sign: z.string().describe('符号'), standing: standingKey, because: z.string(), outlook: outlookKey.describe('前景'), outlookWord: z.string().describe('前景'), outlookSign: z.string().describe('符号'),
      probability: z.number().nullable().describe('达标概率'), probabilityText: z.string().describe('达标概率'), warnings: z.array(z.object({ rule: z.string().describe('规则'), title: z.string(), level: levelKey.describe('级别'), levelWord: z.string().describe('级别') })).describe('预警'),
    })).describe('逐年'),
  }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ targetId, planId, ...question }, work) => {
    const asked = await judgedRun(question, work);
    if ('refused' in asked) return asked;
    const { judged, run: { year: last } } = asked;
    const runs = await judged.runs(judged.years.filter((year) => year <= last).toReversed());
    const years = runs.flatMap((run) => {
      const { year } = run;
      const found = standingsOf(judged, run).find((one) => one.target.id === targetId && (planId === undefined || one.planId === planId));
      if (found === undefined) return [];
      const { latest, achievement, word, because, outlook, outlookWord, warnings } = found.target;
      const probability = probabilityOf(found.target);
      return [{
        year, latest: isMissing(latest) ? null : latest.text, latestYear: isMissing(latest) ? null : latest.year, latestMissing: isMissing(latest) ? missingReasonWords[latest.missing] : null, state: achievement, word, sign: achievementStates[achievement].sign, standing: standingOf[achievement], because: because.sentence,
        outlook, outlookWord, outlookSign: outlooks[outlook].sign, probability, probabilityText: probability === null ? '–' : probabilityText(probability), warnings: warnings.map(({ rule, level }) => ({ rule, title: ruleTitle(rule), level, levelWord: warningLevels[level] })),
      }];
    });
    return years.length === 0 ? { refused: 'not-found', message: '现行规划里没有这个目标。' } : { years };
  },
  examples: [{ input: { regionId: aRegion, targetId: 'women/1/goal/2/1' } }, { input: { regionId: aRegion, targetId: '' }, refusedAt: 'targetId' }],
});
