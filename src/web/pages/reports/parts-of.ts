import type { ReportContent, ShownBlock } from './report-types.ts';

/** A part of a report that is shown at once: what stands under one heading of the first level, or an annex. `id` is that of its heading; what stands before the first has the id of the first block. */
export type ReportPart = { readonly id: string; readonly label: string; readonly title: string; readonly blocks: readonly ShownBlock[] };

const wordsOf = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('');

/**
 * The parts of a report in their order.
 *
 * @example partsOf(sections).map(({ label, title }) => `${label}${title}`) // ['', '一、规划背景', …, '附件1方法']
 */
export function partsOf(sections: ReportContent['sections']): readonly ReportPart[] {
  const parts: { id: string; label: string; title: string; blocks: ShownBlock[] }[] = [];
  for (const { sectionId, annex, label, title, blocks } of sections) {
    if (annex) parts.push({ id: sectionId, label, title, blocks: [...blocks] });
    else {
      for (const block of blocks) {
        const last = parts.at(-1);
        if (block.kind === 'heading' && block.level === 1) parts.push({ id: block.blockId, label: block.label, title: wordsOf(block.runs), blocks: [block] });
        else if (last === undefined) parts.push({ id: block.blockId, label: '', title: '', blocks: [block] });
        else last.blocks.push(block);
      }
    }
  }
  return parts;
}

/**
 * The paragraph that a block belongs to: what was added after a paragraph belongs to that.
 *
 * @example ownerOf('lead/basis/after/1') // 'lead/basis'
 */
export const ownerOf = (blockId: string): string => blockId.replace(/\/after\/\d+$/, '');
