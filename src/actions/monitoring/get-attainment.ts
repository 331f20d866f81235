import { z } from 'zod';
import { ratesInOrder, type RollUp, type RollUpPart } from '#monitoring';
import { readAction } from '../action.ts';
import { figureReaders } from '../collection/figure-readers.ts';
import { judgedRun } from './judged-run.ts';
import { aRegion, runFields, runHead } from './monitoring-fields.ts';
import { runHeadOf } from './run-head.ts';
import { shownRate, shownTally, showRates, showTally } from './shown-tally.ts';

const part = z.object({
  name: z.string(), planId: z.uuid().nullable(), domain: z.string().nullable(), unitRow: z.string().nullable().describe('责任单位表的行'), note: z.string().nullable(), tally: shownTally.describe('合计'), shared: shownTally.nullable().describe('与别家共同负责'), rates: z.array(shownRate).describe('达标率'),
});

/** Where the targets of a part are found: by plan, domain, row of the table by unit. */
type Where = Pick<z.input<typeof part>, 'planId' | 'domain' | 'unitRow'>;
const anywhere: Where = { planId: null, domain: null, unitRow: null };

/** The rate of targets met, opened: by plan, domain and unit, with numerator, denominator and rule of each; the targets behind are listed by `monitoring.list-standings` with the same filters. */
export const getAttainmentAction = readAction({
  name: 'monitoring.get-attainment',
  title: '达标率',
  summary: '达标率及其组成：每一种算法的分子、分母和规则，按规划、领域、责任单位、主要目标分开，各种现状多少项；不能判断的为什么不能。各部分的目标用“监测表”按同样的条件列出。',
  input: z.object({ ...runFields, planId: z.uuid().optional().describe('只看这个规划') }),
  output: z.object({
    run: runHead, whole: part.describe('全部'), byPlan: z.array(part).describe('按规划'), byDomain: z.array(part).describe('按领域'), byUnit: z.array(part).describe('按责任单位'), byGoal: part.describe('按主要目标'), repeated: z.int().describe('重复的目标'),
    rules: z.array(z.object({ id: z.string(), title: z.string(), words: z.string().describe('规则全文') })).describe('算法'),
  }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ planId, ...question }, work) => {
    const asked = await judgedRun(question, work);
    if ('refused' in asked) return asked;
    const { judged, run } = asked;
    const rules = ratesInOrder(judged.ground.rules.judging.values);
    const planOf = (title: string): string | null => judged.ground.heads.find((head) => head.title === title)?.planId ?? null;
    const only = planId === undefined ? null : judged.ground.heads.find((head) => head.planId === planId) ?? null;
    const of = planId === undefined ? run : run.plans.find(({ title }) => title === only?.title);
    if (of === undefined) return { refused: 'not-found', message: '没有这个规划，或者这一年还不能判断它。' };
    const rollUp: RollUp = of.rollUp;
    const shown = ({ name, tally, rates, note }: RollUpPart, where: Where, shared: z.input<typeof shownTally> | null = null): z.input<typeof part> => ({ name, ...where, note, tally: showTally(tally), shared, rates: showRates(rates, rules) });
    const here: Where = { ...anywhere, planId: planId ?? null };
    const byDomain = (planId === undefined ? run.plans : run.plans.filter(({ title }) => title === only?.title)).flatMap((plan) => plan.rollUp.byDomain.map((one) => shown({ ...one, name: run.plans.length > 1 && planId === undefined ? `${plan.title}·${one.name}` : one.name }, { ...anywhere, planId: planOf(plan.title), domain: one.name })));
    return {
      run: runHeadOf(judged, run), whole: shown(rollUp.whole, here), byPlan: rollUp.byPlan.map((one) => shown(one, { ...anywhere, planId: planOf(one.name) })), byDomain,
      byUnit: rollUp.byUnit.map((one) => shown(one, { ...here, unitRow: one.name }, showTally(one.shared))), byGoal: shown(rollUp.byGoal, here), repeated: rollUp.repeated, rules: rules.map(({ id, title, words }) => ({ id, title, words })),
    };
  },
  examples: [{ input: { regionId: aRegion, year: 2024 } }, { input: { regionId: aRegion, asOf: '2025-13-01' }, refusedAt: 'asOf' }],
});
