import type { FileKind } from './file-kind.ts';

/** What a file is wanted for: the kinds that may come in, each with its greatest size in bytes, and the word for it in messages. */
export type IntakeUse = { readonly title: string; readonly limits: Readonly<Partial<Record<FileKind, number>>> };

const mebibyte = 1024 * 1024;
const each = (kinds: readonly FileKind[], mebibytes: number): Readonly<Partial<Record<FileKind, number>>> => Object.fromEntries(kinds.map((kind) => [kind, mebibytes * mebibyte]));

/** The uses there are. Sizes leave room for scans of a few hundred pages, not for films. */
export const intakeUses = {
  'plan-document': { title: '规划文本', limits: { ...each(['docx', 'doc', 'pdf'], 50), ...each(['txt'], 10) } },
  'data-table': { title: '数据表', limits: { ...each(['xlsx', 'xls'], 50), ...each(['csv'], 200) } },
  'filled-form': { title: '填好的填报表', limits: each(['xlsx', 'xls', 'docx', 'csv'], 20) },
  evidence: { title: '佐证材料', limits: { ...each(['pdf', 'ofd', 'docx', 'doc', 'xlsx', 'xls', 'pptx'], 50), ...each(['png', 'jpeg'], 20), ...each(['txt', 'csv'], 10) } },
  'signed-page': { title: '盖章签字页', limits: { ...each(['pdf', 'ofd'], 50), ...each(['png', 'jpeg'], 20) } },
  'report-template': { title: '报告模板', limits: each(['docx'], 20) },
} as const satisfies Readonly<Record<string, IntakeUse>>;
