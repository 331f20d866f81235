import { listPlans, planVersionHeads } from '#storage';
import type { NoticeSubject } from '../notice-subject.ts';

/** States in which a version is worked on. */
const onItsWay: ReadonlySet<string> = new Set(['draft', 'submitted', 'returned']);

/** A version of a plan on its way to adoption: shown where it is worked on until it is adopted. */
export const planSubject: NoticeSubject = {
  kind: 'plan-adoption',
  namesOf: async (_steps, regionId, { connection }) => {
    const titles = new Map((await listPlans(connection, regionId)).map(({ planId, title }) => [planId, title.zh]));
    return new Map((await planVersionHeads(connection, regionId)).map(({ planId, version, cycleId, state }) => [cycleId, { title: `《${titles.get(planId) ?? ''}》第${String(version)}版`, page: onItsWay.has(state) ? 'draft' as const : 'plan' as const, id: planId }]));
  },
};
