import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeXlsx } from '../../../test/makers/xlsx-maker.ts';
import { inspectApart } from './inspect-apart.ts';

const small = makeXlsx([{ name: '数据', rows: [['指标', '数值'], ['甲', 1]] }]);

/** A workbook that takes a moment to look at: forty megabytes of cells. */
function large(): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(small);
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
  const rows = Array.from({ length: 400_000 }, (_, row) => `<row r="${String(row + 3)}"><c r="A${String(row + 3)}" t="inlineStr"><is><t>${String((row * 7919) % 1_000_003)}行的说明</t></is></c></row>`).join('');
  return new Uint8Array(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new TextEncoder().encode(sheet.replace('</sheetData>', `${rows}</sheetData>`)) }, { level: 1 }));
}

test('while a large workbook is looked at, others are answered', async () => {
  const bytes = large();
  await inspectApart({ bytes: new Uint8Array([1, 2, 3]), use: 'evidence' });
  const before = performance.now();
  let [last, longest] = [before, 0];
  const beat = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(beat, 5);
  expect(await inspectApart({ bytes, use: 'evidence' })).toMatchObject({ kind: 'accepted', fileKind: 'xlsx' });
  clearInterval(timer);
  beat();
  expect(longest).toBeLessThan((performance.now() - before) / 2);
});

test('one that takes too long is refused in words, and the next is looked at', async () => {
  expect(await inspectApart({ bytes: large(), use: 'evidence' }, 0.001)).toMatchObject({ kind: 'refused', refusals: [{ code: 'damaged', message: expect.stringContaining('已停止') as string }] });
  expect(await inspectApart({ bytes: new TextEncoder().encode('会议记录'), use: 'evidence' })).toMatchObject({ kind: 'accepted', fileKind: 'txt' });
});

test('what waits for the next file keeps no program from ending', () => {
  const file = pathToFileURL(join(import.meta.dirname, 'inspect-apart.ts')).href;
  const program = `import { inspectApart } from ${JSON.stringify(file)}; console.log((await inspectApart({ bytes: new TextEncoder().encode('会议记录'), use: 'evidence' })).kind);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', timeout: 30_000 });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'accepted\n', stderr: '' });
});
