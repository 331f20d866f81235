import type { Missing } from '#kernel';
import { outlookOf, outlooks } from '../status.ts';
import { casesRefused, type Figures } from './cases-refused.ts';

type Band = Exclude<ReturnType<typeof outlookOf>, 'not-forecast'>;

/** The bands from red to green, and the next one's beginning as the end of each. */
const bands: readonly { readonly outlook: Band; readonly below: number }[] = [
  { outlook: 'unlikely', below: outlooks.hard.least },
  { outlook: 'hard', below: outlooks.likely.least },
  { outlook: 'likely', below: outlooks.expected.least },
  { outlook: 'expected', below: 1 },
];

/** One band of the calibration table: what was said there on the average, and what share came. A band nobody was put in has neither (`not-applicable`). */
export type CalibrationRow = {
  readonly outlook: Band;
  readonly word: string;
  /** From here on; up to `below`, which the last band includes. */
  readonly least: number;
  readonly below: number;
  readonly cases: number;
  readonly came: number;
  readonly meanProbability: number | Missing;
  readonly share: number | Missing;
};

const shareOf = (part: number, cases: number): number | Missing => (cases === 0 ? { missing: 'not-applicable' } : part / cases);

/**
 * The calibration table by the four published bands, from 预计不达标 to 预计达标, so that a reader sees how often each word came true. The cases of the rows add up to all.
 * No cases: `not-applicable`; a case that cannot be scored: `not-a-number`. Source: method 1.3, 4.
 *
 * @example calibrationTable([0.1, 0.9], [0, 1]).map(({ outlook, cases, share }) => …) // unlikely 1 of which 0 came, …, expected 1 of which 1 came
 */
export function calibrationTable(probabilities: Figures, outcomes: Figures): readonly CalibrationRow[] | Missing {
  const refused = casesRefused(probabilities, outcomes);
  if (refused) return refused;
  const counts = new Map<string, { cases: number; came: number; said: number }>(bands.map(({ outlook }) => [outlook, { cases: 0, came: 0, said: 0 }]));
  for (let at = 0; at < probabilities.length; at += 1) {
    const probability = probabilities[at] ?? Number.NaN;
    const row = counts.get(outlookOf(probability));
    if (!row) throw new Error(`no band for ${String(probability)}`);
    row.cases += 1;
    row.came += outcomes[at] ?? Number.NaN;
    row.said += probability;
  }
  return bands.map(({ outlook, below }) => {
    const { cases, came, said } = counts.get(outlook) ?? { cases: 0, came: 0, said: 0 };
    return { outlook, word: outlooks[outlook].word, least: outlooks[outlook].least, below, cases, came, meanProbability: shareOf(said, cases), share: shareOf(came, cases) };
  });
}
