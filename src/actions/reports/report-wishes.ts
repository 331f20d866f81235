import { z } from 'zod';

/** The formats in which a report can be made. */
export const reportExtensions = ['docx', 'html', 'xlsx', 'pdf'] as const;

/** What somebody wished of a report beside its kind, year and days; stored with it as it was read. `knownOn`: the local day whose state of the database it tells of. */
export const reportWishes = z.object({
  formats: z.array(z.enum(reportExtensions)), parent: z.string().nullable(), issuer: z.string(), office: z.string(), date: z.string(), knownOn: z.string(),
});

/** Those wishes. */
export type ReportWishes = z.output<typeof reportWishes>;
