import type { Run } from '#documents';
import { plainText, say } from '../../figures/say.ts';
import type { ReportGround } from '../../ground/report-ground.ts';
import type { Subject } from '../../ground/subject.ts';
import { standingOf, type MonitoredTarget } from '#monitoring';

/** All subjects of a report whose state or place in the groups fits. */
export const subjectsWhere = ({ plans }: ReportGround, fits: (subject: Subject) => boolean): readonly Subject[] => plans.flatMap(({ domains }) => domains.flatMap(({ subjects }) => subjects.filter(fits)));

/** Subjects of some groups. */
export const inGroups = ({ plans }: ReportGround, ids: readonly string[]): readonly Subject[] =>
  plans.flatMap(({ domains }) => domains.flatMap(({ groups }) => groups.filter(({ group }) => ids.includes(group.id)).flatMap(({ subjects }) => subjects)));

/** Who answers for a target: those that lead it where any does, else all named. */
export function ownersOfTarget({ domain, units }: MonitoredTarget, { plans }: ReportGround): readonly string[] {
  const named = plans.flatMap(({ plan }) => plan.domains.filter(({ title }) => title === domain?.title).flatMap((one) => one.units));
  const leads = named.filter(({ name, role }) => role === 'lead' && units.includes(name)).map(({ name }) => name);
  return leads.length > 0 ? [...new Set(leads)] : units;
}

/** Who answers for a subject, by the target its sentence turns on. */
export const ownersOf = ({ main }: Subject, ground: ReportGround): readonly string[] => ownersOfTarget(main, ground);

const shownOwners = 4;

/** 卫生健康局、教育局等6个责任单位: the units with most of these subjects first; '' where the plan names none. */
export function ownersText(subjects: readonly Subject[], ground: ReportGround): readonly Run[] {
  const counted = new Map<string, number>();
  for (const subject of subjects) for (const owner of ownersOf(subject, ground)) counted.set(owner, (counted.get(owner) ?? 0) + 1);
  const owners = [...counted].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  if (owners.length === 0) return say`责任单位`;
  const source = ground.book.add({ kind: 'count', targets: subjects.map(({ main }) => main.id), says: '这些目标的责任单位' });
  return owners.length <= shownOwners ? say`${owners.join('、')}` : say`${owners.slice(0, shownOwners - 1).join('、')}等${{ text: `${String(owners.length)}个`, source }}责任单位`;
}

/** How sure it is that a subject can be judged. */
export const isAssessed = ({ main }: Subject): boolean => standingOf[main.achievement] !== 'unassessed';

/** 甲（36%）、乙（41%）: names with something in brackets. */
export const withNote = (subjects: readonly Subject[], noteOf: (subject: Subject) => readonly Run[]): readonly (readonly Run[])[] =>
  subjects.map((subject) => {
    const told = noteOf(subject);
    return plainText(told) === '' ? subject.name : say`${subject.name}（${told}）`;
  });
