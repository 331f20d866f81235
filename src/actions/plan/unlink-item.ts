import { z } from 'zod';
import { endPlanLink, lockedPlanLink, type StoredPlanLink } from '#storage';
import { writeAction } from '../action.ts';
import { exampleId, validityDay, words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { dayBefore } from '../versions/neighbouring-day.ts';

/** A link no longer holds; its record stays. A link is ended once and otherwise never changes, so that to have seen it open is to have seen its only version. */
export const unlinkItemAction = writeAction({
  name: 'plan.unlink-item',
  title: '结束衔接',
  summary: '写明最后一天和理由，结束一条衔接登记；比开始早一天表示撤回误登的。',
  input: z.object({ regionId: z.uuid(), linkId: z.uuid(), lastDay: validityDay, reason: words(1, 500) }),
  output: z.object({ linkId: z.uuid(), validTo: z.string() }),
  permission: ['office-clerk', 'office-head'],
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'plan-link',
  possible: (link) => (link as StoredPlanLink).endedAt === null,
  load: async ({ regionId, linkId }, { connection }): Promise<StoredPlanLink | Refusal> => (await lockedPlanLink(connection, regionId, linkId)) ?? { refused: 'not-found', message: '没有这条衔接。' },
  decide: (link, { lastDay }) => {
    if (link.endedAt !== null) return { refused: 'stale-version', message: '这条衔接刚刚已被结束。' };
    const before = dayBefore(link.validFrom);
    return lastDay < before ? { refused: 'ends-before-it-began', message: `这条衔接从 ${link.validFrom} 开始，最后一天不能早于 ${before}。` } : { effect: { validTo: lastDay } };
  },
  store: async ({ validTo }, { connection, now, caller }, { regionId, linkId }) => {
    await endPlanLink(connection, { regionId, linkId, validTo }, { at: now, by: caller.personId });
    return { linkId, validTo };
  },
  audit: ({ validTo }, { linkId, itemId, toText, toItemId }, { reason }) => ({ subjectKind: 'plan-link', subjectId: linkId, sentence: `结束条目 ${itemId} 与“${toText ?? toItemId ?? ''}”的衔接，到 ${validTo} 止：${reason}`, after: { validTo } }),
  examples: [{ input: { regionId: exampleId(1), linkId: exampleId(4), lastDay: '2025-12-31', reason: '该规划已废止' } }, { input: { regionId: exampleId(1), linkId: exampleId(4), lastDay: '2025-12-31' }, refusedAt: 'reason' }],
});
