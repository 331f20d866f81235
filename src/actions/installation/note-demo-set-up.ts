import { appendAuditLine, installationRegionId } from '#storage';
import type { Surroundings } from '../running/surroundings.ts';
import type { SetUpPlace } from './set-up-installation.ts';

/**
 * Writes down who installed the example through the browser: its own story is told on other days.
 *
 * @example await noteDemoSetUp(surroundings, { address: '127.0.0.1', note: '' })
 */
export async function noteDemoSetUp({ store, now }: Surroundings, { address, note }: SetUpPlace): Promise<void> {
  await store.transaction((connection) => appendAuditLine(connection, {
    regionId: installationRegionId, at: now(), personId: null, personName: '初始设置', role: null, address, action: 'installation.set-up', subjectKind: 'installation', subjectId: installationRegionId,
    sentence: `在浏览器里安装示例区${note}`, before: null, after: null,
  }));
}
