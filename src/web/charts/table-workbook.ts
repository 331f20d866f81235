import { writeWorkbook, type DocumentTree } from '#documents';
import type { ShownTable } from '#publication';
import { chartWords } from '../words/chart-words.ts';

const emptyTree = { subtitle: '', issuer: '', date: '', contents: false, sources: {}, properties: {}, carried: null } as const;

/**
 * The table of a chart as a workbook: what is shown, numbers as numbers.
 *
 * @example saveFile(await tableWorkbook('孕产妇死亡率', drawing.table, '2026-11-22', []), '孕产妇死亡率.xlsx')
 */
export async function tableWorkbook(name: string, table: ShownTable, day: string, stamps: readonly string[]): Promise<Blob> {
  const tree: DocumentTree = {
    ...emptyTree, title: [name], stamps, dated: day,
    sections: [{ id: 'data', title: '', annex: false, orientation: 'portrait', blocks: [{ ...table, kind: 'table', id: 'data', caption: name, small: false, sheet: chartWords.sheet }] }],
  };
  const bytes = await writeWorkbook(tree, new Map());
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
