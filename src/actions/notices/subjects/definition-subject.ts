import { indicatorProposals } from '#storage';
import { proposalWords } from '../../indicators/proposal-words.ts';
import type { NoticeSubject } from '../notice-subject.ts';

/** A local indicator that is proposed, revised or ended. */
export const definitionSubject: NoticeSubject = {
  kind: 'indicator-definition',
  namesOf: async (_steps, regionId, { connection }) =>
    new Map((await indicatorProposals(connection, regionId)).map(({ cycleId, indicatorId, change, content }) => [cycleId, { title: `${proposalWords[change]}“${content.definition.name.zh}”`, page: 'indicator' as const, id: indicatorId }])),
};
