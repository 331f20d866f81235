import type { Block, DocumentTree } from '#documents';

/** What a frozen report says of itself: its fingerprint, the head of the audit chain when it was frozen, who approved it, by which document. */
export type ReportSeal = { readonly fingerprint: string; readonly auditHead: string; readonly approvedBy: string; readonly frozenOn: string; readonly document: string | null };

/**
 * A report with a further stamp on every page: 草稿 as long as it is none that holds.
 *
 * @example stampReport(tree, '草稿').stamps // ['内部资料 不得公开', '草稿']
 */
export const stampReport = (tree: DocumentTree, stamp: string): DocumentTree => ({ ...tree, stamps: [...tree.stamps, stamp] });

/**
 * A frozen report: the last page says by which fingerprint it can be told and where the audit stood, so that nobody can change either unseen (model.md 8).
 *
 * @example sealReport(tree, { fingerprint: '9f2c…', auditHead: '812:9ab3…', approvedBy: '李强', frozenOn: '2026-06-30', document: null }).properties['定稿指纹']
 */
export function sealReport(tree: DocumentTree, { fingerprint, auditHead, approvedBy, frozenOn, document }: ReportSeal): DocumentTree {
  const words = `本报告${approvedBy === '' ? '' : `经${approvedBy}审核，`}${frozenOn}定稿${document === null ? '' : `（${document}）`}，定稿指纹${fingerprint}，定稿时审计链头${auditHead}。`;
  const note: Block = { kind: 'paragraph', id: 'seal', role: 'note', runs: [{ text: words, source: 'seal' }] };
  const last = tree.sections.length - 1;
  return {
    ...tree, sections: tree.sections.map((section, at) => (at === last ? { ...section, blocks: [...section.blocks, note] } : section)),
    sources: { ...tree.sources, seal: { kind: 'asked', says: '定稿时由程序写入' } }, properties: { ...tree.properties, 定稿指纹: fingerprint, 审计链头: auditHead },
  };
}
