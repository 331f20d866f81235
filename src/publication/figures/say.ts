import type { Run, TextRun } from '#documents';

/** What can stand in a sentence: words, a run, several runs. */
export type Piece = string | Run | readonly Run[];

const runsOf = (piece: Piece): readonly Run[] => (typeof piece === 'string' ? [{ text: piece }] : 'length' in piece ? piece : [piece]);

const isPlain = (run: Run | undefined): run is TextRun => run !== undefined && 'text' in run && run.source === undefined && run.strong === undefined && run.mark === undefined;

/** Joins plain words that stand side by side and leaves out empty ones. */
function joined(runs: readonly Run[]): readonly Run[] {
  const found: Run[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if ('text' in run && run.text === '') continue;
    if (isPlain(run) && isPlain(last)) found[found.length - 1] = { text: last.text + run.text };
    else found.push(run);
  }
  return found;
}

/**
 * A sentence of words and figures: a template whose pieces keep their sources.
 *
 * @example say`${year}年，孕产妇死亡率为${figure}。`
 */
export const say = (words: TemplateStringsArray, ...pieces: readonly Piece[]): readonly Run[] => joined(words.flatMap((text, at) => [{ text }, ...(at < pieces.length ? runsOf(pieces[at] ?? '') : [])]));

/** Runs one after the other, with words between them. @example joinRuns([[a], [b]], '、') */
export const joinRuns = (parts: readonly (readonly Run[])[], between: string): readonly Run[] => joined(parts.flatMap((part, at) => [...(at === 0 ? [] : [{ text: between }]), ...part]));

/** The same runs in bold. */
export const strong = (runs: readonly Run[]): readonly Run[] => runs.map((run) => ('text' in run ? { ...run, strong: true as const } : run));

/** The words of runs as a reader sees them; references are left out. @example plainText(say`共${figure}项`) // '共3项' */
export const plainText = (runs: readonly Run[]): string => runs.map((run) => ('text' in run ? run.text : '')).join('');
