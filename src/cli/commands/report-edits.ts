import { basename } from 'node:path';
import { readCarried, readWrittenParagraphs } from '#documents';
import { findEdits, manifestName, mergeEdits, noPassages, readManifest, readPassages, writePassages, type FoundEdits, type Passages } from '#publication';
import { UsageError, type Command, type Terminal } from '../command.ts';

const shortened = (text: string): string => (text.length > 50 ? `${text.slice(0, 50)}…` : text);

const placeWords = { instead: '改写', after: '增加' } as const;

const untakenWords = { 'table-text': '表格里的', caption: '图表名称', 'added-in-front': '写在第一段之前的', line: '标题、单位或表注', 'printed-text': '正文里的' } as const;

/** What was taken and what could not be, for people. */
function editsText({ places, untaken }: FoundEdits, path: string): string {
  const taken = places.map(({ key, place, passages }) => {
    const words = passages.map(({ text }) => text).filter((text) => text !== '');
    return words.length === 0 ? `  删去 ${key}` : `  ${placeWords[place]} ${key}：${shortened(words.join('；'))}`;
  });
  const left = untaken.map(({ kind, text }) => `  ${untakenWords[kind]}：${shortened(text)}`);
  return [
    taken.length === 0 ? '报告里没有可以收回的改动。' : `收回${String(taken.length)}处改动，写到 ${path}；下次做报告时用 --passages ${path}：`, ...taken,
    ...(left.length === 0 ? [] : [`有${String(left.length)}处不能收回（表格的数字由数据得出；写在最前面的没有位置），请另行处理：`, ...left]),
  ].join('\n');
}

/** The passages there are already; none where the file is new. */
async function passagesAt(path: string, report: string, terminal: Terminal): Promise<Passages | string> {
  const bytes = await terminal.readInput(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return noPassages(report);
  const read = readPassages(new TextDecoder().decode(bytes));
  return read.ok ? read.passages : read.issues.map(({ message }) => `${basename(path)}：${message}`).join('\n');
}

/** `halfsky report edits`: takes text that was edited in Word back into the file of hand-written passages. */
export const reportEdits: Command = {
  noun: 'report',
  verb: 'edits',
  usage: 'halfsky report edits REPORT.docx --passages FILE',
  summary: '把在 Word 或 WPS 里改过的文字收进手写段落文件，下次更新数据重做报告时保留；收不回的逐条列出',
  options: [{ name: 'passages', value: 'FILE', help: '手写段落文件（没有就新建）' }],
  run: async ({ words, options }, terminal) => {
    const [path] = words;
    const { passages: passagesPath } = options;
    if (path === undefined || words.length > 1 || typeof passagesPath !== 'string') throw new UsageError('请写明改过的报告和手写段落文件，例如：halfsky report edits 报告.docx --passages 手写段落.json');
    const bytes = await terminal.readInput(path);
    const manifest = readManifest(await readCarried(bytes, manifestName));
    const present = readWrittenParagraphs(bytes);
    if (manifest === null || present.length === 0) {
      terminal.err(`${basename(path)} 不是 halfsky report 做的 docx，或者另存时丢掉了报告的依据，不能收回改动。`);
      return 1;
    }
    if (present.every(({ id }) => id === null)) {
      terminal.err(`${basename(path)} 是用本单位模板做的，段落认不出来，不能收回改动；请不用 --template 做一份，在那一份里改。`);
      return 1;
    }
    const before = await passagesAt(passagesPath, manifest.report, terminal);
    if (typeof before === 'string') {
      terminal.err(before);
      return 1;
    }
    const edits = findEdits(manifest, present);
    if (edits.places.length > 0) await terminal.writeFiles([{ path: passagesPath, bytes: new TextEncoder().encode(writePassages(mergeEdits(before, edits.places))) }]);
    terminal.out(editsText(edits, passagesPath));
    return 0;
  },
};
