import { basename } from 'node:path';
import { compareManifests, findEdits, manifestName, readManifest, type FinishedReport, type FoundEdits, type ManifestComparison, type Passage, type ReportManifest } from '#publication';
import { readCarried, readWrittenParagraphs } from '#documents';
import { UsageError, type Command } from '../command.ts';
import { buildReport } from '../report/build-report.ts';
import { changedWords } from '../report/changed-words.ts';
import { printedEdits } from '../report/printed-edits.ts';
import { reportTypeOf } from '../report/report-type-of.ts';
import { issueText } from '../report/issue-text.ts';
import { textTable } from '../text-table.ts';

const shownDifferences = 20;
const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

/** What was found, for people: inputs first, then what differs, then what was edited by hand. */
function comparisonText({ inputs, differences }: ManifestComparison, edits: FoundEdits | null, { paragraphs }: Pick<ReportManifest, 'paragraphs'>): string {
  const rows = inputs.map(({ name, same, before, now }) => [name, same ? '一致' : '不同', same ? '' : `报告用 ${before}，现在 ${now}`]);
  const listed = differences.slice(0, shownDifferences).map(({ id, before, now }) => {
    const [was, is] = changedWords(before, now);
    return `  ${id}\n    报告：${was}\n    现在：${is}`;
  });
  const written = new Map(paragraphs.map(({ id, text }) => [id, text]));
  const editedWords = (key: string, { place, text }: Passage): string => (text === '' ? '（删去）' : place === 'after' ? shortened(text) : changedWords((written.get(key) ?? '').replace(/^\d+\./, ''), text)[1]);
  const rest = differences.length > shownDifferences ? [`  另有${String(differences.length - shownDifferences)}处`] : [];
  const byHand = edits === null ? [] : edits.places.map(({ key, place, passages }) => `  ${key}${place === 'after' ? '之后' : ''}：${passages.map((passage) => editedWords(key, passage)).join('；') || '（删去）'}`);
  const untaken = edits === null ? [] : edits.untaken.slice(0, shownDifferences).map(({ text }) => `  ${shortened(text)}`);
  return [
    textTable([{ heading: '依据' }, { heading: '核对' }, { heading: '' }], rows), '',
    differences.length === 0 ? '重新生成的内容与报告所记的完全一致。' : `重新生成的内容有${String(differences.length)}处与报告不同：`, ...listed, ...rest,
    ...(edits === null ? ['没有核对报告里有没有人工改动（网页和工作簿在内容不同时不能核对，用模板做的也不能）。'] : []), ...(byHand.length + untaken.length === 0 ? [] : [`报告做好以后有${String(byHand.length + (edits?.untaken.length ?? 0))}处人工改动：`, ...byHand, ...untaken]),
  ].join('\n');
}

/** Whether the report still is what the files at hand give: nothing differs and nobody changed it. */
const stillFollows = ({ inputs, differences }: ManifestComparison, edits: FoundEdits | null): boolean =>
  inputs.every(({ same }) => same) && differences.length === 0 && (edits === null || edits.places.length + edits.untaken.length === 0);

/** What it comes to, in a sentence. */
function conclusion({ inputs, differences }: ManifestComparison, follows: boolean): string {
  if (follows) return '这份报告由这份规划和数据得出。';
  return differences.length === 0 && inputs.every(({ same }) => same) ? '内容由这份规划和数据得出，但报告做好以后有人工改动。' : '这份报告不再与这份规划和数据一致。';
}

/**
 * What was changed by hand: in a Word file by its paragraphs, in a page or workbook by what the same report prints. Null where that cannot be told: of a page or workbook when the report made
 * again differs, and of what an office's own template made, which has no paragraphs that are known again.
 */
async function editsIn(bytes: Uint8Array, manifest: ReportManifest, { differences }: ManifestComparison, again: FinishedReport): Promise<FoundEdits | null> {
  const present = readWrittenParagraphs(bytes);
  if (present.length > 0) return present.some(({ id }) => id !== null) ? findEdits(manifest, present) : null;
  return differences.length === 0 ? printedEdits(again, bytes) : null;
}

function askedOf({ asked }: ReportManifest, options: Readonly<Record<string, unknown>>): Parameters<typeof buildReport>[1] {
  const { plan, data, passages } = options;
  if (typeof plan !== 'string' || typeof data !== 'string') throw new UsageError('请用 --plan 和 --data 写明规划文件和数据文件，例如：halfsky report verify 报告.docx --plan 规划.docx --data 数据.xlsx');
  const asOf = options['as-of'];
  return {
    run: { planPath: plan, dataPath: data, year: asked.year, asOf: typeof asOf === 'string' ? asOf : asked.asOf, subject: asked.subject, place: asked.place, parent: asked.parent },
    standIn: asked.standIn, issuer: asked.issuer, office: asked.office, date: asked.date, passagesPath: typeof passages === 'string' ? passages : null,
  };
}

/** `halfsky report verify`: whether a finished report still follows from plan and figures. */
export const reportVerify: Command = {
  noun: 'report',
  verb: 'verify',
  usage: 'halfsky report verify REPORT --plan FILE --data FILE [--as-of DATE] [--passages FILE] [--json]',
  summary: '核对做好的报告（docx、html、xlsx）是否仍然由这份规划和数据得出，列出不同之处和人工改动',
  options: [
    { name: 'plan', value: 'FILE', help: '规划文件' }, { name: 'data', value: 'FILE', help: '数据表' }, { name: 'as-of', value: 'DATE', help: '按哪一天判断到期（默认用报告所记的）' },
    { name: 'passages', value: 'FILE', help: '报告所用的手写段落' }, { name: 'json', help: '输出一份 JSON' },
  ],
  run: async ({ words, options }, terminal) => {
    const [path] = words;
    if (path === undefined || words.length > 1) throw new UsageError('请写明一份报告，例如：halfsky report verify 报告.docx --plan 规划.docx --data 数据.xlsx');
    const bytes = await terminal.readInput(path);
    const manifest = readManifest(await readCarried(bytes, manifestName));
    if (manifest === null) {
      terminal.err(`${basename(path)} 里没有报告的依据：不是 halfsky report 做的，或者另存时丢掉了（pdf 不带依据，请核对同时做的 docx、html 或 xlsx）。`);
      return 1;
    }
    const built = await buildReport(reportTypeOf(manifest.report), askedOf(manifest, options), terminal);
    if (!built.ok) {
      terminal.err(issueText(built.issues));
      return 1;
    }
    const comparison = compareManifests(manifest, built.report.manifest);
    const edits = await editsIn(bytes, manifest, comparison, built.report);
    const follows = stillFollows(comparison, edits);
    if (options['json'] === true) terminal.out(JSON.stringify({ follows, ...comparison, edits }));
    else terminal.out(`${comparisonText(comparison, edits, manifest)}\n结论：${conclusion(comparison, follows)}`);
    return follows ? 0 : 1;
  },
};
