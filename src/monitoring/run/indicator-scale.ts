import { findUnit, type IndicatorDefinition } from '#registry';
import { transformOf, type Transform } from '../scale.ts';

/** The transform of an indicator's series, and what its values are multiplied with to stand on it: shares stand in percent whatever they are printed in. */
export type IndicatorScale = { readonly transform: Transform; readonly factor: number };

/**
 * On which scale an indicator moves like a random walk (method 1.5.1): shares on logit, gross and other positive rates on log, the rest as it is.
 *
 * @example indicatorScale({ scale: 'share', unit: '‰' }) // { transform: 'logit', factor: 0.1 }
 */
export function indicatorScale({ scale, unit }: Pick<IndicatorDefinition, 'scale' | 'unit'>): IndicatorScale {
  const transform = transformOf[scale === 'gross-rate' ? 'positive' : scale];
  return { transform, factor: transform === 'logit' ? (findUnit(unit)?.perBase ?? 0.01) * 100 : 1 };
}
