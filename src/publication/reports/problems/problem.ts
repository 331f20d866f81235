import type { Run } from '#documents';
import type { ReportGround } from '../../ground/report-ground.ts';

/** A problem that was found, and what is proposed against it: each a bold claim with its figures. */
type FoundProblem = { readonly claim: string; readonly tail: readonly Run[]; readonly advice: string; readonly adviceTail: readonly Run[] };

/** One kind of problem a year can show. `find` is null where there is none. */
export type Problem = { readonly id: string; readonly title: string; readonly source: string; readonly find: (ground: ReportGround) => FoundProblem | null };
