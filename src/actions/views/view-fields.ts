import { z } from 'zod';
import { words } from '../fields.ts';

/** The fields of a saved view, as actions take them. */
export const viewFields = {
  regionId: z.uuid(),
  page: z.string().regex(/^(?:\/[\w-]+)+$/, { message: '页面地址不对' }).max(120).describe('页面地址'),
  name: words(1, 40).describe('名称'),
};

/** How many views somebody may keep in a region. */
export const mostViews = 100;
