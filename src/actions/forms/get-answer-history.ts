import { z } from 'zod';
import { answerVersions, findForm, personNames } from '#storage';
import { readAction } from '../action.ts';
import { words } from '../fields.ts';
import { permits } from '../permits.ts';
import { aForm, answerShown, formPlace, formReaders } from './form-fields.ts';

const version = answerShown.extend({ at: z.string().describe('时间'), by: z.string().nullable().describe('修改人'), origin: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable().describe('读自哪个文件哪个单元格') });

/** Everything that ever stood at a question of a form, oldest first: what, when, by whom, from which cell of which file. */
export const getAnswerHistoryAction = readAction({
  name: 'forms.get-answer-history',
  title: '填报项的修改记录',
  summary: '一个填报项历次的内容：什么时候、由谁、改成什么；从工作簿导入的写明单元格。',
  input: z.object({ ...formPlace, questionId: words(1, 400).describe('填报项') }),
  output: z.object({ versions: z.array(version) }),
  permission: formReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, formId, questionId }, { connection, caller }) => {
    const form = await findForm(connection, regionId, formId);
    if (!form || typeof permits(formReaders, { regionId, unitId: form.unitId }, caller) === 'string') return { refused: 'not-found', message: '没有这份填报表。' };
    const versions = await answerVersions(connection, { regionId, formIds: [formId], questionIds: [questionId] });
    const names = await personNames(connection, versions.flatMap(({ recordedBy }) => recordedBy ?? []));
    return {
      versions: versions.map(({ questionId: of, version: number, answer: { texts, explains, conflicts }, origin, recordedAt, recordedBy }) => ({
        questionId: of, version: number, texts: { ...texts }, explains: [...explains], conflicts: [...conflicts], at: recordedAt, by: recordedBy === null ? null : (names.get(recordedBy) ?? null), origin: origin === null ? null : { ...origin },
      })),
    };
  },
  examples: [{ input: { ...aForm, questionId: 'some-rate||' } }, { input: { ...aForm, questionId: '' }, refusedAt: 'questionId' }],
});
