import type { Run } from '#documents';
import type { Subject } from '../../ground/subject.ts';
import type { ReportGround } from '../../ground/report-ground.ts';

/** A problem that was found in some indicators, and what is proposed against it: each a bold claim with its figures. `briefly` is the proposal in a few words and one sentence, for leaders. */
type FoundProblem = { readonly subjects: readonly Subject[]; readonly claim: string; readonly tail: readonly Run[]; readonly advice: string; readonly adviceTail: readonly Run[]; readonly briefly: { readonly advice: string; readonly tail: readonly Run[] } };

/** One kind of problem a year can show. `find` is null where there is none; `isForLeaders`: it asks for a decision, the others for careful work with the figures. */
export type Problem = { readonly id: string; readonly title: string; readonly source: string; readonly isForLeaders: boolean; readonly find: (ground: ReportGround) => FoundProblem | null };
