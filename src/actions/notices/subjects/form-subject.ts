import { formsOnBoard, listRounds, unitVersions } from '#storage';
import { unitNameOn } from '../../assignment/assignable-units.ts';
import type { NoticeSubject } from '../notice-subject.ts';

/** A unit's form of a round. */
export const formSubject: NoticeSubject = {
  kind: 'submission',
  namesOf: async (steps, regionId, { connection, today }) => {
    const wanted = new Set(steps.map(({ cycleId }) => cycleId));
    const rounds = new Map((await listRounds(connection, regionId)).map(({ roundId, title }) => [roundId, title.zh]));
    const nameOf = unitNameOn(Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId), today);
    const forms = (await formsOnBoard(connection, { regionId })).filter(({ cycleId }) => wanted.has(cycleId));
    return new Map(forms.map(({ cycleId, formId, unitId, roundId }) => [cycleId, { title: `${nameOf(unitId)}《${rounds.get(roundId) ?? ''}》`, page: 'form' as const, id: formId }]));
  },
};
