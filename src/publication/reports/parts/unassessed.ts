import type { Block, Run } from '#documents';
import { enumerated, inList, isPromise, quoted } from '../../claims/names-in-list.ts';
import { countOf, type Telling } from '../../claims/narrate.ts';
import { isJudged, type CountCondition } from '../../figures/count-condition.ts';
import { joinRuns, say, strong } from '../../figures/say.ts';
import { verdictsOn } from '../../figures/target-figures.ts';
import type { DomainGround } from '../../ground/report-ground.ts';
import type { Subject } from '../../ground/subject.ts';
import { claimBlock } from '../blocks.ts';

/** Why a subject cannot be judged, as a report says it; the first that fits. Six kinds of absence are six (practice.md 0.6). */
const reasons: readonly { readonly id: string; readonly says: string; readonly short: string; readonly where: CountCondition }[] = [
  { id: 'not-due', says: '尚未到监测时点', short: '未到监测时点', where: { achievement: ['not-due'] } },
  { id: 'not-applicable', says: '不适用于本地', short: '不适用', where: { achievement: ['not-applicable'] } },
  { id: 'not-comparable', says: '统计口径有变化，前后不可比', short: '口径有变化', where: { achievement: ['not-comparable'] } },
  { id: 'qualitative', says: '尚待责任单位提交佐证或核实', short: '待举证或核实', where: { achievement: ['pending'] } },
  { id: 'refused', says: '责任单位未提供', short: '责任单位未提供', where: { standing: ['unassessed'], latest: ['refused'] } },
  { id: 'suppressed', says: '因保密未提供', short: '保密未提供', where: { standing: ['unassessed'], latest: ['suppressed'] } },
  { id: 'no-baseline', says: '缺少以前的数据，看不出变化', short: '缺少以前的数据', where: { standing: ['unassessed'], latest: ['no-baseline'] } },
  { id: 'incomplete', says: '数据不全', short: '数据不全', where: { standing: ['unassessed'], hasValues: true } },
  { id: 'not-collected', says: '没有收集到数据', short: '没有收集到数据', where: { standing: ['unassessed'] } },
];

/** The reason of one subject; undefined of one that can be judged. */
const reasonFor = ({ main }: Subject): (typeof reasons)[number] | undefined => reasons.find(({ where }) => isJudged(where, main));

/** Names as a list, each in marks where it is a whole sentence of the plan or holds a comma itself. */
const listOf = (subjects: readonly Subject[]): readonly Run[] => {
  const names = inList(subjects.map(({ name }) => name));
  return enumerated(subjects.map((subject, at) => (isPromise(subject) ? quoted(subject.name) : (names[at] ?? subject.name))));
};

/** Subjects that cannot be judged, by reason, the last of the table first; reasons without any are left out. */
export const byReason = (subjects: readonly Subject[]): readonly ((typeof reasons)[number] & { readonly subjects: readonly Subject[] })[] =>
  reasons.map((reason) => ({ ...reason, subjects: subjects.filter((subject) => reasonFor(subject) === reason) })).filter(({ subjects: of }) => of.length > 0).toReversed();

/** As many names of one reason are told in the text; all of them stand in the annex. */
const namedSubjects = 8;

/**
 * The gap block that closes a domain: what could not be judged, and why (practice.md 3.1: 未达标和未填报指标有待关注). Nothing where everything can be.
 *
 * @example unassessedBlock(domain, telling)
 */
export function unassessedBlock({ id, title, scope, unassessed }: DomainGround, telling: Telling): readonly Block[] {
  if (unassessed.length === 0) return [];
  const reasoned = byReason(unassessed);
  const groups = reasoned.map(({ says, subjects, where }) => say`${listOf(subjects.slice(0, namedSubjects))}${subjects.length > 3 ? say`等${countOf(subjects, `${title}：${says}`, telling.book, [{ ...scope, ...where }])}` : ''}${says}`);
  return [claimBlock(`${id}/unassessed`, strong(say`尚有${countOf(unassessed, `${title}不能判断的指标`, telling.book, [{ ...scope, standing: ['unassessed'] }])}指标未能监测判断。`), say`${joinRuns(groups, '；')}。${reasoned.some(({ subjects }) => subjects.length > namedSubjects) ? say`全部名称见${{ reference: 'annex/gaps' }}。` : []}`, verdictsOn(unassessed.flatMap((subject) => subject.targets), telling.book))];
}

/** The reason of one subject in a few words. */
export const reasonOf = (subject: Subject): string => reasonFor(subject)?.short ?? '';
