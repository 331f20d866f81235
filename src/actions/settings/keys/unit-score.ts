import { z } from 'zod';
import { usualScoreRule } from '#collection';
import { settingKey } from '../setting-key.ts';

const weight = (what: string) => z.number().min(0).max(100).describe(`${what}的权数，0 为不评`);
const points = (what: string) => z.number().min(0).max(100).describe(what);

/** How the forms of units are scored (mission.md S2, S19: timeliness and completeness per unit, 纳入考核; no official rule is known). */
export const unitScoreRule = settingKey({
  key: 'unit-score',
  title: '单位报送评分办法',
  explanation: '各单位报送情况评分的权数和扣分。属于本地政策，没有上级规定；评分表上印出每部分的分子、分母和办法。不能评的部分不计，权数从满分中扣除。',
  schema: z.object({
    weights: z.object({ timeliness: weight('及时性'), completeness: weight('完整性'), firstPass: weight('一次通过'), errors: weight('强制性差错'), explanations: weight('疑点说明'), grades: weight('数据质量等级') })
      .refine((all) => Object.values(all).some((one) => one > 0), { message: '至少一部分的权数大于 0' }),
    perDayLate: points('每迟一天扣几分'), perReturn: points('每退回一次扣几分'), grades: z.object({ A: points('A 级数据的分数'), B: points('B 级数据的分数'), C: points('C 级数据的分数'), D: points('D 级数据的分数') }),
  }),
  standard: usualScoreRule,
  scope: 'region',
  changers: ['office-head', 'statistics-head'],
  needsReason: true,
  mayBeginInThePast: false,
  examples: [
    { value: { ...usualScoreRule, perDayLate: 2 } }, { value: { ...usualScoreRule, weights: { timeliness: 0, completeness: 0, firstPass: 0, errors: 0, explanations: 0, grades: 0 } }, refusedAt: 'weights' },
    { value: { ...usualScoreRule, perReturn: 101 }, refusedAt: 'perReturn' },
  ],
});
