import { judgingRule, type JudgingSettings } from '#monitoring';

/**
 * The settings a verdict was made with, as screens print them.
 *
 * @example judgingWords({ aboutTolerance: 0.05, baselineReach: 2 }) // [{ title: '写作左右的容差', value: '5%' }, …]
 */
export const judgingWords = ({ aboutTolerance, baselineReach }: JudgingSettings): { readonly title: string; readonly value: string }[] => {
  const { aboutTolerance: about, baselineReach: reach } = judgingRule.settings;
  return [{ title: about.title, value: `${String(Number((aboutTolerance * 100).toPrecision(10)))}${about.unit}` }, { title: reach.title, value: `${String(baselineReach)}${reach.unit}` }];
};
