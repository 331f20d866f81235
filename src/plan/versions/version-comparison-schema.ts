import { z } from 'zod';
import type { VersionComparison } from './version-comparison.ts';

const role = z.enum(['lead', 'support', 'absent']).nullable();
const part = z.object({ kind: z.enum(['same', 'old', 'new']), text: z.string() });
/** What changed on one part. */
export const itemChangeSchema = z.object({
  itemId: z.string(), kind: z.enum(['plan', 'domain', 'chapter', 'goal', 'measure', 'clause', 'target', 'row']), label: z.string(), labelBefore: z.string().nullable(),
  changes: z.array(z.enum(['added', 'removed', 'moved', 'renumbered', 'changed'])),
  texts: z.array(z.object({ field: z.enum(['text', 'title', 'quote']), word: z.string(), parts: z.array(part), marked: z.string() })),
  fields: z.array(z.object({ field: z.string(), word: z.string(), before: z.string(), after: z.string() })),
  units: z.array(z.object({ name: z.string(), before: role, after: role })),
});

/**
 * Two versions of a plan compared, as JSON.
 *
 * @example versionComparisonSchema.parse(JSON.parse(text)).counts.changed
 */
export const versionComparisonSchema: z.ZodType<VersionComparison> = z.object({
  items: z.array(itemChangeSchema),
  counts: z.object({ added: z.int(), removed: z.int(), moved: z.int(), renumbered: z.int(), changed: z.int(), unchanged: z.int() }),
});
