import { z } from 'zod';
import { checkSettings, type ChosenSettings } from '#monitoring';
import { day, words } from '../fields.ts';

/** Who decided for other values than the usual. */
const approval = z.object({ by: words(1, 80).describe('批准人'), on: day.describe('批准日期'), document: words(1, 120).nullable().default(null).describe('依据文件') });

/** Values a place has chosen with who approved them; not yet held against the rule they belong to. */
export const chosenSettings = z.object({ values: z.record(z.string().max(60), z.union([z.number(), z.boolean(), z.string().max(60)])).describe('与常用值不同的各项'), approval: approval.nullable().default(null).describe('谁批准的') });

/**
 * What stands against chosen values, in Chinese: unknown, out of bounds, not approved.
 *
 * @example complaintsOf(rule, { values: { below: 60 }, approval: null }) // ['W1“预计不达标”：…']
 */
export const complaintsOf = (rule: Parameters<typeof checkSettings>[0], chosen: ChosenSettings): readonly string[] => checkSettings(rule, chosen).map(({ message }) => message);
