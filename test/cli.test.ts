import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '#cli';
import { loadImportedDataSchema } from '#collection';
import { loadPlanDocumentSchema } from '#plan';
import { memoryTerminal } from './memory-terminal.ts';

const root = join(import.meta.dirname, '..');
const example = join(root, 'example', '示例区妇女儿童发展规划.docx');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const small = bytes('示例区妇女发展规划（2021—2025年）\n第一章 总则\n第二章 发展领域\n（一）妇女与健康\n主要目标：\n1.孕产妇死亡率下降到12/10万以下。\n策略措施：\n1.加强服务。\n');

async function run(words: readonly string[], files: Readonly<Record<string, Uint8Array>> = {}): Promise<{ code: number; out: string; err: string }> {
  const { terminal, printed } = memoryTerminal(files);
  const code = await runCommand(words, terminal);
  return { code, ...printed };
}

describe('help', () => {
  test('nothing typed is wrong use and shows what can be typed', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(2);
    expect(out).toContain('halfsky plan read FILE');
  });

  test.each(['help', '--help', '-h'])('%s lists every command with its options', async (word) => {
    const { code, out, err } = await run([word]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const usage of ['plan read', 'plan compare', 'schema', 'start', 'actions', '--json']) expect(out).toContain(usage);
  });

  test.each([
    [['plan', 'read', '--help'], ['halfsky plan read FILE [--json]', '--json']],
    [['plan'], ['halfsky plan read', 'halfsky plan import-plan', '规划']],
    [['regions'], ['halfsky regions add-region', '新增地区']],
    [['actions'], ['halfsky accounts sign-in', 'halfsky plan adopt-version', '账号与岗位']],
    [['regions', 'add-region', '--help'], ['可办理：系统管理员', '--parent-region-id 编号|代码|名称', '--level country|province|city|district|township', '例：halfsky regions add-region --name 示例区', '--request-key']],
    [['accounts', 'sign-in', '-h'], ['--password-file 文件', '任何人']],
    [['files', 'add-file', '--help'], ['halfsky files add-file FILE', '--file-name']],
  ])('%s says what there is', async (words, texts) => {
    const { code, out, err } = await run(words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const text of texts) expect(out).toContain(text);
  });
});

describe('wrong use ends with 2, a Chinese sentence and nothing on standard output', () => {
  const cases: readonly { readonly words: readonly string[]; readonly says: RegExp }[] = [
    { words: ['planting'], says: /没有这个命令：planting/ },
    { words: ['monitor'], says: /“monitor”后面还要写做什么/ },
    { words: ['plan', 'eat', 'a.txt'], says: /没有这个命令：plan eat/ },
    { words: ['regions', 'eat'], says: /没有这个命令：regions eat/ },
    { words: ['regions', 'list-regions', '--server', '示例'], says: /服务器地址应当像/ },
    { words: ['plan', 'read'], says: /请给出一个规划文件/ },
    { words: ['plan', 'read', 'a.txt', 'b.txt'], says: /请给出一个规划文件/ },
    { words: ['plan', 'read', 'a.txt', '--xml'], says: /不认识或用错了选项 --xml/ },
    { words: ['plan', 'read', 'a.txt', '--json=yes'], says: /选项/ },
    { words: ['plan', 'compare'], says: /请给出至少一个规划文件/ },
    { words: ['schema', 'plan', 'eat'], says: /没有这个命令的 JSON Schema/ },
    { words: ['plan', 'read', '/no/such/规划.docx'], says: /找不到文件：\/no\/such\/规划\.docx/ },
    { words: ['plan', 'read', '/no/such/规划.docx', '--json'], says: /找不到文件/ },
    { words: ['plan', 'read', root], says: /这是一个文件夹/ },
    { words: ['plan', 'compare', '/no/such/规划.docx'], says: /找不到文件/ },
    { words: ['plan', 'compare', example, '--data', '/no/such/数据.csv'], says: /找不到文件：\/no\/such\/数据\.csv/ },
    { words: ['data', 'read'], says: /请给出一个数据文件/ },
    { words: ['data', 'read', 'a.csv', 'b.csv'], says: /请给出一个数据文件/ },
    { words: ['data', 'read', '/no/such/数据.csv', '--json'], says: /找不到文件/ },
  ];
  test.each(cases)('$words', async ({ words, says }) => {
    const { code, out, err } = await run(words);
    expect(err).toMatch(says);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toMatch(/\n\s+at \S/);
  });
});

