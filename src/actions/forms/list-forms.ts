import { z } from 'zod';
import { dueState, stateRule, submission } from '#lifecycle';
import { findLifeCycles, formsOnBoard, listRounds, unitVersions } from '#storage';
import { readAction } from '../action.ts';
import { unitNameOn } from '../assignment/assignable-units.ts';
import { exampleId } from '../fields.ts';
import { permits } from '../permits.ts';
import { formReaders, progressShown } from './form-fields.ts';

const form = z.object({
  formId: z.uuid(), roundId: z.uuid(), round: z.string().describe('填报轮次'), reportingYear: z.int(), unitId: z.uuid(), unit: z.string(), state: z.string(), stateWord: z.string(), cycleVersion: z.int().describe('办理状态的版本号'), dueOn: z.string().nullable(), dueWord: z.string().describe('期限情况'),
  inCharge: z.string().describe('经办人'), progress: progressShown, answeredAt: z.string().nullable().describe('最近修改'), allowed: z.array(z.string()),
});

/** The forms somebody has to do with: a unit its own, of every round it can still see; the bureau and the office all. The oldest year first, as it is owed longest. */
export const listFormsAction = readAction({
  name: 'forms.list-forms',
  title: '填报表一览',
  summary: '本单位（统计部门、妇儿工委办为全部单位）的填报表：轮次、状态、期限、进度，以及现在可以办理的事。',
  input: z.object({ regionId: z.uuid().describe('地区'), roundId: z.uuid().optional().describe('只要这一轮的'), unitId: z.uuid().optional().describe('只要这个单位的'), state: z.enum(Object.keys(submission.states) as [string, ...string[]]).optional().describe('只要这个状态的') }),
  output: z.object({ forms: z.array(form) }),
  permission: formReaders,
  scope: ({ regionId, unitId }) => ({ regionId, ...(unitId === undefined ? {} : { unitId }) }),
  read: async ({ regionId, roundId, unitId, state }, { connection, caller, today, allowedOn }) => {
    const rounds = new Map((await listRounds(connection, regionId)).map((round) => [round.roundId, round]));
    const nameOf = unitNameOn(Map.groupBy(await unitVersions(connection, regionId), (unit) => unit.unitId), today);
    const isKeeper = typeof permits(['statistician', 'statistics-head', 'office-clerk', 'office-head', 'committee-leader'], { regionId }, caller) !== 'string';
    const heads = (await formsOnBoard(connection, { regionId, roundId, unitIds: unitId === undefined ? undefined : [unitId] })).filter((head) => {
      const round = rounds.get(head.roundId);
      const seen = isKeeper || (round !== undefined && round.opensOn <= today && today <= round.viewUntil && typeof permits(formReaders, { regionId, unitId: head.unitId }, caller) !== 'string');
      return seen && (state === undefined || head.state === state);
    });
    const cycles = await findLifeCycles(connection, regionId, heads.map(({ cycleId }) => cycleId));
    const forms = heads.map((head) => {
      const stored = cycles.get(head.cycleId);
      const round = rounds.get(head.roundId);
      if (!stored || !round) throw new Error(`form ${head.formId} has no life cycle or round`);
      const { asked, answered, missing, errors, doubts, explained, conflicts } = head;
      return {
        formId: head.formId, roundId: head.roundId, round: round.title.zh, reportingYear: round.reportingYear, unitId: head.unitId, unit: nameOf(head.unitId), state: head.state, stateWord: stateRule(submission, head.state).word, cycleVersion: head.cycleVersion, dueOn: head.dueOn,
        dueWord: dueState(submission, stored, today).word, inCharge: stored.inCharge.name, progress: { asked, answered, missing, errors, doubts, explained, conflicts }, answeredAt: head.answeredAt,
        allowed: [...allowedOn('form', { regionId, unitId: head.unitId }, { state: head.state })],
      };
    });
    return { forms: forms.toSorted((one, other) => one.reportingYear - other.reportingYear || one.unit.localeCompare(other.unit, 'zh')) };
  },
  examples: [{ input: { regionId: exampleId(1) } }, { input: { regionId: exampleId(1), roundId: exampleId(2), state: 'draft' } }, { input: { regionId: exampleId(1), state: 'lost' }, refusedAt: 'state' }],
});
