import type { DocumentTree } from '#documents';
import { runsOfTree } from './tree-runs.ts';

/** A run with a figure nobody can trace: the block it stands in, its part and its words. */
export type UnsourcedRun = { readonly in: string; readonly part: string; readonly text: string };

const digit = /\p{Nd}/u;

/**
 * The runs of a tree that hold a digit (full-width ones too) and no source, or one the tree does not know. Titles, captions and stamps are plain words: they hold no figures but years.
 * Source: issue 4: no number without a source.
 *
 * @example unsourcedDigits(tree) // [] when every figure can be traced
 */
export const unsourcedDigits = (tree: Pick<DocumentTree, 'sections' | 'sources'>): readonly UnsourcedRun[] =>
  runsOfTree(tree).flatMap(({ in: place, part, runs }) =>
    runs.flatMap((run) => ('text' in run && digit.test(run.text) && (run.source === undefined || !Object.hasOwn(tree.sources, run.source)) ? [{ in: place, part, text: run.text }] : [])));
