import { z } from 'zod';
import { readAction } from '../../action.ts';
import { exampleId } from '../../fields.ts';
import { isRefusal } from '../../refusal.ts';
import { regionId, roundId, showMissing } from './board-fields.ts';
import { boardReaders } from './board-readers.ts';
import { loadScores } from './load-scores.ts';
import { seenRound } from './seen-round.ts';

const points = z.union([z.number(), z.object({ missing: z.string().describe('没有的原因') })]);

const part = z.object({ part: z.string().describe('部分'), word: z.string(), weight: z.number().describe('权数'), numerator: z.number().describe('分子'), denominator: z.number().describe('分母'), points: points.describe('得分（满分100）'), rule: z.string().describe('办法') });

/** The score of every unit in a round, each part with its numbers and rule, compared over rounds. */
export const listScoresAction = readAction({
  name: 'collection.list-scores',
  title: '单位报送评分',
  summary: '一轮填报各单位的报送评分：及时性、完整性、一次通过、差错、疑点说明、数据等级，每部分写明分子、分母和办法，并与以前各轮比较；填报人和单位分管领导只看本单位。',
  input: z.object({ regionId, roundId, unitId: z.uuid().optional().describe('只看这个单位') }),
  output: z.object({
    units: z.array(z.object({
      unitId: z.uuid(), unitName: z.string(),
      scores: z.array(z.object({
        roundId: z.uuid().describe('填报轮次'), reportingYear: z.int().describe('数据年份'), points: points.describe('折合100分'), numerator: z.number().describe('得分合计'), denominator: z.number().describe('可评满分'), change: points.describe('比上一轮'), parts: z.array(part).describe('各部分'), rule: z.string().describe('办法'),
      })).describe('各轮评分，从早到晚'),
    })).describe('各单位'),
  }),
  permission: boardReaders,
  scope: ({ regionId: at }) => ({ regionId: at }),
  read: async ({ regionId: at, roundId: of, unitId }, { connection, caller, today }) => {
    const seen = await seenRound(connection, { regionId: at, roundId: of, caller, today });
    if (isRefusal(seen)) return seen;
    const { round } = seen;
    const unitIds = unitId === undefined ? seen.unitIds : seen.unitIds === undefined || seen.unitIds.includes(unitId) ? [unitId] : [];
    const units = await loadScores(connection, { regionId: at, round, unitIds, today });
    return {
      units: units.map(({ unitId: id, unit, scores }) => ({
        unitId: id, unitName: unit,
        scores: scores.map(({ roundId: one, reportingYear, score, change }) => ({
          roundId: one, reportingYear, points: showMissing(score.points), numerator: score.numerator, denominator: score.denominator, change: showMissing(change), rule: score.rule, parts: score.parts.map((each) => ({ ...each, points: showMissing(each.points) })),
        })),
      })),
    };
  },
  examples: [{ input: { regionId: exampleId(1), roundId: exampleId(2) } }, { input: { regionId: exampleId(1), roundId: exampleId(2), unitId: exampleId(3) } }, { input: { regionId: exampleId(1), roundId: 'last' }, refusedAt: 'roundId' }],
});
