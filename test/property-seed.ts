import { configureGlobal } from 'fast-check';

/**
 * Which random cases the properties try. The suite tries the same ones every time, so that a change is judged by what it changed and not by its luck; `npm run soak`
 * sets `PROPERTY_SEED` anew for every run and finds what they miss (decision 0036).
 */
const asked = Number(process.env['PROPERTY_SEED'] ?? 36);
if (!Number.isSafeInteger(asked)) throw new Error(`PROPERTY_SEED is no whole number: ${process.env['PROPERTY_SEED']}`);

configureGlobal({ seed: asked });
