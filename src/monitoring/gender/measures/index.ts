import type { SexMeasure } from '../sex-measure.ts';
import { adjustedParityIndex } from './adjusted-parity-index.ts';
import { difference } from './difference.ts';
import { normalisedGap } from './normalised-gap.ts';
import { parityIndex } from './parity-index.ts';
import { symmetricIndex } from './symmetric-index.ts';

/** The family: every single number for how far women and men stand apart. To add one: write one file beside these and its line here. */
export const sexMeasures: readonly SexMeasure[] = [difference, parityIndex, adjustedParityIndex, symmetricIndex, normalisedGap];
