import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand, type Terminal } from '#cli';
import { writeFiles } from '../src/cli/write-files.ts';
import { planLines } from './makers/report-question.ts';
import { memoryTerminal } from './memory-terminal.ts';
import { readDocxText } from './tracing/read-docx.ts';

const root = join(import.meta.dirname, '..');

const plan = planLines('甲区妇女发展规划', [
  { title: '妇女与健康', units: '责任单位：卫生健康局', goals: ['产前检查率达到98%以上。', '孕产妇系统管理率保持在95%以上。', '妇女健康意识明显增强。'] },
  { title: '妇女与教育', units: '责任单位：教育局', goals: ['九年义务教育巩固率提高到97%以上。'] },
]);
const years = (name: string, figures: readonly string[]): readonly string[] => figures.map((value, at) => `${name},${String(2020 + at)},${value},%,甲区`);
const data = ['指标,年份,数值,单位,地区', ...years('产前检查率', ['95.1', '95.6', '96.2', '96.8', '97.2']), ...years('孕产妇系统管理率', ['93.6', '94.2', '95.0', '95.4', '96.3']), ...years('九年义务教育巩固率', ['96.1', '96.3', '96.5', '96.8', '97.0'])].join('\n');
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const exampleFile = (name: string): Uint8Array => new Uint8Array(readFileSync(join(root, 'example', name)));

const files: Readonly<Record<string, Uint8Array>> = {
  '规划.txt': strToU8(plan),
  '数据.csv': strToU8(data),
  '改过的数据.csv': strToU8(data.replace('2024,96.3', '2024,96.4')),
  '图.csv': png,
  '图.txt': png,
  '空.csv': new Uint8Array(),
  '乱.csv': Uint8Array.from({ length: 400 }, (_one, at) => (at * 37) % 256),
  '断.xlsx': exampleFile('示例区监测数据.xlsx').subarray(0, 9_000),
  '断.docx': exampleFile('示例区妇女儿童发展规划.docx').subarray(0, 9_000),
  '都不能用.csv': strToU8('指标,年份,数值,单位\n没有这个指标,2024,97.2,%\n产前检查率,二〇二三?,97.2,%\n产前检查率,2024,很多,%\n'),
  '不是规划.txt': strToU8('今天的会议纪要。\n一、到会的有三人。\n'),
  '坏段落.json': strToU8('{"format":"halfsky-passages","version":1,"report":"annual","passages":[{"key":"lead/basis","place":"before","text":7,"basis":[]}]}'),
  '不是段落.json': strToU8('{"甲":'),
};

type Ran = { readonly code: number; readonly out: string; readonly err: string; readonly written: ReadonlyMap<string, Uint8Array> };

async function run(words: readonly string[], given = files, more: Partial<Terminal> = {}): Promise<Ran> {
  const { terminal, printed, written } = memoryTerminal(given);
  const code = await runCommand(words, { ...terminal, ...more });
  return { code, ...printed, written };
}

/** The words of a report of the small plan, with other options instead or besides; null leaves one out. */
const asked = (options: Readonly<Record<string, string | readonly string[] | null>> = {}): string[] => [
  'report', 'annual', ...Object.entries<string | readonly string[] | null>({ plan: '规划.txt', data: '数据.csv', year: '2024', 'as-of': '2025-07-01', out: '报告.docx', ...options })
    .flatMap(([name, value]) => (value === null ? [] : typeof value === 'string' ? [`--${name}`, value] : value.flatMap((one) => [`--${name}`, one]))),
];

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'halfsky-report-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files that cannot be used end with 1, every reason with its file and place, and nothing is written, whatever was asked for', () => {
  const both = { out: ['报告.docx', '报告.html', '报告.xlsx'] };
  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a picture as data', { data: '图.csv' }, ['[错误] 图.csv：这是图片文件，不是表格文件']],
    ['empty data', { data: '空.csv' }, ['[错误] 空.csv：文件是空的']],
    ['data of bytes that say nothing', { data: '乱.csv' }, ['[错误] 乱.csv：']],
    ['a workbook that was cut off', { data: '断.xlsx' }, ['[错误] 断.xlsx：']],
    ['data of which no row can be used', { data: '都不能用.csv' }, ['都不能用.csv：第2行', '“没有这个指标”', '第3行', '二〇二三?', '第4行', '很多']],
    ['a picture as plan', { plan: '图.txt' }, ['[错误] 图.txt：']],
    ['a plan that was cut off', { plan: '断.docx' }, ['[错误] 断.docx：']],
    ['passages with three wrong fields', { passages: '坏段落.json' }, ['坏段落.json：手写段落文件的 passages.0.place 处', '坏段落.json：手写段落文件的 passages.0.text 处']],
    ['passages that are none', { passages: '不是段落.json' }, ['不是段落.json：这不是保存手写段落的文件']],
    ['plan and data at once', { plan: '图.txt', data: '空.csv' }, ['图.txt：', '空.csv：文件是空的']],
    ['plan, data and passages at once', { plan: '断.docx', data: '都不能用.csv', passages: '坏段落.json' }, ['断.docx：', '第2行', '第3行', '第4行', 'passages.0.place', 'passages.0.text']],
  ])('%s', async (_name, options, says) => {
    const { code, out, err, written } = await run(asked({ ...both, ...options }));
    expect({ code, out, missing: says.filter((words) => !err.includes(words)).map((words) => `${words} in ${err}`), written: [...written.keys()] }).toEqual({ code: 1, out: '', missing: [], written: [] });
  });
});

