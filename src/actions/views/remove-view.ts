import { z } from 'zod';
import { forgetView, savedViews, type SavedView } from '#storage';
import { writeAction } from '../action.ts';
import { everyRole } from '../every-role.ts';
import { exampleId } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { viewFields } from './view-fields.ts';

/** Forgets filters that were kept; the answer holds them, so that they can be kept again. */
export const removeViewAction = writeAction({
  name: 'views.remove-view',
  title: '删除视图',
  summary: '删除自己保存的一个视图；答复里有它的筛选条件，可以再保存。',
  input: z.object(viewFields),
  output: z.object({ page: z.string(), name: z.string(), search: z.string().describe('筛选条件') }),
  permission: everyRole,
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, page, name }, { connection, caller }): Promise<{ readonly view: SavedView } | Refusal> => {
    const view = (await savedViews(connection, { regionId, personId: caller.personId ?? '' })).find((one) => one.page === page && one.name === name);
    return view === undefined ? { refused: 'not-found', message: '没有这个视图。' } : { view };
  },
  decide: ({ view }) => ({ effect: view }),
  store: async ({ page, name, search }, { connection, caller }, _state, { regionId }) => {
    await forgetView(connection, { regionId, personId: caller.personId ?? '', page, name });
    return { page, name, search };
  },
  audit: ({ page, name, search }) => ({ subjectKind: 'saved-view', subjectId: `${page} ${name}`, sentence: `删除视图“${name}”`, before: { page, name, search } }),
  examples: [{ input: { regionId: exampleId(1), page: '/monitoring', name: '未达标' } }, { input: { regionId: exampleId(1), page: '/monitoring', name: '' }, refusedAt: 'name' }],
});
