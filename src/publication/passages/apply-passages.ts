import { writtenText, type Block, type DocumentTree, type Run, type TextRun } from '#documents';
import type { Issue } from '#kernel';
import type { FigureSource } from '../figures/figure-source.ts';
import { say } from '../figures/say.ts';
import { basisOf, idAfter, type Passage, type Passages } from './passage.ts';

const written: FigureSource = { kind: 'written', says: '手写段落中的数' };
/** The one key of figures that somebody wrote by hand and that are not those of the paragraph. */
const writtenKey = 'written';

/** Binds the figures in a hand-written text: those the paragraph prints to their source, others as written by hand. */
function boundRuns(text: string, known: readonly TextRun[]): readonly Run[] {
  const names = [...new Map(known.map((run) => [run.text, run])).values()].toSorted((a, b) => b.text.length - a.text.length);
  const runs: TextRun[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') runs.push({ text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const found = names.find((run) => rest.startsWith(run.text));
    const number = found === undefined ? /^\d[\d,.]*/.exec(rest)?.[0] : undefined;
    if (found === undefined && number === undefined) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    flush();
    runs.push(found === undefined ? { text: number ?? '', source: writtenKey } : { text: found.text, source: found.source ?? writtenKey });
    at += found === undefined ? (number?.length ?? 1) : found.text.length;
  }
  flush();
  return runs;
}

/** How a mark of changed figures reads: what stood there and what stands there now. */
function changedMark(before: readonly string[], now: readonly string[]): readonly Run[] {
  const gone = before.filter((text) => !now.includes(text));
  const come = now.filter((text) => !before.includes(text));
  const list = (texts: readonly string[]): string => (texts.length === 0 ? '无' : texts.slice(0, 6).join('、'));
  return [{ text: `【请核对：本段所依据的数字已变化，原为${list(gone)}，现为${list(come)}】`, mark: 'changed', source: writtenKey }];
}

const sameFigures = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((text, at) => text === b[at]);

/** A heading keeps its claim; the passage replaces what follows it, up to the first full stop where the claim itself was written anew. */
function replaced(block: Block, runs: readonly Run[], { text }: Passage): Block {
  if (block.kind === 'paragraph') return { ...block, runs };
  if (block.kind !== 'heading') return block;
  const claim = writtenText(block.runs);
  const known = [...block.runs, ...block.tail].filter((run): run is TextRun => 'text' in run && run.source !== undefined);
  if (text.startsWith(claim)) return { ...block, tail: [...boundRuns(text.slice(claim.length), known), ...runs.filter((run) => 'text' in run && run.mark !== undefined)] };
  const end = text.indexOf('。') + 1;
  const [head, tail] = end > 0 && block.level > 2 ? [text.slice(0, end), text.slice(end)] : [text, ''];
  return { ...block, runs: boundRuns(head, known).map((run) => ('text' in run && block.level > 2 ? { ...run, strong: true as const } : run)), tail: [...boundRuns(tail, known), ...runs.filter((run) => 'text' in run && run.mark !== undefined)] };
}

/**
 * Puts hand-written passages in their places: instead of a paragraph or after it. Where the figures of the paragraph are no longer those the passage was written for, it is marked in the
 * text and told; a passage whose paragraph is gone is told and kept in the file.
 *
 * @example applyPassages(tree, passages).tree
 */
export function applyPassages(tree: DocumentTree, { passages }: Passages): { readonly tree: DocumentTree; readonly issues: readonly Issue[] } {
  if (passages.length === 0) return { tree, issues: [] };
  const issues: Issue[] = [];
  const used = new Set<Passage>();
  const runsFor = (passage: Passage, block: Block): readonly Run[] => {
    used.add(passage);
    const now = basisOf(block);
    const known = (block.kind === 'heading' ? [...block.runs, ...block.tail] : block.kind === 'paragraph' ? block.runs : []).filter((run): run is TextRun => 'text' in run && run.source !== undefined);
    const runs = boundRuns(passage.text, known);
    if (sameFigures(passage.basis, now)) return runs;
    issues.push({ code: 'passage-figures-changed', severity: 'doubt', message: `手写段落“${passage.text.slice(0, 20)}…”（${passage.key}）所依据的数字已变化，报告中已标出，请核对` });
    return say`${runs}${changedMark(passage.basis, now)}`;
  };
  const placed = (block: Block): readonly Block[] => {
    const own = passages.find(({ key, place }) => key === block.id && place === 'instead');
    const after = passages.filter(({ key, place }) => key === block.id && place === 'after');
    const first = own === undefined ? block : replaced(block, runsFor(own, block), own);
    return [...(own?.text === '' ? [] : [first]), ...after.map((passage, at): Block => ({ kind: 'paragraph', id: idAfter(block.id, at), role: 'body', runs: runsFor(passage, block) }))];
  };
  const sections = tree.sections.map((section) => ({ ...section, blocks: section.blocks.flatMap(placed) }));
  for (const passage of passages) {
    if (!used.has(passage)) issues.push({ code: 'passage-without-place', severity: 'doubt', message: `手写段落“${passage.text.slice(0, 20)}…”没有放进报告：本期报告没有段落“${passage.key}”；段落仍保存在文件里` });
  }
  return { tree: { ...tree, sections, sources: { ...tree.sources, [writtenKey]: written } }, issues };
}
