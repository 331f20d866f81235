import type { Block, Run } from '#documents';
import { countOf } from '../../../claims/narrate.ts';
import { unitNames } from '../../../figures/plan-words.ts';
import { joinRuns, say } from '../../../figures/say.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import type { Subject } from '../../../ground/subject.ts';
import { tailedHeading } from '../../blocks.ts';
import { withoutData } from '../../problems/missing-data.ts';
import { ownersOf, subjectsWhere } from '../../problems/owners.ts';

/** Units that are named with their counts. */
const mostUnits = 3;

/** 卫生健康局（12项）、教育局（9项）等28个单位: those that owe most first. */
function units(subjects: readonly Subject[], ground: ReportGround): readonly Run[] {
  const owed = new Map<string, Subject[]>();
  for (const subject of subjects) for (const owner of ownersOf(subject, ground)) owed.set(owner, [...(owed.get(owner) ?? []), subject]);
  const all = [...owed].sort((a, b) => b[1].length - a[1].length);
  const source = ground.book.add({ kind: 'count', of: 'units', targets: subjects.map(({ main }) => main.id), says: '这些指标的责任单位数' });
  const named = joinRuns(all.slice(0, mostUnits).map(([name, of]) => say`${unitNames([name], ground.book)}（${countOf(of, `${name}缺数据或佐证`, ground.book)}）`), '、');
  return all.length <= mostUnits ? named : say`${named}等${{ text: `${String(all.length)}个`, source }}单位`;
}

/**
 * What cannot be judged for want of figures or evidence, by unit.
 *
 * @example gaps(ground)[0]
 */
export function gaps(ground: ReportGround): readonly Block[] {
  const pending = subjectsWhere(ground, ({ main }) => main.achievement === 'pending');
  const data = withoutData(ground);
  const missing = [...data, ...pending];
  const parts = [
    ...(data.length === 0 ? [] : [say`${countOf(data, '缺少可用数据', ground.book)}指标缺少数据`]), ...(pending.length === 0 ? [] : [say`${countOf(pending, '缺少佐证或待核', ground.book)}指标缺少佐证或有待核实`]),
  ];
  const by = units(missing, ground);
  const whose = by.length === 0 ? say`，规划没有写明责任单位` : say`，涉及${by}`;
  const words = missing.length === 0 ? say`没有因缺少数据或佐证材料而不能判断的目标。` : say`${joinRuns(parts, '，')}${whose}。`;
  return [tailedHeading('brief/gaps', '数据缺口。', words)];
}
