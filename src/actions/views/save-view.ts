import { z } from 'zod';
import { keepView, savedViews } from '#storage';
import { writeAction } from '../action.ts';
import { everyRole } from '../every-role.ts';
import { exampleId } from '../fields.ts';
import { mostViews, viewFields } from './view-fields.ts';

/** Keeps the filters of a page under a name; those kept under the same name before are replaced. */
export const saveViewAction = writeAction({
  name: 'views.save-view',
  title: '保存视图',
  summary: '把一个页面的筛选条件以一个名称保存给自己；同名的被替换。',
  input: z.object({ ...viewFields, search: z.string().max(2000).regex(/^(?:\?.*)?$/, { message: '筛选条件是地址里问号起的部分' }).describe('筛选条件') }),
  output: z.object({ page: z.string(), name: z.string() }),
  permission: everyRole,
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId }, { connection, caller }) => ({ kept: await savedViews(connection, { regionId, personId: caller.personId ?? '' }) }),
  decide: ({ kept }, { page, name }) => {
    const isNew = !kept.some((one) => one.page === page && one.name === name);
    return isNew && kept.length >= mostViews ? { refused: 'too-many', message: `最多保存 ${String(mostViews)} 个视图，请先删去不用的。` } : { effect: {} };
  },
  store: async (_effect, { connection, caller, now }, _state, { regionId, page, name, search }) => {
    await keepView(connection, { regionId, personId: caller.personId ?? '', page, name, search, savedAt: now });
    return { page, name };
  },
  audit: (_effect, _state, { page, name, search }) => ({ subjectKind: 'saved-view', subjectId: `${page} ${name}`, sentence: `保存视图“${name}”`, after: { page, name, search } }),
  examples: [{ input: { regionId: exampleId(1), page: '/monitoring', name: '未达标', search: '?state=short' } }, { input: { regionId: exampleId(1), page: 'monitoring', name: '未达标', search: '' }, refusedAt: 'page' }],
});
