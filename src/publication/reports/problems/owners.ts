import type { Run } from '#documents';
import { standingGroups } from '../../claims/standing-groups.ts';
import type { CountCondition } from '../../figures/count-condition.ts';
import type { SourceBook } from '../../figures/figure-source.ts';
import { unitNames } from '../../figures/plan-words.ts';
import { inList, planNameAmong, type PlansTold } from '../../claims/names-in-list.ts';
import { joinRuns, plainText, say } from '../../figures/say.ts';
import { responsibilityFor, type ReportGround } from '../../ground/report-ground.ts';
import { answering } from '../../ground/responsibility.ts';
import type { Subject } from '../../ground/subject.ts';
import { standingOf, type MonitoredTarget } from '#monitoring';

/** All subjects of a report whose state or place in the groups fits. */
export const subjectsWhere = ({ plans }: ReportGround, fits: (subject: Subject) => boolean): readonly Subject[] => plans.flatMap(({ domains }) => domains.flatMap(({ subjects }) => subjects.filter(fits)));

/** Subjects of some groups. */
export const inGroups = ({ plans }: ReportGround, ids: readonly string[]): readonly Subject[] =>
  plans.flatMap(({ domains }) => domains.flatMap(({ groups }) => groups.filter(({ group }) => ids.includes(group.id)).flatMap(({ subjects }) => subjects)));

/** Who answers for a target: those that lead it where any does, else all named. */
export const ownersOfTarget = (target: MonitoredTarget, ground: Pick<ReportGround, 'plans'>): readonly string[] => answering(responsibilityFor(target, ground));

const shownInCell = 2;

/**
 * Owners for a cell: two names, 等 where there are more; 规划未写明 where the plan names none.
 *
 * @example ownersInCell(['教育局', '妇联', '卫生健康局'], book) // 教育局、妇联等
 */
export const ownersInCell = (owners: readonly string[], book: SourceBook): readonly Run[] =>
  (owners.length === 0 ? say`规划未写明` : say`${unitNames(owners.slice(0, shownInCell), book)}${owners.length > shownInCell ? '等' : ''}`);

/** Who answers for a subject, by the target its sentence turns on. */
export const ownersOf = ({ main }: Pick<Subject, 'main'>, ground: Pick<ReportGround, 'plans'>): readonly string[] => ownersOfTarget(main, ground);

/** How the targets of some groups are judged, for counts. @example groupConditions(['behind']) */
export const groupConditions = (ids: readonly string[]): readonly CountCondition[] => standingGroups.filter(({ id }) => ids.includes(id)).map(({ where }) => where);

const shownOwners = 4;

/** 卫生健康局、教育局等6个责任单位: the units that answer for most of these subjects first; '' where the plan names none. */
export function ownersText(subjects: readonly Subject[], ground: ReportGround): readonly Run[] {
  const owners = ranked(subjects, ground);
  if (owners.length === 0) return say`责任单位`;
  const source = ground.book.add({ kind: 'count', of: 'units', targets: subjects.map(({ main }) => main.id), says: '这些目标的责任单位' });
  return owners.length <= shownOwners ? unitNames(owners, ground.book) : say`${unitNames(owners.slice(0, shownOwners - 1), ground.book)}等${{ text: `${String(owners.length)}个`, source }}责任单位`;
}

/** Characters of names a short sentence bears. */
const fewCharacters = 11;

/**
 * Owners by name as far as they fit into a short sentence, at least one: 教育局、妇联等28个单位; 责任单位 where the plan names none.
 *
 * @example fewNamed(['教育局', '妇联'], subjects, book) // 教育局、妇联
 */
export function fewNamed(names: readonly string[], subjects: readonly Subject[], book: SourceBook): readonly Run[] {
  if (names.length === 0) return say`责任单位`;
  const shown = names.filter((_name, at) => at === 0 || names.slice(0, at + 1).join('').length <= fewCharacters);
  const fitting = names.slice(0, shown.length);
  if (fitting.length === names.length) return unitNames(names, book);
  const source = book.add({ kind: 'count', of: 'units', targets: subjects.map(({ main }) => main.id), says: '这些目标的责任单位' });
  return say`${unitNames(fitting, book)}等${{ text: `${String(names.length)}个`, source }}单位`;
}

/** The units that lead most of these subjects first, or are named first where the plan says of none that it leads; among equals those that bear the greater share. */
function ranked(subjects: readonly Subject[], ground: ReportGround): readonly string[] {
  const borne = new Map<string, { readonly first: number; readonly share: number }>();
  for (const subject of subjects) {
    const owners = ownersOf(subject, ground);
    const isLed = responsibilityFor(subject.main, ground).lead.length > 0;
    for (const [at, owner] of owners.entries()) {
      const { first, share } = borne.get(owner) ?? { first: 0, share: 0 };
      borne.set(owner, { first: first + (isLed || at === 0 ? 1 : 0), share: share + 1 / owners.length });
    }
  }
  return [...borne].sort(([, a], [, b]) => b.first - a.first || b.share - a.share).map(([name]) => name);
}

/** Who answers for some subjects, for a short sentence. @example fewOwners(subjects, ground) */
export const fewOwners = (subjects: readonly Subject[], ground: ReportGround): readonly Run[] => fewNamed(ranked(subjects, ground), subjects, ground.book);

/** How sure it is that a subject can be judged. */
export const isAssessed = ({ main }: Subject): boolean => standingOf[main.achievement] !== 'unassessed';

/** 甲（36%）、乙（妇女规划，41%）: names with something in brackets, and with their plan where another plan has the same. */
export const withNote = (subjects: readonly Subject[], noteOf: (subject: Subject) => readonly Run[], plans: PlansTold = []): readonly (readonly Run[])[] => {
  const names = inList(subjects.map(({ name }) => name));
  return subjects.map((subject, at) => {
    const notes = [say`${planNameAmong(subject, subjects, plans)}`, noteOf(subject)].filter((runs) => plainText(runs) !== '');
    return notes.length === 0 ? (names[at] ?? []) : say`${names[at] ?? []}（${joinRuns(notes, '，')}）`;
  });
};
