import type { Proof } from '../proof.ts';
import { mentions } from './mentions.ts';
import { points } from './points.ts';
import { repeatedSentences } from './repeated-sentences.ts';
import { repeatedWords } from './repeated-words.ts';
import { sums } from './sums.ts';
import { years } from './years.ts';

/** What every finished document is looked through for. */
export const proofs: readonly Proof[] = [years, points, sums, mentions, repeatedSentences, repeatedWords];
