import type { Picture } from '#documents';
import { achievementStates, outlooks, standingOf, tallyOf, yearText, type MonitoredTarget, type Outlook } from '#monitoring';
import { outlookStructure } from '../../charts/kinds/outlook-structure.ts';
import { statusStructure } from '../../charts/kinds/status-structure.ts';
import { unitCompletion } from '../../charts/kinds/unit-completion.ts';
import type { PlanGround, ReportGround } from '../../ground/report-ground.ts';
import { shortTitle } from '../parts/lead.ts';
import { ownersOfTarget } from '../problems/owners.ts';
import type { SourceOfCell } from './chart-book.ts';

const standingWords = { met: '达标', 'not-met': '未达标', unproven: '证据不足', unassessed: '不能判断' } as const;

/** Every word a chart may count a target under. */
const wordsOf = ({ achievement, outlook }: MonitoredTarget): readonly string[] => [standingWords[standingOf[achievement]], achievementStates[achievement].word, outlooks[outlook].word];

/** Binds a count to the targets of its row that its column counts: those of the column's word, or all of them. */
const countedIn = (rows: ReadonlyMap<string, readonly MonitoredTarget[]>, { book }: ReportGround): SourceOfCell => (column, row, printed) => {
  const all = rows.get(row) ?? [...rows.values()].flat();
  const number = Number(/\d+/.exec(printed)?.[0]);
  const counted = all.filter((target) => wordsOf(target).includes(column.replace(/^\S (?=\S)/, '')));
  const targets = counted.length === number ? counted : all;
  return book.add({ kind: 'count', targets: targets.map(({ id }) => id), says: `${row}：${column}` });
};

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
  const rows = new Map([...planned.domains.map(({ title, targets }) => [title, targets] as const), ['合计', all] as const]);
  const parts = planned.domains.map(({ title, targets }) => ({ name: title, targets }));
  const counts = (targets: readonly MonitoredTarget[]): Partial<Record<Outlook, number>> => Object.fromEntries((Object.keys(outlooks) as Outlook[]).map((outlook) => [outlook, targets.filter((target) => target.outlook === outlook).length]));
  const status = ground.charts.add({
    id: `status/${planned.key}`, caption: `${yearText(year)}${titleOf(planned, ground)}各领域目标达标结构`, sourceOf: countedIn(rows, ground),
    drawing: statusStructure.draw({ year, parts: parts.map(({ name, targets }) => ({ name, tally: tally(targets) })), whole: { name: '合计', tally: tally(all) } }),
  });
  if (all.every(({ outlook }) => outlook === 'not-forecast')) return [status];
  return [status, ground.charts.add({
    id: `outlook/${planned.key}`, caption: `${yearText(year)}${titleOf(planned, ground)}各领域目标前景结构`, sourceOf: countedIn(rows, ground),
    drawing: outlookStructure.draw({ year, parts: parts.map(({ name, targets }) => ({ name, counts: counts(targets) })), whole: { name: '合计', counts: counts(all) } }),
  })];
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
  return ground.charts.add({
    id: 'units', caption: `${yearText(ground.year)}各责任单位目标达标情况`, sourceOf: countedIn(rows, ground),
    drawing: unitCompletion.draw({ year: ground.year, units: [...rows].map(([name, targets]) => ({ name, tally: tally(targets) })) }),
  });
}
