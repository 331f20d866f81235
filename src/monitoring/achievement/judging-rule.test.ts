import { expect, test } from 'vitest';
import { checkSettings } from '../rules/check-settings.ts';
import { usualJudgingSettings } from './judge-achievement.ts';
import { judgingRule, judgingSettingsOf, ratesInOrder } from './judging-rule.ts';

test('nothing chosen is judged as usual', () => {
  expect(judgingSettingsOf({})).toEqual(usualJudgingSettings);
  expect(ratesInOrder({}).map(({ id }) => id)).toEqual(['assessable', 'quantified', 'all']);
});

test('a tolerance is set in percent, and the rate a place wants comes first', () => {
  expect(judgingSettingsOf({ aboutTolerance: 3, baselineReach: 0 })).toEqual({ aboutTolerance: 0.03, baselineReach: 0 });
  expect(ratesInOrder({ shownRate: 'all' }).map(({ id }) => id)).toEqual(['all', 'assessable', 'quantified']);
});

test('a change is checked like that of a warning rule: within bounds, and approved', () => {
  expect(checkSettings(judgingRule, { values: { aboutTolerance: 60 }, approval: null }).map(({ message }) => message)).toEqual(['J“达标判断”：“写作左右的容差”填了60%，应在0%至20%之间。']);
  expect(checkSettings(judgingRule, { values: { baselineReach: 1 }, approval: null }).map(({ code }) => code)).toEqual(['setting-not-approved']);
});
