import { claims } from '../../../claims/claims/index.ts';
import type { StandingGroup } from '../../../claims/standing-groups.ts';

/** A group whose sentences tell the change since the base year in place of last year's. @example tellSinceStart(group).says */
export const tellSinceStart = (group: StandingGroup): StandingGroup => ({ ...group, says: group.says.map((claim) => (claim === claims.since ? claims.sinceStart : claim)) });
