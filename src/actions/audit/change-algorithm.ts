import { z } from 'zod';
import { auditAlgorithms, canHash, changeAuditAlgorithm, installationRegionId, lockedAuditAlgorithm } from '#storage';
import { writeAction } from '../action.ts';

const algorithm = z.enum(auditAlgorithms);
const names = { sha256: 'SHA-256', sm3: '国密SM3' } as const;
const shownAs = (name: string): string => (name in names ? names[name as keyof typeof names] : name);

/** Changes how lines of the audit are hashed, in all regions, from this action's own line on; those there keep theirs and are verified by it. */
export const changeAlgorithmAction = writeAction({
  name: 'audit.change-algorithm',
  title: '更换审计校验算法',
  summary: '更换今后审计记录所用的校验算法（SHA-256 或国密 SM3）；已有的记录不变，仍按各自的算法核验。',
  input: z.object({ from: algorithm.describe('您看到的现用算法'), to: algorithm.describe('改用哪种算法') }),
  output: z.object({ algorithm }),
  permission: ['security-administrator'],
  scope: () => ({ regionId: installationRegionId }),
  load: async ({ to }, { connection }) => ({ current: await lockedAuditAlgorithm(connection), isThere: canHash(to) }),
  decide: ({ current, isThere }, { from, to }) => {
    if (current !== from) return { refused: 'stale-version', message: `现用的算法已是${shownAs(current ?? '')}，请刷新后再改。` };
    if (from === to) return { refused: 'algorithm-unchanged', message: `现在用的就是${shownAs(to)}。` };
    return isThere ? { effect: { from, to } } : { refused: 'algorithm-missing', message: `运行环境不提供${shownAs(to)}，没有更换。` };
  },
  store: async ({ to }, { connection }) => {
    await changeAuditAlgorithm(connection, to);
    return { algorithm: to };
  },
  audit: ({ from, to }) => ({ subjectKind: 'installation', subjectId: installationRegionId, sentence: `审计校验算法由${shownAs(from)}改为${shownAs(to)}`, before: { algorithm: from }, after: { algorithm: to } }),
  examples: [{ input: { from: 'sha256', to: 'sm3' } }, { input: { from: 'sha256', to: 'md5' }, refusedAt: 'to' }],
});
