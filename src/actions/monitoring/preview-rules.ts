import { z } from 'zod';
import { achievementStates, checkSettings, judgingRule, outlooks, ratesInOrder, warningLevels, warningRules, type ChosenSettings, type ChosenWarningSettings, type Warning } from '#monitoring';
import { readAction } from '../action.ts';
import { chosenSettings } from '../settings/chosen-settings.ts';
import { judgedRun } from './judged-run.ts';
import { aRegion, runFields, runHead, levelKey } from './monitoring-fields.ts';
import { runHeadOf } from './run-head.ts';
import { shownRate, shownTally, showRates, showTally } from './shown-tally.ts';
import { ruleTitle, standingsOf, type Standing } from './standing.ts';

const verdict = z.object({ word: z.string(), sign: z.string().describe('符号'), outlookWord: z.string().describe('前景') });
const warned = z.object({ targetId: z.string().describe('目标编号'), planId: z.uuid(), indicator: z.string(), rule: z.string().describe('规则'), title: z.string(), level: levelKey.describe('级别'), levelWord: z.string().describe('级别'), sentence: z.string() });
const side = z.object({ tally: shownTally.describe('合计'), rates: z.array(shownRate).describe('达标率'), warnings: z.array(z.object({ rule: z.string().describe('规则'), title: z.string(), count: z.int() })).describe('各规则多少') });

const verdictOf = ({ target: { achievement, word, outlook } }: Standing): z.input<typeof verdict> => ({ word, sign: achievementStates[achievement].sign, outlookWord: outlooks[outlook].word });
const keyOf = ({ planId, target: { id } }: Standing): string => `${planId} ${id}`;
const saidOf = ({ rule, level }: Warning): string => `${rule} ${level}`;
const warnedOf = ({ planId, target: { id, indicator } }: Standing, { rule, level, sentence }: Warning): z.input<typeof warned> => ({ targetId: id, planId, indicator, rule, title: ruleTitle(rule), level, levelWord: warningLevels[level], sentence });

/** Everything against the settings that are proposed; who approved them is asked for only when they are changed. */
function complaints(judging: ChosenSettings, warnings: ChosenWarningSettings): readonly { readonly code: string; readonly message: string }[] {
  const isWrong = ({ code }: { readonly code: string }): boolean => code !== 'setting-not-approved' && !code.startsWith('approval-');
  const unknown = Object.keys(warnings).filter((id) => !warningRules.some((rule) => rule.id === id)).map((id) => ({ code: 'setting-unknown', message: `没有“${id}”这条规则。` }));
  const found = [...checkSettings(judgingRule, judging), ...warningRules.flatMap((rule) => checkSettings(rule, warnings[rule.id] ?? { values: {}, approval: null }))];
  return [...unknown, ...found.filter(isWrong).map(({ code, message }) => ({ code, message }))];
}

/** What would be judged otherwise, and which warnings would come and go, if the rules were set otherwise; nothing is changed. */
export const previewRulesAction = readAction({
  name: 'monitoring.preview-rules',
  title: '预览规则的改动',
  summary: '如果把判断和预警的设置改成这样，哪些目标的判断会变，哪些预警会出现、消失，达标率怎样变；不改任何东西。',
  input: z.object({ ...runFields, judging: chosenSettings.optional().describe('达标判断的设置；不填为现在的'), warnings: z.record(z.string().max(10), chosenSettings).optional().describe('预警规则的设置，按规则；不填为现在的') }),
  output: z.object({
    run: runHead, before: side, after: side, changed: z.array(z.object({ targetId: z.string().describe('目标编号'), planId: z.uuid(), indicator: z.string(), before: verdict, after: verdict, because: z.string() })).describe('判断会变的'),
    coming: z.array(warned).describe('会出现的预警'), going: z.array(warned).describe('会消失的预警'),
  }),
  permission: ['statistician', 'statistics-head', 'office-clerk', 'office-head'],
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ judging, warnings, ...question }, work) => {
    const asked = await judgedRun(question, work);
    if ('refused' in asked) return asked;
    const { judged, run } = asked;
    const wanted = { judging: judging ?? judged.ground.rules.judging, warnings: warnings ?? judged.ground.rules.warnings };
    const wrong = complaints(wanted.judging, wanted.warnings);
    if (wrong.length > 0) return { refused: 'settings-wrong', message: wrong[0]?.message ?? '', reasons: wrong };
    const next = await judged.run(run.year, wanted);
    const sideOf = (of: typeof run, values: ChosenSettings['values']): z.input<typeof side> => {
      const spoken = of.plans.flatMap(({ targets }) => targets.flatMap((target) => target.warnings));
      return { tally: showTally(of.rollUp.whole.tally), rates: showRates(of.rollUp.whole.rates, ratesInOrder(values)), warnings: warningRules.map(({ id, title }) => ({ rule: id, title, count: spoken.filter(({ rule }) => rule === id).length })) };
    };
    const former = new Map(standingsOf(judged, run).map((one) => [keyOf(one), one]));
    const pairs = standingsOf(judged, next).flatMap((after) => {
      const before = former.get(keyOf(after));
      return before === undefined ? [] : [{ before, after }];
    });
    const isOther = ({ before, after }: (typeof pairs)[number]): boolean => before.target.achievement !== after.target.achievement || before.target.outlook !== after.target.outlook;
    const only = (these: Standing, those: Standing): z.input<typeof warned>[] => these.target.warnings.filter((one) => !those.target.warnings.some((other) => saidOf(other) === saidOf(one))).map((one) => warnedOf(these, one));
    return {
      run: runHeadOf(judged, run), before: sideOf(run, judged.ground.rules.judging.values), after: sideOf(next, wanted.judging.values),
      changed: pairs.filter(isOther).map(({ before, after }) => ({ targetId: after.target.id, planId: after.planId, indicator: after.target.indicator, before: verdictOf(before), after: verdictOf(after), because: after.target.because.sentence })),
      coming: pairs.flatMap(({ before, after }) => only(after, before)), going: pairs.flatMap(({ before, after }) => only(before, after)),
    };
  },
  examples: [
    { input: { regionId: aRegion, warnings: { W1: { values: { below: 15 } } } } }, { input: { regionId: aRegion, judging: { values: { aboutTolerance: 3 } } } }, { input: { regionId: aRegion, judging: { values: { aboutTolerance: [] } } }, refusedAt: 'judging.values.aboutTolerance' },
  ],
});
