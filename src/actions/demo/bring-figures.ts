import { importTables, planMatching } from '#collection';
import { readTables } from '#documents';
import { readPlan, targetsOfPlan } from '#plan';
import type { Observation } from '#monitoring';
import type { DemoUnitIds } from './bring-people.ts';
import type { DemoImport } from './figure-imports.ts';
import type { Stage } from './stage.ts';

/** The document of the plans as it is read. */
export type ReadPlans = ReturnType<typeof readPlan>;

/**
 * The figures of the example file, with those that speak of targets by their printed names.
 *
 * @example (await readFigures(bytes, plans)).length // 800
 */
export async function readFigures(bytes: Uint8Array, plans: ReadPlans): Promise<readonly Observation[]> {
  return importTables(await readTables(bytes, '示例区监测数据.xlsx'), planMatching(plans.plans.flatMap(targetsOfPlan))).observations;
}

/**
 * The statistician brings figures in, on the day set before.
 *
 * @example await bringFigures(stage, districtId, units, oneImport)
 */
export async function bringFigures(stage: Stage, regionId: string, units: DemoUnitIds, { note, revision, figures }: DemoImport): Promise<void> {
  await stage.by('shili-tongji', 'collection.import-figures', {
    regionId, file: '示例区监测数据.xlsx', note, revision,
    figures: figures.map(({ unit, ...figure }) => ({ ...figure, unitId: units.get(unit) ?? null })),
  });
}
