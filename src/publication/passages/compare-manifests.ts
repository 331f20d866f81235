import type { ReportManifest, UsedFile } from './manifest.ts';

/** One thing that is not as it was: a paragraph or the cells of a table, before and now; '' where it was not there. */
type ManifestDifference = { readonly id: string; readonly kind: 'paragraph' | 'table'; readonly before: string; readonly now: string };

/** How a report stands to one made again from the files at hand. */
export type ManifestComparison = {
  /** Files and settings by name, and whether they are those the report was made from. */
  readonly inputs: readonly { readonly name: string; readonly same: boolean; readonly before: string; readonly now: string }[];
  readonly differences: readonly ManifestDifference[];
};

const fileText = (file: UsedFile | null): string => (file === null ? '无' : `${file.name}（${file.fingerprint.slice(0, 12)}）`);

const sameFile = (a: UsedFile | null, b: UsedFile | null): boolean => a?.fingerprint === b?.fingerprint;

/** The annex of the charts' data says again what the charts' own tables say. */
const ownTables = ({ tables }: ReportManifest): ReportManifest['tables'] => tables.filter(({ of }) => of !== 'paper');

/** The rows of a table one by one, so that a difference shows where it is. */
function tableDifferences(before: ReportManifest, now: ReportManifest): readonly ManifestDifference[] {
  const current = new Map(ownTables(now).map((table) => [table.id, table]));
  const former = new Set(ownTables(before).map(({ id }) => id));
  const rowText = (row: readonly string[] | undefined): string => row?.join(' | ') ?? '';
  const changed = ownTables(before).flatMap(({ id, rows }) => {
    const others = current.get(id)?.rows ?? [];
    return Array.from({ length: Math.max(rows.length, others.length) }, (_one, at): ManifestDifference => ({ id, kind: 'table', before: rowText(rows[at]), now: rowText(others[at]) })).filter((row) => row.before !== row.now);
  });
  return [...changed, ...ownTables(now).filter(({ id }) => !former.has(id)).map(({ id, rows }): ManifestDifference => ({ id, kind: 'table', before: '', now: rows.map(rowText).join('；') }))];
}

function paragraphDifferences(before: ReportManifest, now: ReportManifest): readonly ManifestDifference[] {
  const current = new Map(now.paragraphs.map(({ id, text }) => [id, text]));
  const former = new Set(before.paragraphs.map(({ id }) => id));
  return [
    ...before.paragraphs.filter(({ id, text }) => current.get(id) !== text).map(({ id, text }): ManifestDifference => ({ id, kind: 'paragraph', before: text, now: current.get(id) ?? '' })),
    ...now.paragraphs.filter(({ id }) => !former.has(id)).map(({ id, text }): ManifestDifference => ({ id, kind: 'paragraph', before: '', now: text })),
  ];
}

/**
 * Whether a report still follows from its inputs: `now` is the same report made again from the files at hand.
 *
 * @example compareManifests(carried, again).differences // []
 */
export function compareManifests(before: ReportManifest, now: ReportManifest): ManifestComparison {
  const input = (name: string, was: string, is: string, same = was === is): ManifestComparison['inputs'][number] => ({ name, same, before: was, now: is });
  const asked = (manifest: ReportManifest): string => JSON.stringify(manifest.asked);
  return {
    inputs: [
      input('规划文件', fileText(before.files.plan), fileText(now.files.plan), sameFile(before.files.plan, now.files.plan)), input('数据文件', fileText(before.files.data), fileText(now.files.data), sameFile(before.files.data, now.files.data)),
      input('手写段落', fileText(before.files.passages), fileText(now.files.passages), sameFile(before.files.passages, now.files.passages)), input('预测方法', before.method, now.method), input('程序版本', before.program, now.program),
      input('判断到期的日期', before.asked.asOf, now.asked.asOf), input('其他选项', asked({ ...before, asked: { ...before.asked, asOf: '' } }), asked({ ...now, asked: { ...now.asked, asOf: '' } })),
    ],
    differences: [...paragraphDifferences(before, now), ...tableDifferences(before, now)],
  };
}
