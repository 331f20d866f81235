/**
 * Takes pictures of every screen of `test/browser/screen-list.ts` on the example district, at 1440 and 390 px, light, dark and in large text, with a contact sheet for every group, and says what they
 * show wrong: `npm run screens -- --out /tmp/screens --only frame/ --day 2026-11-22`; `--looks light` for a quick look, `--keep docs/screens` to put small contact sheets there as well. Without --out they go to a folder of the machine's own for such things.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' }, day: { type: 'string' }, looks: { type: 'string' }, keep: { type: 'string' } } });
const folder = resolve(values.out ?? join(tmpdir(), 'halfsky-screens'));
mkdirSync(folder, { recursive: true });
Object.assign(process.env, { HALFSKY_SCREENS_OUT: folder, ...(values.only === undefined ? {} : { HALFSKY_SCREENS_ONLY: values.only }), ...(values.day === undefined ? {} : { HALFSKY_SCREENS_DAY: values.day }), ...(values.looks === undefined ? {} : { HALFSKY_SCREENS_LOOKS: values.looks }), ...(values.keep === undefined ? {} : { HALFSKY_SCREENS_KEEP: resolve(values.keep) }) });

const run = await startVitest('test', [], {
  config: false, root: join(import.meta.dirname, '..'), watch: false, include: ['test/browser/*.screens.ts'], globalSetup: ['src/storage/testing/cluster-for-tests.ts'], hookTimeout: 300_000,
});
await run.close();
console.log(`pictures: ${folder}`);
