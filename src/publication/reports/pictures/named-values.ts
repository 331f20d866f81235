import type { MonitoredTarget } from '#monitoring';
import { promisedWords } from '../../claims/claims/standing.ts';

type Promised = Pick<MonitoredTarget, 'promise' | 'accepts' | 'way'>;

/** The middle of 左右 from the limits of its tolerance, in their unit: 40 from 38 with 5 %. */
function middleOf(accepts: NonNullable<MonitoredTarget['accepts']>, tolerance: number): number | null {
  const { lower, upper } = accepts;
  if (lower !== undefined && upper !== undefined) return (lower + upper) / 2;
  if (lower !== undefined) return lower / (lower < 0 ? 1 + tolerance : 1 - tolerance);
  return upper === undefined ? null : upper / (upper < 0 ? 1 - tolerance : 1 + tolerance);
}

/** Both ends of 43%—46%, in the unit of the one that limits: where more is good, the other end does not. */
function rangeOf(accepts: NonNullable<MonitoredTarget['accepts']>, from: number, to: number): readonly number[] {
  const { lower, upper } = accepts;
  if (lower !== undefined && upper === undefined && from !== 0) return [lower, (lower / from) * to];
  return upper !== undefined && lower === undefined && to !== 0 ? [(upper / to) * from, upper] : [];
}

const withoutNoise = (value: number): number => Number(value.toPrecision(10));

/**
 * The values a plan names where they are not the ends of what keeps the target: the middle of 左右, both ends of a range of which one side is good. Nothing where they are.
 *
 * @example namedValues({ way: 'about', promise: '目标40%左右（容差5%，2030年）', accepts: { lower: 38, lowerOpen: false, upperOpen: false } }) // [40]
 */
export function namedValues({ promise, accepts, way }: Promised): readonly number[] {
  // What is held against another indicator has a tolerance too, but names no value.
  if (accepts === null || way === 'relative') return [];
  const tolerance = /（容差(\d+(?:\.\d+)?)%/.exec(promise)?.[1];
  if (tolerance !== undefined) return [middleOf(accepts, Number(tolerance) / 100)].flatMap((value) => (value === null ? [] : [withoutNoise(value)]));
  const [, from, to] = /(\d+(?:\.\d+)?)[^\d—]*—(\d+(?:\.\d+)?)/.exec(promisedWords({ promise })) ?? [];
  return from === undefined || to === undefined ? [] : rangeOf(accepts, Number(from), Number(to)).map(withoutNoise);
}
