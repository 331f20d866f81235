import { z } from 'zod';
import { auditAlgorithms, canHash, findChainHead, findInstallation, headText, installationRegionId, shortHash } from '#storage';
import { readAction } from '../action.ts';

/** The head of a region's chain, as it is printed on what is frozen: it proves later that no line up to it was changed. It tells nothing of what the lines say. */
export const getHeadAction = readAction({
  name: 'audit.get-head',
  title: '审计链头',
  summary: '查看一个地区审计记录的链头（最后一条的编号和校验值），用于印在定稿的报告和备份上，以后可据此核验。',
  input: z.object({ regionId: z.uuid().default(installationRegionId).describe('哪个地区的审计记录') }),
  output: z.object({ regionId: z.uuid(), number: z.int(), hash: z.string(), short: z.string(), text: z.string(), algorithm: z.string().describe('现用的校验算法'), algorithms: z.array(z.string()).describe('可用的校验算法') }),
  permission: ['audit-administrator', 'security-administrator', 'system-administrator', 'office-clerk', 'office-head', 'statistician', 'statistics-head'],
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId }, { connection }) => {
    const head = await findChainHead(connection, regionId);
    const algorithm = (await findInstallation(connection))?.auditAlgorithm ?? auditAlgorithms[0];
    return { regionId, ...head, short: shortHash(head.hash), text: headText(head), algorithm, algorithms: auditAlgorithms.filter((name) => canHash(name)) };
  },
  examples: [{ input: {} }, { input: { regionId: '150203' }, refusedAt: 'regionId' }],
});
