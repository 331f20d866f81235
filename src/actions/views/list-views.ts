import { z } from 'zod';
import { savedViews } from '#storage';
import { readAction } from '../action.ts';
import { everyRole } from '../every-role.ts';
import { exampleId } from '../fields.ts';

const view = z.object({ page: z.string(), name: z.string(), search: z.string().describe('筛选条件'), savedAt: z.string().describe('保存于') });

/** What the caller keeps of the pages' filters. */
export const listViewsAction = readAction({
  name: 'views.list-views',
  title: '我的视图',
  summary: '列出自己在本地区各页面保存的筛选条件；别人的看不到。',
  input: z.object({ regionId: z.uuid() }),
  output: z.object({ views: z.array(view).describe('视图') }),
  permission: everyRole,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId }, { connection, caller }) => ({ views: (await savedViews(connection, { regionId, personId: caller.personId ?? '' })).map((one) => ({ ...one })) }),
  examples: [{ input: { regionId: exampleId(1) } }, { input: {}, refusedAt: 'regionId' }],
});
