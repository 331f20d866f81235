import { z } from 'zod';
import type { Carried } from '#documents';
import type { ReportManifest } from './manifest.ts';

const usedFile = z.object({ name: z.string(), fingerprint: z.string() });
const figure = z.tuple([z.string(), z.string()]);

const line = z.object({ id: z.string(), text: z.string(), figures: z.array(figure) });

const manifest = z.object({
  format: z.literal('halfsky-report'), version: z.literal(1), report: z.string(), program: z.string(), method: z.string(),
  asked: z.object({ year: z.int(), asOf: z.string(), subject: z.enum(['women', 'children']).nullable(), place: z.string().nullable(), parent: z.string().nullable(), standIn: z.string().nullable(), issuer: z.string(), office: z.string(), date: z.string() }),
  files: z.object({ plan: usedFile, data: usedFile, passages: usedFile.nullable() }),
  paragraphs: z.array(z.object({ id: z.string(), text: z.string(), figures: z.array(figure), basis: z.array(z.string()), restsOn: z.array(z.string()) })),
  tables: z.array(z.object({ id: z.string(), of: z.enum(['report', 'chart', 'paper']), rows: z.array(z.array(z.string())), figures: z.array(z.tuple([z.int(), z.int(), z.string(), z.string()])) })),
  captions: z.array(line),
  lines: z.array(line),
  sources: z.record(z.string(), z.unknown()),
});

/**
 * The manifest a report carries; null where it carries none, or one that is not ours.
 *
 * @example readManifest(carried)?.asked.year // 2024
 */
export function readManifest(carried: Carried | null): ReportManifest | null {
  if (carried === null) return null;
  try {
    const parsed = manifest.safeParse(JSON.parse(carried.text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
