import { roles, type Role } from '#kernel';
import type { ActingPerson, Actor, Opening } from './life-cycle.ts';
import { roleWord, type LifeCycleKind } from './kind.ts';
import type { Objection } from './refusal.ts';

/** To whom a document belongs. */
type Belonging = Pick<Opening, 'regionId' | 'unitId'>;

/**
 * The person in the first of the wanted roles that is held where it counts: in the document's region and, for roles of a unit, in the document's unit. Else the objection, which tells a
 * role missing from one held for another unit or region.
 *
 * @example actingIn(planAdoption, ['office-head'], who, cycle.opening, '通过') // { personId: 'p2', name: '李红', role: 'office-head', unitId: null }
 */
export function actingIn(kind: LifeCycleKind, wanted: readonly Role[], who: Actor, belonging: Belonging, word: string): ActingPerson | Objection {
  const { personId, name, posts } = who;
  for (const role of wanted) {
    const post = posts.find((held) => held.role === role && held.regionId === belonging.regionId && (roles[role].scope === 'region' || held.unitId === belonging.unitId));
    if (post) return { personId, name, role, unitId: post.unitId };
  }
  const elsewhere = wanted.filter((role) => posts.some((held) => held.role === role));
  const [first] = elsewhere;
  if (first) return { reason: 'other-unit', message: `您是其他${posts.some((held) => held.role === first && held.regionId === belonging.regionId) ? '单位' : '地区'}的${roleWord(kind, first)}，不能在这里${word}。` };
  const words = wanted.map((role) => roleWord(kind, role)).join('、');
  return { reason: 'role-missing', message: words === '' ? `没有设定由谁${word}。` : `${word}由${words}办理，您没有这个角色。` };
}

/**
 * Whether what came back is a person, not an objection.
 *
 * @example isActing({ reason: 'role-missing', message: '…' }) // false
 */
export const isActing = (found: ActingPerson | Objection): found is ActingPerson => 'personId' in found;
