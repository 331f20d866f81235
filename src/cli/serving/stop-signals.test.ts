import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const program = `
import { stopSignals } from ${JSON.stringify(join(import.meta.dirname, 'stop-signals.ts'))};
const { asked } = stopSignals(() => console.log('stopping'), process.env.EXCEPT);
const alive = setInterval(() => undefined, 1000);
console.log('ready');
await asked;
await new Promise((resolve) => setTimeout(resolve, 1600));
clearInterval(alive);
console.log('stopped');
process.exit(0);
`;

/** Sends signals to a program that takes a second and a half to stop; what it said and how it ended. */
async function stopped(after: readonly number[], signal: NodeJS.Signals = 'SIGTERM', except?: NodeJS.Signals): Promise<{ readonly said: string; readonly code: number | null }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...(except === undefined ? {} : { EXCEPT: except }) } });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await expect.poll(() => said, { timeout: 10_000 }).toContain('ready');
  for (const wait of after) {
    await new Promise((resolve) => {
      setTimeout(resolve, wait);
    });
    child.kill(signal);
  }
  const [code] = (await once(child, 'exit')) as [number | null];
  return { said: said.trim().replaceAll('\n', ' '), code };
}

test('one wish to stop that comes twice at once lets the program stop in order', async () => {
  expect(await stopped([0, 20])).toEqual({ said: 'ready stopping stopped', code: 0 });
});

test('another wish a second later ends it at once', async () => {
  expect(await stopped([0, 1200])).toEqual({ said: 'ready stopping', code: 1 });
});

test.skipIf(process.platform === 'win32')('a closed terminal lets it stop in order; where that signal means something else it is left alone', async () => {
  expect(await stopped([0], 'SIGHUP')).toEqual({ said: 'ready stopping stopped', code: 0 });
  expect(await stopped([0], 'SIGHUP', 'SIGHUP')).toEqual({ said: 'ready', code: null });
});
