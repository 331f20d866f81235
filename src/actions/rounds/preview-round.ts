import { z } from 'zod';
import { askedIn, deriveForms, reportingBasisWords } from '#collection';
import { findRound, unitVersions } from '#storage';
import { readAction } from '../action.ts';
import { unitNameOn } from '../assignment/assignable-units.ts';
import { exampleId } from '../fields.ts';
import { formGround } from './form-ground.ts';
import { regionId, roundId, roundKeepers } from './round-fields.ts';

const indicator = { indicatorId: z.string(), name: z.string().describe('指标名称') };

/** Whom a round would ask what, before it asks: what nobody can be asked for and what follows from words stands first. */
export const previewRoundAction = readAction({
  name: 'rounds.preview-round',
  title: '预览填报任务',
  summary: '预览一轮填报：每个单位填哪些指标、多少项，依据是什么；没有单位可填的、需要核对的、下级单位名单缺少的先列出。',
  input: z.object({ regionId, roundId }),
  output: z.object({
    nobody: z.array(z.object({ ...indicator, why: z.string().describe('原因') })).describe('没有单位可填的指标'),
    unsure: z.array(z.object({ ...indicator, unitId: z.uuid(), unit: z.string(), basisWord: z.string().describe('依据'), why: z.string().describe('需要核对的原因') })).describe('由规则推定、需要核对的'),
    unnamed: z.array(z.object({ kind: z.string().describe('下级单位类别'), indicators: z.array(z.string()).describe('涉及的指标') })).describe('缺少名单的下级单位'),
    units: z.array(z.object({ unitId: z.uuid(), unit: z.string(), indicators: z.int().describe('指标数'), questions: z.int().describe('填报项数'), items: z.array(z.object({ ...indicator, basisWord: z.string().describe('依据'), questions: z.int().describe('填报项数') })) })).describe('各单位的填报任务'),
    questions: z.int().describe('填报项总数'),
  }),
  permission: roundKeepers,
  scope: ({ regionId: at }) => ({ regionId: at }),
  read: async ({ regionId: at, roundId: id }, { connection, today }) => {
    const round = await findRound(connection, at, id);
    if (!round) return { refused: 'not-found', message: '没有这一轮填报。' };
    const derived = deriveForms(await formGround(connection, round, today));
    const nameOf = unitNameOn(Map.groupBy(await unitVersions(connection, at), ({ unitId }) => unitId), today);
    const units = [...derived.forms].map(([unitId, form]) => ({
      unitId, unit: nameOf(unitId), indicators: form.items.length, questions: askedIn(form).length,
      items: form.items.map(({ indicatorId, definition, basis, questions }) => ({ indicatorId, name: definition.name.zh, basisWord: reportingBasisWords[basis], questions: questions.length })),
    }));
    return {
      nobody: [...derived.nobody], unsure: derived.unsure.map(({ indicatorId, name, unitId, basis, why }) => ({ indicatorId, name, unitId, unit: nameOf(unitId), basisWord: reportingBasisWords[basis], why })),
      unnamed: derived.unnamed.map(({ kind, indicators }) => ({ kind, indicators: [...indicators] })), units, questions: units.reduce((sum, { questions }) => sum + questions, 0),
    };
  },
  examples: [{ input: { regionId: exampleId(1), roundId: exampleId(2) } }, { input: { regionId: exampleId(1), roundId: 'r' }, refusedAt: 'roundId' }],
});
