import type { z } from 'zod';
import { forecastModels, type MonitoringRun } from '#monitoring';
import type { JudgedGround } from './judged-ground.ts';
import type { runHead } from './monitoring-fields.ts';

/**
 * What an answer says of the run behind it.
 *
 * @example runHeadOf(judged, run).asOf
 */
export const runHeadOf = ({ ground, years }: JudgedGround, { year, asOf, model }: MonitoringRun): z.input<typeof runHead> => ({
  year, years: [...years], asOf, model: forecastModels.find(({ id }) => id === model)?.title ?? model, figures: ground.cells, withheld: ground.withheld,
  plans: ground.heads.map(({ planId, title, version }) => ({ planId, title, version })),
});
