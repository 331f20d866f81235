import { headText, readHeadText, shortHash, verifyStoredChain, type StoredVerdict } from '#storage';
import type { ChainHead } from '#kernel';
import { withAudited, type AuditedRegion } from '../audit/open-audited.ts';
import { writeDown } from '../audit/write-down.ts';
import { UsageError, type Command } from '../command.ts';
import { textTable } from '../text-table.ts';

type Verified = AuditedRegion & { readonly verdict: StoredVerdict };

const sentenceOf = (verdict: StoredVerdict): string => (verdict.kind === 'holds' ? `核验审计记录第1条至第${String(verdict.head.number)}条，完整无改动` : `核验审计记录，发现问题：${verdict.message}`);

function tableOf(verified: readonly Verified[]): string {
  const rows = verified.map(({ name, verdict }) => (verdict.kind === 'holds'
    ? [name, '✓ 完整', String(verdict.count), `${String(verdict.head.number)}:${shortHash(verdict.head.hash)}`, '']
    : [name, '✕ 有问题', `到第${String(verdict.number)}条`, '', verdict.message]));
  return textTable([{ heading: '地区', most: 24 }, { heading: '结果' }, { heading: '条数', right: true }, { heading: '链头' }, { heading: '说明', most: 80 }], rows);
}

const jsonOf = ({ regionId, name, verdict }: Verified): object => ({
  regionId, name,
  ...(verdict.kind === 'holds' ? { holds: true, count: verdict.count, head: headText(verdict.head) } : { holds: false, number: verdict.number, fault: verdict.fault, message: verdict.message }),
});

function expectedHead(typed: unknown, region: unknown): ChainHead | undefined {
  if (typeof typed !== 'string') return undefined;
  const head = readHeadText(typed);
  if (head === null) throw new UsageError('--head 写成“编号:校验值”，校验值至少写前 16 位，例如：--head 812:9ab3e1f077c20d1e');
  if (typeof region !== 'string') throw new UsageError('链头属于一个地区，请同时用 --region 写明。');
  return head;
}

/** `halfsky audit verify`: whether the stored chains hold, without a server between. */
export const auditVerify: Command = {
  noun: 'audit',
  verb: 'verify',
  usage: 'halfsky audit verify [--region CODE|ID] [--head NUMBER:HASH] [--json]',
  summary: '逐条核验审计记录是否被改动、删除、调换或插入，可与报告、备份上印的链头对照；有问题时退出码为 1，并写明第一处',
  options: [
    { name: 'region', value: 'CODE|ID', help: '只核验一个地区（行政区划代码或地区编号），默认全部' }, { name: 'head', value: 'NUMBER:HASH', help: '报告或备份上印的链头' }, { name: 'json', help: '输出一份 JSON' },
  ],
  run: async ({ words, options }, terminal) => {
    if (words.length > 0) throw new UsageError('audit verify 直接核验数据库，不需要文件。用法：halfsky audit verify [--region 代码] [--head 编号:校验值]');
    const { region } = options;
    const head = expectedHead(options['head'], region);
    return withAudited(typeof region === 'string' ? region : undefined, terminal, async ({ store, regions }) => {
      const verified: Verified[] = [];
      for (const one of regions) {
        const verdict = await store.snapshot((moment) => verifyStoredChain(moment, { regionId: one.regionId, expectedHead: head }));
        verified.push({ ...one, verdict });
        const found = verdict.kind === 'holds' ? headText(verdict.head) : verdict.fault;
        await writeDown(store, { regionId: one.regionId, action: 'audit.verify-chain', sentence: sentenceOf(verdict), after: { holds: verdict.kind === 'holds', expected: head ? headText(head) : null, found } }, terminal);
      }
      const holds = verified.every(({ verdict }) => verdict.kind === 'holds');
      terminal.out(options['json'] === true ? JSON.stringify({ holds, regions: verified.map(jsonOf) }) : `${tableOf(verified)}\n\n结论：${holds ? '审计记录完整，没有发现改动。' : '审计记录有问题，请保留现场，用备份核对。'}`);
      return holds ? 0 : 1;
    });
  },
};