describe('wrong use ends with 2 and a sentence, and nothing is written', () => {
  test.each<readonly [string, Readonly<Record<string, string | readonly string[] | null>>, string]>([
    ['no --out', { out: null }, '请用 --out 写明报告文件，例如 halfsky report annual … --out 报告.docx'],
    ['an empty --out', { out: '' }, '请用 --out 写明报告文件'],
    ['an extension there is not', { out: '报告.doc' }, '不知道“报告.doc”是什么格式，扩展名应为 .docx、.html、.xlsx、.pdf'],
    ['no extension', { out: ['报告.docx', '报告'] }, '不知道“报告”是什么格式'],
    ['one file twice', { out: ['报告.docx', './报告.docx'] }, '--out 两次写到同一个文件“./报告.docx”'],
    ['the data as --out', { data: '数据.xlsx', out: ['报告.docx', './数据.xlsx'] }, '--out 写的“./数据.xlsx”就是要读的文件，会被报告覆盖'],
    ['the plan as --out', { plan: '规划.docx', out: '规划.docx' }, '--out 写的“规划.docx”就是要读的文件'],
    ['the passages as --out', { passages: '段落.html', out: '段落.html' }, '--out 写的“段落.html”就是要读的文件'],
    ['no such passages', { passages: '/no/such/段落.json' }, '找不到文件：/no/such/段落.json'],
    ['no such data', { data: '/no/such/数据.csv' }, '找不到文件：/no/such/数据.csv'],
    ['a text that is no plan', { plan: '不是规划.txt' }, '没有起止年份，无法判断'],
    ['no plan', { plan: null }, '请用 --plan 写明规划文件，例如：halfsky report annual'],
    ['a day no calendar has', { 'as-of': '2025-02-30' }, '--as-of 应为日历上有的日期'],
    ['a place the data do not have', { place: '乙区' }, '数据里没有地区“乙区”，有：甲区'],
  ])('%s', async (_name, options, says) => {
    const { code, out, err, written } = await run(asked(options));
    expect({ code, out, says: err.includes(says) ? says : err, written: written.size }).toEqual({ code: 2, out: '', says, written: 0 });
  });

  test('--public is refused with 1 and the reason', async () => {
    const { code, err, written } = await run([...asked(), '--public']);
    expect([code, written.size]).toEqual([1, 0]);
    expect(err).toContain('--public 暂不可用：小样本数据还没有经过保护处理');
  });
});

/** Nobody may write here, not even who runs everything. */
const locked = (): string => {
  if (process.getuid?.() === 0) return '/sys';
  const path = join(folder, 'locked');
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o555);
  return path;
};

