import { z } from 'zod';
import { words } from '../fields.ts';

/** What something is attached to: a kind of thing and its id. */
export const subjectFields = {
  subjectKind: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, { message: '由小写字母和连字符组成' }).max(60).describe('附在哪一种对象上，如 plan-version'),
  subjectId: words(1, 200).describe('对象的编号'),
};

/** Whose it is. Who holds a role for a unit names that unit. */
export const unitField = z.uuid().nullable().default(null).describe('属于哪个单位；为空表示属于整个地区');

export const noteField = words(1, 500).nullable().default(null).describe('说明');
