const least = 0.01;

/**
 * Step 8 of method 1.5: what came of targets said to be met with probability P, fitted on foreign series (a = −0.25, b = 0.75). For targets not yet met only.
 *
 * @example recalibrate(0.446148) // 0.398388, worked case C10
 */
export function recalibrate(raw: number): number {
  const clamped = Math.min(Math.max(raw, least), 1 - least);
  return 1 / (1 + Math.exp(0.25 - 0.75 * Math.log(clamped / (1 - clamped))));
}

/**
 * The probability to publish. Once a target is met the raw one is right (method 1.3); where reaching it would lower what is published, the larger stays (method 15).
 *
 * @example publishedProbability(0.012, { met: true, recalibrated: true }) // the recalibrated 0.026, not 0.012
 */
export function publishedProbability(raw: number, { met, recalibrated }: { readonly met: boolean; readonly recalibrated: boolean }): number {
  if (!recalibrated) return raw;
  return met ? Math.max(raw, recalibrate(raw)) : recalibrate(raw);
}