describe('real files', () => {
  const old = 'what was there before';
  const fresh = (name: string): string => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, '报告.docx'), old);
    return path;
  };
  const leftIn = (path: string): readonly string[] => readdirSync(path).sort();

  test.each<readonly [string, (path: string) => string, string]>([
    ['a folder', (path) => { mkdirSync(join(path, '目录.xlsx')); return join(path, '目录.xlsx'); }, '这是一个文件夹，不能写成文件：'],
    ['a folder that is not there', (path) => join(path, '没有', '报告.xlsx'), '没有这个文件夹，不能写：'],
    ['a file as if it were a folder', (path) => join(path, '报告.docx', '报告.xlsx'), '没有这个文件夹，不能写：'],
    ['a place nobody may write to', () => join(locked(), '报告.xlsx'), '没有权限写文件'],
  ])('where one of the files cannot stand, in %s, the other is not written either', async (name, second, says) => {
    const path = fresh(name);
    const output = second(path);
    const before = leftIn(path);
    const { code, out, err } = await run(asked({ out: [join(path, '报告.docx'), output] }), files, { writeFiles });
    expect({ code, out, says: err.includes(`${says}${says.endsWith('：') ? output : ''}`) ? says : err }).toEqual({ code: 2, out: '', says });
    expect([leftIn(path), readFileSync(join(path, '报告.docx'), 'utf8')]).toEqual([before, old]);
  });

  test('what was put in its place before another failed is what it was: the old file is back, the new one gone', async () => {
    const path = fresh('back');
    const first = { path: join(path, '报告.docx'), bytes: strToU8('new') };
    const second = { path: join(path, '报告.html'), bytes: strToU8('new') };
    // The same place twice cannot be told before: the second time nothing is left to be put there.
    await expect(writeFiles([first, second, { path: join(path, '没有', 'a'), bytes: strToU8('new') }])).rejects.toMatchObject({ code: 'ENOENT', isWriting: true });
    expect([leftIn(path), readFileSync(first.path, 'utf8')]).toEqual([['报告.docx'], old]);
    await writeFiles([first, second]);
    expect([leftIn(path), readFileSync(first.path, 'utf8'), readFileSync(second.path, 'utf8')]).toEqual([['报告.docx', '报告.html'], 'new', 'new']);
  });

  test('a program that is killed while it writes leaves the old files whole', async () => {
    const path = fresh('killed');
    const script = `import { writeFiles } from ${JSON.stringify(join(root, 'src/cli/write-files.ts'))}; const bytes = new Uint8Array(8_000_000); await writeFiles([{ path: ${JSON.stringify(join(path, '报告.docx'))}, bytes }, ...Array.from({ length: 40 }, (_one, at) => ({ path: ${JSON.stringify(join(path, 'other'))} + at, bytes }))]);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const watcher = watch(path, (_event, name) => { if (name?.includes('other') === true) child.kill('SIGKILL'); });
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    watcher.close();
    expect([code, signal]).toEqual([null, 'SIGKILL']);
    expect([readFileSync(join(path, '报告.docx'), 'utf8'), leftIn(path).filter((name) => /^other\d+$/.test(name))]).toEqual([old, []]);
  });
});

/** A report of the small plan in every format that carries what it was made from. */
let made: Ran;
const bytesOf = (path: string): Uint8Array => made.written.get(path) ?? new Uint8Array();
const outs = ['报告.docx', '报告.html', '报告.xlsx'];

/** A Word file edited as Word would: the text of its runs, nothing else. */
function editedDocx(changes: readonly (readonly [before: string, after: string])[], bytes = bytesOf('报告.docx')): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const edited = changes.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`no ${before} in the document`);
    return text.replace(before, after);
  }, xml);
  return zipSync({ ...parts, 'word/document.xml': strToU8(edited) });
}

const textsIn = (bytes: Uint8Array): string => readDocxText(bytes).blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.join('|')).join('\n'))).join('\n');

beforeAll(async () => { made = await run(asked({ out: outs })); });

describe('report annual', () => {
  test('writes every format asked for, and says so', () => {
    expect([made.code, made.err, [...made.written.keys()]]).toEqual([0, '', outs]);
    expect(made.out.split('\n').filter((line) => line !== '').map((line) => line.replace(/，\d+ KB/, ''))).toEqual(outs.map((path) => `已写 ${path}（年度统计监测报告）`));
  });

  test('the same inputs give the same bytes, twice and in a process of its own', async () => {
    const again = await run(asked({ out: outs }));
    for (const path of outs) expect(Buffer.compare(bytesOf(path), again.written.get(path) ?? new Uint8Array())).toBe(0);
    const path = join(folder, 'process');
    mkdirSync(path);
    for (const name of ['规划.txt', '数据.csv']) writeFileSync(join(path, name), files[name] ?? '');
    const child = spawnSync(process.execPath, [join(root, 'bin/halfsky.js'), ...asked({ out: outs })], { cwd: path, encoding: 'utf8', env: { ...process.env, TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' } });
    expect([child.status, child.stderr]).toEqual([0, '']);
    expect(outs.filter((name) => Buffer.compare(readFileSync(join(path, name)), bytesOf(name)) !== 0)).toEqual([]);
    expect(statSync(join(path, '报告.docx')).size).toBeGreaterThan(10_000);
  });
});

describe('report verify', () => {
  const verify = (path: string, bytes: Uint8Array, options: Readonly<Record<string, string>> = {}): Promise<Ran> =>
    run(['report', 'verify', path, ...Object.entries({ plan: '规划.txt', data: '数据.csv', ...options }).flatMap(([name, value]) => [`--${name}`, value])], { ...files, [path]: bytes });

  test.each(outs)('%s still follows from its files', async (path) => {
    const { code, out } = await verify(path, bytesOf(path));
    expect([code, out.includes('重新生成的内容与报告所记的完全一致。'), out.trimEnd().split('\n').at(-1)]).toEqual([0, true, '结论：这份报告由这份规划和数据得出。']);
  });

  test.each(outs)('%s no longer follows from changed data: what differs is told, before and now', async (path) => {
    const { code, out } = await verify(path, bytesOf(path), { data: '改过的数据.csv' });
    expect([code, /数据文件\s+不同/.test(out), /规划文件\s+一致/.test(out), out.includes('96.4'), out.trimEnd().split('\n').at(-1)]).toEqual([1, true, true, true, '结论：这份报告不再与这份规划和数据一致。']);
  });

  test('another day is told', async () => {
    const { code, out } = await verify('报告.docx', bytesOf('报告.docx'), { 'as-of': '2026-07-01' });
    expect([code, /判断到期的日期\s+不同\s+报告用 2025-07-01，现在 2026-07-01/.test(out)]).toEqual([1, true]);
  });

  test.each<readonly [string, readonly (readonly [string, string])[], string]>([
    ['a sentence', [['进行了统计监测', '进行了全面监测']], '进行了全面监测'],
    ['a figure of a table', [['>96.3</w:t>', '>96.8</w:t>']], '96.8'],
    ['the title', [['2024年《甲区', '2025年《甲区']], '2025年《甲区'],
    ['the note of a table', [['注：“…”为缺数据', '注：“…”为零']], '注：“…”为零'],
  ])('%s changed by hand is found', async (_what, changes, says) => {
    const { code, out } = await verify('报告.docx', editedDocx(changes));
    expect([code, out.includes('重新生成的内容与报告所记的完全一致。'), /报告做好以后有[1-9]\d*处人工改动/.test(out), out.includes(says), out.includes('但报告做好以后有人工改动')]).toEqual([1, true, true, true, true]);
  });

  test('a page or a workbook changed by hand is found too', async () => {
    const page = strToU8(strFromU8(bytesOf('报告.html')).replace('进行了统计监测', '进行了全面监测'));
    const parts = unzipSync(bytesOf('报告.xlsx'));
    const sheet = Object.keys(parts).find((name) => /worksheets\/sheet\d+\.xml$/.test(name) && /<v>96\.3<\/v>/.test(strFromU8(parts[name] ?? new Uint8Array()))) ?? '';
    const workbook = zipSync({ ...parts, [sheet]: strToU8(strFromU8(parts[sheet] ?? new Uint8Array()).replace('<v>96.3</v>', '<v>99.3</v>')) });
    const found = [await verify('报告.html', page), await verify('报告.xlsx', workbook)];
    expect(found.map(({ code, out }) => [code, out.includes('人工改动'), out.includes('进行了全面监测') || out.includes('99.3')])).toEqual([[1, true, true], [1, true, true]]);
  });

  test('with --json the same is one document', async () => {
    const { code, out } = await run(['report', 'verify', '报告.docx', '--plan', '规划.txt', '--data', '改过的数据.csv', '--json'], { ...files, '报告.docx': bytesOf('报告.docx') });
    const told = JSON.parse(out) as { readonly follows: boolean; readonly differences: readonly { readonly id: string }[]; readonly edits: { readonly places: readonly unknown[] } };
    expect([code, told.follows, told.differences.some(({ id }) => id === 'indicators/women'), told.edits.places]).toEqual([1, false, true, []]);
  });

  test.each<readonly [string, Uint8Array]>([['a plan', exampleFile('示例区妇女儿童发展规划.docx')], ['a pdf', strToU8('%PDF-1.7\n')], ['nothing', new Uint8Array()], ['a picture', png]])('%s is no report of ours', async (_what, bytes) => {
    const { code, out, err } = await verify('文件', bytes);
    expect([code, out, err.includes('文件 里没有报告的依据：不是 halfsky report 做的，或者另存时丢掉了（pdf 不带依据')]).toEqual([1, '', true]);
  });

  test('files that cannot be read end it with every reason', async () => {
    const { code, out, err } = await verify('报告.docx', bytesOf('报告.docx'), { plan: '图.txt', data: '空.csv' });
    expect([code, out, err.includes('图.txt：'), err.includes('空.csv：文件是空的')]).toEqual([1, '', true, true]);
  });

  test.each<readonly [string, readonly string[]]>([['no report', ['--plan', '规划.txt', '--data', '数据.csv']], ['two reports', ['a', 'b']], ['no plan', ['报告.docx', '--data', '数据.csv']]])('%s is wrong use', async (_what, words) => {
    expect((await run(['report', 'verify', ...words], { ...files, '报告.docx': bytesOf('报告.docx') })).code).toBe(2);
  });
});

describe('report edits', () => {
  const newParagraph = '<w:p><w:r><w:t>经现场核实，各项工作有序推进。</w:t></w:r></w:p>';
  const changes: readonly (readonly [string, string])[] = [['进行了统计监测。', '进行了全面监测。'], ['</w:p><w:p><w:pPr><w:pStyle w:val="Heading1"/>', `</w:p>${newParagraph}<w:p><w:pPr><w:pStyle w:val="Heading1"/>`], ['>96.3</w:t>', '>96.8</w:t>']];
  const take = (bytes: Uint8Array, given: Readonly<Record<string, Uint8Array>> = {}): Promise<Ran> => run(['report', 'edits', '改.docx', '--passages', '段落.json'], { ...files, '改.docx': bytes, ...given });

  test('text changed in Word comes back: taken into the file of passages, put into the next report, which verifies; what cannot be taken is listed', async () => {
    const taken = await take(editedDocx(changes));
    expect([taken.code, taken.out.includes('收回2处改动，写到 段落.json'), taken.out.includes('表格里的：96.8')]).toEqual([0, true, true]);
    const passages = taken.written.get('段落.json') ?? new Uint8Array();
    const next = await run(asked({ passages: '段落.json' }), { ...files, '段落.json': passages });
    const text = textsIn(next.written.get('报告.docx') ?? new Uint8Array());
    expect([next.code, next.err, text.includes('进行了全面监测。'), text.includes('经现场核实，各项工作有序推进。'), text.includes('|96.8|') && !text.includes('|96.3|'), text.includes('【请核对')]).toEqual([0, '', true, true, false, false]);
    const verified = await run(['report', 'verify', '报告.docx', '--plan', '规划.txt', '--data', '数据.csv', '--passages', '段落.json'], { ...files, '段落.json': passages, '报告.docx': next.written.get('报告.docx') ?? new Uint8Array() });
    expect(verified.code).toBe(0);
    const again = await take(next.written.get('报告.docx') ?? new Uint8Array(), { '段落.json': passages });
    expect([again.code, again.out.trim(), again.written.size]).toEqual([0, '报告里没有可以收回的改动。', 0]);
  });

  test('when the figures of the paragraph change, the passage stays and is marked', async () => {
    const claim = await take(editedDocx([['孕产妇系统管理率为', '经核实，孕产妇系统管理率为']]));
    const passages = claim.written.get('段落.json') ?? new Uint8Array();
    const next = await run(asked({ passages: '段落.json', data: '改过的数据.csv' }), { ...files, '段落.json': passages });
    const text = textsIn(next.written.get('报告.docx') ?? new Uint8Array());
    expect([claim.code, next.code, text.includes('经核实，孕产妇系统管理率为96.3%'), /【请核对：本段所依据的数字已变化，原为[^】]*96\.3%[^】]*，现为[^】]*96\.4%/.test(text), next.err.includes('所依据的数字已变化')]).toEqual([0, 0, true, true, true]);
  });

  test.each<readonly [string, Readonly<Record<string, Uint8Array>>, number, string]>([
    ['a report nobody touched', {}, 0, '报告里没有可以收回的改动。'],
    ['no report of ours', { '改.docx': exampleFile('示例区妇女儿童发展规划.docx') }, 1, '不是 halfsky report 做的 docx'],
    ['a page', { '改.docx': strToU8('<p>') }, 1, '不是 halfsky report 做的 docx'],
    ['passages that are broken', { '改.docx': new Uint8Array(), '段落.json': files['坏段落.json'] ?? new Uint8Array() }, 1, '段落.json：手写段落文件的 passages.0.place 处不符合格式'],
  ])('%s', async (_what, given, code, says) => {
    const changed = given['改.docx']?.length === 0 ? { '改.docx': editedDocx(changes) } : {};
    const found = await take(bytesOf('报告.docx'), { ...given, ...changed });
    expect([found.code, `${found.out}${found.err}`.includes(says), found.written.size]).toEqual([code, true, 0]);
  });
});
