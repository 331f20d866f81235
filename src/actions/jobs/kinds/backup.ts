import { z } from 'zod';
import type { JobDeclaration } from '../job-declaration.ts';

const input = z.object({ asked: z.enum(['asked', 'scheduled']) });

/** A backup of everything into the folder of backups; `asked` says whether a person or the calendar wanted it. */
export const backupJob: JobDeclaration<z.infer<typeof input>> = {
  kind: 'backup',
  title: '备份',
  mostAttempts: 3,
  leaseSeconds: 120,
  input,
  examples: [{ input: { asked: 'scheduled' } }, { input: { asked: 'never' }, refusedAt: 'asked' }],
};
