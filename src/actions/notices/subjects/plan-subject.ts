import { listPlans, planVersionHeads } from '#storage';
import type { NoticeSubject } from '../notice-subject.ts';

/** A version of a plan on its way to adoption. */
export const planSubject: NoticeSubject = {
  kind: 'plan-adoption',
  namesOf: async (_steps, regionId, { connection }) => {
    const titles = new Map((await listPlans(connection, regionId)).map(({ planId, title }) => [planId, title.zh]));
    return new Map((await planVersionHeads(connection, regionId)).map(({ planId, version, cycleId }) => [cycleId, { title: `《${titles.get(planId) ?? ''}》第${String(version)}版`, page: 'plan' as const, id: planId }]));
  },
};
