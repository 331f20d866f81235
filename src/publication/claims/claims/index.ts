import type { Claim } from '../claim.ts';
import { chance } from './chance.ts';
import { counts } from './counts.ts';
import { forecast } from './forecast.ts';
import { level } from './level.ts';
import { sinceBaseline } from './since-baseline.ts';
import { sinceStart } from './since-start.ts';
import { since } from './since.ts';
import { standing } from './standing.ts';
import { warned } from './warned.ts';

/** What sentences can say of a target, in the order in which they usually say it. */
export const claims = { level, since, sinceBaseline, sinceStart, counts, standing, forecast, chance, warned } as const satisfies Readonly<Record<string, Claim>>;
