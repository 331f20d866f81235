import type { ForecastModel } from '../model.ts';
import { dampedTrend } from './damped-trend.ts';
import { drift } from './drift.ts';
import { halfDrift } from './half-drift.ts';
import { line } from './line.ts';
import { methodOne } from './method-1.ts';
import { methodTwo } from './method-2.ts';
import { naive } from './naive.ts';
import { theta } from './theta.ts';

/** Every model in the tree. A new one becomes the default only by the challenger rule (method 4). */
export const forecastModels: readonly ForecastModel[] = [methodTwo, methodOne, naive, drift, halfDrift, line, theta, dampedTrend];

/** The model that speaks when none is named. */
export const defaultModel = methodTwo;