describe('plan read', () => {
  test('a refused file ends with 1 and says why, in a table and as JSON', async () => {
    const files = { 'a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) };
    const table = await run(['plan', 'read', 'a.png'], files);
    expect(table.code).toBe(1);
    expect(table.out + table.err).toContain('图片');
    const json = await run(['plan', 'read', 'a.png', '--json'], files);
    expect(json.code).toBe(1);
    expect((JSON.parse(json.out) as { issues: { code: string }[] }).issues.map(({ code }) => code)).toEqual(['not-text']);
  });

  test('standard input is read as a file is', async () => {
    const { code, out } = await run(['plan', 'read', '-', '--json'], { '-': small });
    expect(code).toBe(0);
    expect((JSON.parse(out) as { plans: { title: string }[] }).plans.map(({ title }) => title)).toEqual(['示例区妇女发展规划（2021—2025年）']);
  });

  test('--json prints exactly one document, on one line, that meets its schema', async () => {
    const { code, out, err } = await run(['plan', 'read', example, '--json']);
    expect({ code, err, lines: out.trimEnd().split('\n').length }).toEqual({ code: 0, err: '', lines: 1 });
    expect((await loadPlanDocumentSchema()).safeParse(JSON.parse(out)).error?.issues ?? []).toEqual([]);
  });

  test('the tables name the plan, its domains, goals and figures', async () => {
    const { code, out } = await run(['plan', 'read', 'a.txt'], { 'a.txt': small });
    expect(code).toBe(0);
    for (const words of ['示例区妇女发展规划（2021—2025年）', '妇女与健康', '孕产妇死亡率', '≤ 12 /10万', '2025']) expect(out).toContain(words);
  });

  test('a plan read from its own JSON can be compared', async () => {
    const { out } = await run(['plan', 'read', 'a.txt', '--json'], { 'a.txt': small });
    const compared = await run(['plan', 'compare', 'a.json', '--json'], { 'a.json': bytes(out) });
    expect(compared.code).toBe(0);
    expect(Object.keys(JSON.parse(compared.out) as object)).toContain('findings');
  });
});

describe('data read', () => {
  const table = bytes('指标,年份,数值,单位\n孕产妇死亡率,2020,16.9,1/10万\n孕产妇死亡律,2021,16.1,1/10万\n');

  test('says what every name became, and what is wrong with row and column', async () => {
    const { code, out } = await run(['data', 'read', 'a.csv'], { 'a.csv': table });
    expect(code).toBe(0);
    for (const words of ['a.csv：1 张表，2 个数值，采用 1 个', '孕产妇死亡率', '[错误] 第3行 A列：“孕产妇死亡律”']) expect(out).toContain(words);
  });

  test('--json prints exactly one document, on one line, that meets its schema; standard input is read as a file is', async () => {
    const { code, out, err } = await run(['data', 'read', '-', '--json'], { '-': table });
    expect({ code, err, lines: out.trimEnd().split('\n').length }).toEqual({ code: 0, err: '', lines: 1 });
    expect((await loadImportedDataSchema()).safeParse(JSON.parse(out)).error?.issues ?? []).toEqual([]);
  });

  test.each<readonly [string, Uint8Array, string]>([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), '图片'],
    ['a table of which nothing is known', bytes('甲,乙\n1,2\n'), '看不出这是什么样的数据表'],
    ['a plan', small, '看不出这是什么样的数据表'],
    ['the shipped plan', new Uint8Array(readFileSync(example)), 'Word 文档'],
  ])('%s ends with 1 and says why, also where it is given beside a plan', async (_name, file, says) => {
    const alone = await run(['data', 'read', 'a.xls'], { 'a.xls': file });
    expect([alone.code, alone.out.includes(says)]).toEqual([1, true]);
    const beside = await run(['plan', 'compare', 'b.txt', '--data', 'a.xls', '--json'], { 'a.xls': file, 'b.txt': small });
    expect([beside.code, beside.err.includes(says), (JSON.parse(beside.out) as { refused: { file: string }[] }).refused.map(({ file }) => file)]).toEqual([1, true, ['a.xls']]);
  });
});

test('report example reads the shipped example', async () => {
  const { code, out } = await run(['report', 'example']);
  expect(code).toBe(0);
  expect(out).toContain('示例区');
});

describe('bin/halfsky.js', () => {
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-cli-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const bundled = join(root, 'node_modules', 'node', 'bin', 'node');

  test('runs under the bundled Node', () => {
    const out = execFileSync(bundled, [join(root, 'bin', 'halfsky.js'), 'plan', 'read', example, '--json'], { encoding: 'utf8' });
    expect((JSON.parse(out) as { plans: unknown[] }).plans.length).toBe(2);
  });

  test('reads standard input, and exit codes reach the shell', () => {
    const good = spawnSync(bundled, [join(root, 'bin', 'halfsky.js'), 'plan', 'read', '-'], { input: small, encoding: 'utf8' });
    expect({ status: good.status, err: good.stderr }).toEqual({ status: 0, err: '' });
    const bad = spawnSync(bundled, [join(root, 'bin', 'halfsky.js'), 'plan', 'read', '-'], { input: '', encoding: 'utf8' });
    expect({ status: bad.status, says: /空/.test(bad.stdout + bad.stderr) }).toEqual({ status: 1, says: true });
    const wrong = spawnSync(bundled, [join(root, 'bin', 'halfsky.js'), 'plan', 'fly'], { encoding: 'utf8' });
    expect({ status: wrong.status, out: wrong.stdout }).toEqual({ status: 2, out: '' });
  });

  test('a Node too old without the bundled one says in Chinese what is missing', () => {
    mkdirSync(join(folder, 'bin'), { recursive: true });
    const source = readFileSync(join(root, 'bin', 'halfsky.js'), 'utf8');
    expect(source).toContain('const needed = 24;');
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'bin', 'halfsky.js'), source.replace('const needed = 24;', 'const needed = 999;'));
    const { status, stderr, stdout } = spawnSync(process.execPath, [join(folder, 'bin', 'halfsky.js'), 'start'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/需要 Node 999.*npm ci/s);
  });

  test('a Node too old hands over to the bundled one, with what was typed and its exit code', () => {
    const bin = join(folder, 'node_modules', 'node', 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'node'), '#!/bin/sh\nshift\necho "handed over: $*"\nexit 7\n', { mode: 0o755 });
    const { status, stdout } = spawnSync(process.execPath, [join(folder, 'bin', 'halfsky.js'), 'plan', 'read', '规划.docx'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 7, stdout: 'handed over: plan read 规划.docx\n' });
  });
});
