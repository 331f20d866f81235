import type { Picture, Run } from '#documents';
import { achievementStates, outlooks, tallyOf, type MonitoredTarget, type Outlook, type Standing } from '#monitoring';
import { outlookStructure } from '../../charts/kinds/outlook-structure.ts';
import { statusStructure } from '../../charts/kinds/status-structure.ts';
import { unitCompletion } from '../../charts/kinds/unit-completion.ts';
import { isJudged, type CountCondition } from '../../figures/count-condition.ts';
import { unitNames } from '../../figures/plan-words.ts';
import { plainText, say } from '../../figures/say.ts';
import type { PlanGround, ReportGround } from '../../ground/report-ground.ts';
import { counting } from '../../ground/tally.ts';
import { askedYear, shortTitle } from '../parts/lead.ts';
import { ownersOfTarget } from '../problems/owners.ts';
import type { SourceOfCell } from './chart-book.ts';

/** What a row counts: its targets, what they have in common, and the words of its first cell. */
type CountedRow = { readonly name: readonly Run[]; readonly targets: readonly MonitoredTarget[]; readonly scope: CountCondition };

const standings: Readonly<Record<string, Standing>> = { 达标: 'met', 未达标: 'not-met', 证据不足: 'unproven', 不能判断: 'unassessed' };

/** The states, or outlooks, by their words. */
const idOf = <Id extends string>(words: Readonly<Record<Id, { readonly word: string }>>, word: string): Id | undefined => (Object.keys(words) as Id[]).find((id) => words[id].word === word);

/** What a column of the status charts counts. Words of standings go before those of states: 未达标 is both, and counts all that are not met. */
function conditionOf(word: string): CountCondition {
  const standing = standings[word];
  if (standing !== undefined) return { standing: [standing] };
  const [achievement, outlook] = [idOf(achievementStates, word), idOf(outlooks, word)];
  return { ...(achievement === undefined ? {} : { achievement: [achievement] }), ...(outlook === undefined ? {} : { outlook: [outlook] }) };
}

/** Binds a count to the targets of its row that its column counts: those of the column's word; all of them in the column of sums. */
const countedIn = (rows: readonly CountedRow[], { book }: ReportGround): SourceOfCell => ({ column, row: name }) => {
  const row = rows.find((one) => plainText(one.name) === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  const words = column.replace(/^\S (?=\S)/, '');
  if (isHead(words)) return row.name.flatMap((run) => ('source' in run ? (run.source ?? []) : []))[0] ?? '';
  const where = conditionOf(words);
  return counting(book).count(row.targets.filter((target) => isJudged(where, target)), `${name}：${column}`, '', [{ ...row.scope, ...where }]).source ?? '';
};

/** The columns of names. */
const isHead = (words: string): boolean => words === '领域' || words === '责任单位';

const tally = (targets: readonly MonitoredTarget[]): ReturnType<typeof tallyOf> => tallyOf(targets.map(({ achievement }) => ({ state: achievement })));

const targetsOf = ({ domains }: PlanGround): readonly MonitoredTarget[] => domains.flatMap(({ targets }) => targets);
const titleOf = (planned: PlanGround, ground: ReportGround): string => (ground.plans.length > 1 ? shortTitle(planned) : '');

/**
 * The structure of each plan as pictures: where targets stand, by domain; and, where any can be forecast, whether they will be reached.
 *
 * @example structurePictures(ground).length
 */
export const structurePictures = (ground: ReportGround): readonly Picture[] => ground.plans.flatMap((planned): Picture[] => {
  const year = ground.year;
  const all = targetsOf(planned);
  if (all.length === 0) return [];
  const rows: readonly CountedRow[] = [...planned.domains.map(({ heading, scope, targets }) => ({ name: heading, scope, targets })), { name: say`合计`, scope: planned.scope, targets: all }];
  const parts = planned.domains.map(({ title, targets }) => ({ name: title, targets }));
  const counts = (targets: readonly MonitoredTarget[]): Partial<Record<Outlook, number>> => Object.fromEntries((Object.keys(outlooks) as Outlook[]).map((outlook) => [outlook, targets.filter((target) => target.outlook === outlook).length]));
  const status = ground.charts.add({
    id: `status/${planned.key}`, caption: say`${askedYear(ground)}${titleOf(planned, ground)}各领域目标达标结构`, sourceOf: countedIn(rows, ground),
    drawing: statusStructure.draw({ year, parts: parts.map(({ name, targets }) => ({ name, tally: tally(targets) })), whole: { name: '合计', tally: tally(all) } }),
  });
  if (all.every(({ outlook }) => outlook === 'not-forecast')) return [status];
  const outlook = ground.charts.add({
    id: `outlook/${planned.key}`, caption: say`${askedYear(ground)}${titleOf(planned, ground)}各领域目标前景结构`, sourceOf: countedIn(rows, ground),
    drawing: outlookStructure.draw({ year, parts: parts.map(({ name, targets }) => ({ name, counts: counts(targets) })), whole: { name: '合计', counts: counts(all) } }),
  });
  return [status, { ...outlook, notes: [...outlook.notes, say`包括已经达标和证据不足的目标，所以多于总体情况中未达标目标的前景；没有数值或数据太少的不作预测。`] }];
});

/** Fewer units than these need no chart. */
const leastUnits = 3;

/**
 * How far each responsible unit has come, as a picture; null where the plan names hardly any. A target of several units stands beside each of them.
 *
 * @example unitPicture(ground)?.caption
 */
export function unitPicture(ground: ReportGround): Picture | null {
  const rows = new Map<string, MonitoredTarget[]>();
  for (const planned of ground.plans) for (const target of targetsOf(planned)) for (const owner of ownersOfTarget(target, ground)) rows.set(owner, [...(rows.get(owner) ?? []), target]);
  if (rows.size < leastUnits) return null;
  const counted = [...rows].map(([name, targets]): CountedRow => ({ name: unitNames([name], ground.book), scope: { unit: name }, targets }));
  const picture = ground.charts.add({
    id: 'units', caption: say`${askedYear(ground)}各责任单位目标达标情况`, sourceOf: countedIn(counted, ground),
    drawing: unitCompletion.draw({ year: ground.year, units: [...rows].map(([name, targets]) => ({ name, tally: tally(targets) })) }),
  });
  return { ...picture, notes: [...picture.notes, say`一项目标涉及几个单位的分别计入，各单位之和可能大于目标总数。`] };
}
