import type { MonitoredTarget } from '#monitoring';

/** Where else targets are told, by the id of the one that counts. */
export type ToldAgain = ReadonlyMap<string, readonly MonitoredTarget[]>;

const sections: Readonly<Record<MonitoredTarget['section'], string>> = { goal: '主要目标', table: '附表', measure: '策略措施', clause: '正文其他条目' };

/**
 * The targets of a plan that say again what another one of it says, under the id of that one.
 *
 * @example toldAgain(targets).get('women/1/goal/2/3')?.length // 1
 */
export function toldAgain(targets: readonly MonitoredTarget[]): ToldAgain {
  const found = new Map<string, MonitoredTarget[]>();
  for (const target of targets) if (target.repeats !== null) found.set(target.repeats, [...(found.get(target.repeats) ?? []), target]);
  return found;
}

/**
 * Where else a target is told, in words; '' where nowhere.
 *
 * @example alsoText(target, toldAgain(targets)) // '另见附表（women/table/2/2030，第980行）'
 */
export const alsoText = ({ id }: Pick<MonitoredTarget, 'id'>, again: ToldAgain): string =>
  (again.get(id) ?? []).map((target) => `另见${sections[target.section]}（${target.id}，第${String(target.line)}行）`).join('、');
