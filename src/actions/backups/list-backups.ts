import { z } from 'zod';
import { backupRecords, installationRegionId } from '#storage';
import { readAction } from '../action.ts';

const record = z.object({ backupId: z.uuid(), fileName: z.string(), kind: z.enum(['asked', 'scheduled']), size: z.number().describe('字节'), fingerprint: z.string(), startedAt: z.string(), finishedAt: z.string() });

/** The backups that were made, newest first; older files may have been rotated away. */
export const listBackupsAction = readAction({
  name: 'backups.list-backups',
  title: '备份记录',
  summary: '列出已完成并核对过的备份。',
  input: z.object({}),
  output: z.object({ backups: z.array(record) }),
  permission: ['system-administrator', 'audit-administrator'],
  scope: () => ({ regionId: installationRegionId }),
  read: async (_input, { connection }) => ({ backups: (await backupRecords(connection, 200)).map((one) => ({ ...one })) }),
  examples: [{ input: {} }],
});
