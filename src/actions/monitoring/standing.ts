import { isMissing, missingReasonWords, type Missing } from '#kernel';
import { achievementStates, badges, outlooks, probabilityText, standingOf, unitRows, warningLevels, warningRules, type MonitoredTarget, type MonitoringRun } from '#monitoring';
import type { JudgedGround } from './judged-ground.ts';
import type { ShownStanding } from './standing-fields.ts';

/** A judged target with the plan it stands in. */
export type Standing = { readonly target: MonitoredTarget; readonly planId: string; readonly planTitle: string };

/**
 * Every target of a run in the order of the plans, with the plan each stands in.
 *
 * @example standingsOf(judged, judged.run(2024)).length // 313
 */
export const standingsOf = ({ ground }: JudgedGround, run: MonitoringRun): readonly Standing[] => run.plans.flatMap((plan) => {
  const head = ground.heads.find(({ content }) => content.title === plan.title && content.startYear === plan.startYear);
  return head === undefined ? [] : plan.targets.map((target) => ({ target, planId: head.planId, planTitle: plan.title }));
});

const shareOf = (share: number | Missing | undefined): number | null => (typeof share === 'number' && Number.isFinite(share) ? share : null);
const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(0)}%`);

/** The row of the table by unit a target counts in: its only unit, several, or nobody. @example unitRowOf(target) // '卫生健康局' */
export const unitRowOf = ({ answering }: MonitoredTarget): string => (answering.length === 1 ? answering[0] ?? unitRows.nobody : answering.length === 0 ? unitRows.nobody : unitRows.several);

/** What a target's domain is called; those outside any by what the roll-up says. @example domainOf(target) // '妇女与健康' */
export const domainOf = ({ domain }: MonitoredTarget): string => domain?.title ?? '领域以外';

/** The chance that is published; null: no forecast. @example probabilityOf(target) // 0.62 */
export const probabilityOf = ({ forecast }: MonitoredTarget): number | null => ('probability' in forecast ? forecast.probability : null);

/** The title of a warning rule. @example ruleTitle('W1') // '预计不达标' */
export const ruleTitle = (rule: string): string => warningRules.find(({ id }) => id === rule)?.title ?? rule;

/**
 * A judged target as lists show it.
 *
 * @example showStanding(standing).word // '未达标'
 */
export function showStanding({ target, planId, planTitle }: Standing): ShownStanding {
  const { id, domain, section, clause, units, answering, indicator, indicatorId, unit, quote, keeps, promise, kind, deadline, achievement, word, because, outlook, outlookWord, latest, baseline, progress, repeats, warnings, points } = target;
  const [shareDone, shareExpected, paceRatio] = ['share-done', 'share-expected', 'pace-ratio'].map((measure) => shareOf(progress[measure] as number | Missing | undefined));
  const probability = probabilityOf(target);
  return {
    planId, planTitle, targetId: id, domain: domain?.title ?? null, domainNumber: domain?.number ?? null, section, clause, indicator, indicatorId, unit, quote, promise: keeps === '' ? quote : keeps, promiseText: promise, kind, deadline,
    state: achievement, word, sign: achievementStates[achievement].sign, standing: standingOf[achievement], because: because.sentence, outlook, outlookWord, outlookSign: outlooks[outlook].sign,
    badges: target.badges.map((badge) => badges[badge]), latest: isMissing(latest) ? null : { year: latest.year, text: latest.text }, latestMissing: isMissing(latest) && standingOf[achievement] === 'unassessed' ? missingReasonWords[latest.missing] : null,
    baseline: isMissing(baseline) ? null : { year: baseline.year, text: baseline.text }, shareDone: shareDone ?? null, shareExpected: shareExpected ?? null, paceRatio: paceRatio ?? null,
    pace: shareDone === null || shareDone === undefined ? '–' : `${percent(shareDone)}/${percent(shareExpected ?? null)}`, probability, probabilityText: probability === null ? '–' : probabilityText(probability),
    spark: points.map(({ year, value }) => ({ year, value })), warnings: warnings.map(({ rule, level, sentence }) => ({ rule, title: ruleTitle(rule), level, levelWord: warningLevels[level], sentence })),
    leads: [...answering], units: [...units], repeats,
  };
}
