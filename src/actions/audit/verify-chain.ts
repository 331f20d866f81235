import { z } from 'zod';
import { headText, installationRegionId, shortHash, verifyStoredChain, type StoredVerdict } from '#storage';
import { writeAction } from '../action.ts';
import type { Refusal } from '../refusal.ts';

const input = z.object({
  regionId: z.uuid().default(installationRegionId).describe('核验哪个地区的审计记录'),
  head: z.object({ number: z.int().nonnegative(), hash: z.string().regex(/^[0-9a-f]{16,64}$/) }).nullable().default(null).describe('报告或备份上印的链头：编号和校验值（至少前 16 位）'),
});

const output = z.object({
  holds: z.boolean(), count: z.int().nullable(), head: z.object({ number: z.int(), hash: z.string(), short: z.string(), text: z.string() }).nullable(),
  fault: z.object({ number: z.int(), code: z.string(), message: z.string() }).nullable(),
});

const outputOf = (verdict: StoredVerdict): z.infer<typeof output> => (verdict.kind === 'holds'
  ? { holds: true, count: verdict.count, head: { ...verdict.head, short: shortHash(verdict.head.hash), text: headText(verdict.head) }, fault: null }
  : { holds: false, count: null, head: null, fault: { number: verdict.number, code: verdict.fault, message: verdict.message } });

/** Where lines stand behind the head, no other can be put there, this one neither: the fault is told without being written down. */
const unwritable = (verdict: StoredVerdict): Refusal | null => (verdict.kind === 'broken' && verdict.fault === 'stored-head-behind'
  ? { refused: 'audit-head-damaged', message: `${verdict.message}本次核验无法记入审计，本地区也暂时不能办理任何事项，请立即联系系统管理员，用备份核对。` } : null);

/** Holds a region's whole chain against itself and against a head printed earlier. A write without effect: that it was verified is itself a line. */
export const verifyChainAction = writeAction({
  name: 'audit.verify-chain',
  title: '核验审计记录',
  summary: '逐条核验一个地区的全部审计记录是否被改动、删除、调换或插入，可同时与报告、备份上印的链头对照；核验本身也记入审计。',
  input,
  output,
  permission: ['audit-administrator'],
  scope: ({ regionId }) => ({ regionId }),
  prepare: async ({ regionId, head }, { store }) => {
    const verdict = await store.snapshot((moment) => verifyStoredChain(moment, { regionId, expectedHead: head ?? undefined }));
    return unwritable(verdict) ?? verdict;
  },
  load: async (_input, _work, verdict: StoredVerdict) => verdict,
  decide: (verdict) => ({ effect: verdict }),
  store: async (verdict) => outputOf(verdict),
  audit: (verdict, _state, { regionId, head }) => ({
    subjectKind: 'audit-chain', subjectId: regionId,
    sentence: verdict.kind === 'holds' ? `核验审计记录第1条至第${String(verdict.head.number)}条，完整无改动` : `核验审计记录，发现问题：${verdict.message}`,
    after: { holds: verdict.kind === 'holds', expected: head === null ? null : headText(head), found: verdict.kind === 'holds' ? headText(verdict.head) : verdict.fault },
  }),
  examples: [
    { input: {} },
    { input: { head: { number: 812, hash: '9ab3e1f077c20d1e' } } },
    { input: { head: { number: 812, hash: '9ab3' } }, refusedAt: 'head.hash' },
    { input: { head: { number: -1, hash: '9ab3e1f077c20d1e' } }, refusedAt: 'head.number' },
  ],
});
