import { z } from 'zod';

/* What a schema complains of is read by people: every action takes its fields from here. */
z.config(z.locales.zhCN());

/** Characters that no name or sentence holds: controls, and marks that turn the direction of writing and so hide what is written. */
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** A lone half of a character outside the basic plane; PostgreSQL refuses it. */
const isWellFormed = (text: string): boolean => text.isWellFormed();

/**
 * A text that a person types, without blanks around it: names, reasons, notes. Line breaks may stand in it; hidden characters may not.
 *
 * @example words(1, 40).parse(' 示例区 ') // '示例区'
 */
export const words = (least: number, most: number): z.ZodString => z.string().trim().min(least).max(most)
  .refine((text) => !hidden.test(text) && isWellFormed(text), { message: '含有看不见的控制字符' });

/** A day that is in the calendar, ISO. */
export const day = z.iso.date();

/** Six digits of GB/T 2260, nine or twelve of the statistical code below. */
export const regionCode = z.string().regex(/^(?:\d{6}|\d{9}|\d{12})$/, { message: '行政区划代码是 6、9 或 12 位数字' });

export const regionLevel = z.enum(['country', 'province', 'city', 'district', 'township']).describe('层级：country 国家、province 省、city 市、district 区县、township 乡镇街道');

/** The largest whole number the tables hold. */
const largestCount = 2_147_483_647;

/** A whole number that counts something, from 0 or 1 on, as it stands in JSON; in an address it comes as text. */
export const count = (least: 0 | 1) => z.int().min(least).max(largestCount);
export const countInAddress = (least: 0 | 1) => z.coerce.number().int().min(least).max(largestCount);

/** The version a person saw; when it is no longer the latest, the write is refused so that nobody overwrites another unseen. */
export const seenVersion = count(1).describe('您看到的版本号');

/** Page of a list: how many, and after which (as the answer before gave it). */
export const page = { limit: z.coerce.number().int().min(1).max(500).default(100).describe('每页条数'), after: z.string().max(200).optional().describe('上一页返回的 next') };

/** An issue of the kernel, as answers carry it. */
export const issueSchema = z.object({
  code: z.string(), severity: z.enum(['error', 'doubt', 'notice']), message: z.string(), file: z.string().optional(), page: z.int().optional(), line: z.int().optional(), sheet: z.string().optional(), column: z.int().optional(), lines: z.array(z.int()).readonly().optional(),
});

/** A day on which validity begins or ends: within two centuries, so that the days before and after it are days too. */
export const validityDay = day.refine((text) => text >= '1900-01-01' && text < '2200-01-01', { message: '日期应在 1900 年至 2199 年之间' });

/** Yes or no, also as it stands in an address. */
export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

/**
 * An id for the examples of actions.
 *
 * @example exampleId(1) // '01900000-0000-7000-8000-000000000001'
 */
export const exampleId = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
