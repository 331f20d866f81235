import { describe, expect, test } from 'vitest';
import { doubtfulPlan, editedPlan } from '../../../test/makers/edited-plan.ts';
import { planOf, sourceTexts, sourceTextsArePresent } from '../../../test/source-texts.ts';
import { identifyPlan } from '../identities/identify-plan.ts';
import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import { adoptionObstacles } from './adoption-obstacles.ts';
import { replaceTarget } from './change-tree.ts';
import { doubtsOf } from './doubts-of.ts';

const found = (plan: IdentifiedPlan) => adoptionObstacles(plan).map(({ obstacle, message, itemId }) => [obstacle, message, itemId]);

describe('what stops an adoption', () => {
  test('is nothing in a plan read without doubt', () => {
    expect(adoptionObstacles(editedPlan())).toEqual([]);
  });

  test('is every open doubt with its place, and none that was decided', () => {
    const plan = doubtfulPlan();
    expect(adoptionObstacles(plan).map(({ key }) => key)).toEqual(['page-order-unproven/9', 'target-uncertain/11', 'target-uncertain/11/2']);
    expect(adoptionObstacles(plan)[0]?.message).toBe('疑点还没有处理（第1页第9行）：第1页有2段文字没有编号。');
    expect(adoptionObstacles({ ...plan, resolutions: doubtsOf(plan).map(({ key }) => ({ key, how: 'accepted', note: null })) })).toEqual([]);
  });

  test.each<readonly [string, (plan: IdentifiedPlan) => IdentifiedPlan, readonly (readonly [string, string, string])[]]>([
    ['whose it is', (plan) => ({ ...plan, subject: null }), [['subject-missing', '《甲区妇女发展规划（2021—2030年）》没有读出是妇女规划还是儿童规划，请指明。', 'women']]],
    ['the place', (plan) => ({ ...plan, place: ' ' }), [['place-missing', '《甲区妇女发展规划（2021—2030年）》没有读出是哪个地区的，请指明。', 'women']]],
    ['the years', (plan) => ({ ...plan, endYear: null }), [['years-missing', '《甲区妇女发展规划（2021—2030年）》没有读出起止年份，请补上。', 'women']]],
    ['the domains', (plan) => ({ ...plan, domains: [] }), [['no-domain', '《甲区妇女发展规划（2021—2030年）》没有发展领域，请核对原文。', 'women']]],
    ['the goals of a domain', (plan) => ({ ...plan, domains: plan.domains.map((domain) => (domain.number === 2 ? { ...domain, goals: [] } : domain)) }), [['domain-empty', '领域“妇女与教育”没有主要目标，请补充或移动。', 'women/2']]],
    ['a figure', (plan) => replaceTarget(plan, 'women/1/goal/1/1', (target) => [{ ...target, value: null }]), [['target-impossible', '“妇女与健康”主要目标1的目标值“孕产妇死亡率”：种类是“水平”或“个数”，要有目标值，请更正。', 'women/1/goal/1/1']]],
  ])('is %s missing', (_what, spoil, obstacles) => {
    expect(found(spoil(editedPlan()))).toEqual(obstacles);
  });

  test.skipIf(!sourceTextsArePresent('obstacles of the source plans'))('of the source plans are their doubts alone', () => {
    for (const plan of sourceTexts.flatMap((source) => planOf(source).plans).map((one) => identifyPlan(one))) {
      expect(adoptionObstacles(plan).map(({ key }) => key)).toEqual(doubtsOf(plan).map(({ key }) => key));
    }
  });
});
