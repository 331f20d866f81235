import { basename } from 'node:path';
import { compareManifests, findEdits, manifestName, readManifest, type FoundEdits, type ManifestComparison, type ReportManifest } from '#publication';
import { readCarried, readWrittenParagraphs } from '#documents';
import { UsageError, type Command } from '../command.ts';
import { buildReport } from '../report/build-report.ts';
import { reportTypeOf } from '../report/report-type-of.ts';
import { issueText } from '../report/issue-text.ts';
import { textTable } from '../text-table.ts';

const shownDifferences = 20;
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text === '' ? '（没有）' : text);

/** What was found, for people: inputs first, then what differs, then what was edited by hand. */
function comparisonText({ inputs, differences }: ManifestComparison, edits: FoundEdits | null): string {
  const rows = inputs.map(({ name, same, before, now }) => [name, same ? '一致' : '不同', same ? '' : `报告用 ${before}，现在 ${now}`]);
  const listed = differences.slice(0, shownDifferences).map(({ id, before, now }) => `  ${id}\n    报告：${shortened(before)}\n    现在：${shortened(now)}`);
  const rest = differences.length > shownDifferences ? [`  另有${String(differences.length - shownDifferences)}处`] : [];
  const byHand = edits === null ? [] : edits.places.map(({ key, place, passages }) => `  ${key}${place === 'after' ? '之后' : ''}：${passages.map(({ text }) => (text === '' ? '（删去）' : shortened(text))).join('；') || '（删去）'}`);
  const untaken = edits === null ? [] : edits.untaken.map(({ text }) => `  ${shortened(text)}`);
  return [
    textTable([{ heading: '依据' }, { heading: '核对' }, { heading: '' }], rows), '',
    differences.length === 0 ? '重新生成的内容与报告所记的完全一致。' : `重新生成的内容有${String(differences.length)}处与报告不同：`, ...listed, ...rest,
    ...(byHand.length + untaken.length === 0 ? [] : [`报告做好以后有${String(byHand.length + untaken.length)}处人工改动：`, ...byHand, ...untaken]),
  ].join('\n');
}

/** Whether the report still is what the files at hand give: nothing differs and nobody changed it. */
const stillFollows = ({ inputs, differences }: ManifestComparison, edits: FoundEdits | null): boolean =>
  inputs.every(({ same }) => same) && differences.length === 0 && (edits === null || edits.places.length + edits.untaken.length === 0);

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
    const present = readWrittenParagraphs(bytes);
    // A page, a workbook and what an office's own template made have no paragraphs that are known again.
    const edits = present.some(({ id }) => id !== null) ? findEdits(manifest, present) : null;
    const follows = stillFollows(comparison, edits);
    if (options['json'] === true) terminal.out(JSON.stringify({ follows, ...comparison, edits }));
    else terminal.out(`${comparisonText(comparison, edits)}\n${follows ? '结论：这份报告由这份规划和数据得出。' : '结论：这份报告不再与这份规划和数据一致。'}`);
    return follows ? 0 : 1;
  },
};
