import { z } from 'zod';
import { roles, type Role } from '#kernel';
import { installationRegionId } from '#storage';
import { readAction } from '../action.ts';

const held = z.object({ role: z.string(), word: z.string(), regionId: z.uuid(), unitId: z.uuid().nullable() });

/** Who I am, which roles I hold today, and what I may do without naming a thing first. */
export const getMeAction = readAction({
  name: 'accounts.get-me',
  title: '我的账号',
  summary: '我是谁、今天有哪些岗位。',
  input: z.object({}),
  output: z.object({ personId: z.uuid().nullable(), name: z.string(), sessionId: z.uuid().nullable(), roles: z.array(held), restrictedTo: z.array(z.string()).nullable() }),
  permission: 'signed-in',
  scope: () => ({ regionId: installationRegionId }),
  read: async (_input, { caller }) => ({
    personId: caller.personId, name: caller.personName, sessionId: caller.sessionId, restrictedTo: caller.restrictedTo === null ? null : [...caller.restrictedTo],
    roles: caller.roles.map(({ role, regionId, unitId }: { role: Role; regionId: string; unitId: string | null }) => ({ role, word: roles[role].word, regionId, unitId })),
  }),
  examples: [{ input: {} }],
});
