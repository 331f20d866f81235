import { expect, test } from 'vitest';
import { syncToDisk } from './engines/embedded/cluster-files.ts';
import { syncFolder } from './sync-folder.ts';

/* /proc answers EINVAL, as network shares do. */
test.skipIf(process.platform !== 'linux')('a file system that knows no syncing of folders is no reason to fail; a folder that is not there is', async () => {
  await syncFolder('/proc');
  syncToDisk('/proc');
  await expect(syncFolder('/nowhere at all')).rejects.toMatchObject({ code: 'ENOENT' });
});
