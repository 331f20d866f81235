import type { MonitoringRun } from '#monitoring';
import type { ReadWork } from '../action.ts';
import type { Refusal } from '../refusal.ts';
import { judgedGround, type GroundQuestion, type JudgedGround } from './judged-ground.ts';

/**
 * The run that is asked of, or why there is none.
 *
 * @example const asked = await judgedRun({ regionId, year: 2024 }, work); if ('refused' in asked) return asked;
 */
export async function judgedRun({ year, ...question }: GroundQuestion & { readonly year?: number | undefined }, work: ReadWork): Promise<{ readonly judged: JudgedGround; readonly run: MonitoringRun } | Refusal> {
  const judged = await judgedGround(question, work);
  if ('refused' in judged) return judged;
  const run = await judged.run(year ?? judged.year);
  const first = Math.min(...judged.ground.plans.flatMap(({ startYear }) => startYear ?? []));
  return run.plans.length === 0 ? { refused: 'before-plan', message: `规划从 ${String(first)} 年开始，${String(run.year)} 年没有可以判断的。` } : { judged, run };
}
