import { readDocument } from '#documents';
import { readPlan } from '#plan';
import { damagedFile } from './damaged-files.ts';

/** How one damaged file was read; `wrong` is null when it was read as it should be. */
export type DamagedReading = { readonly seed: number; readonly kind: string; readonly milliseconds: number; readonly outcome: 'plans' | 'issue'; readonly wrong: string | null };

/** The longest a file may take. */
const mostMilliseconds = 5000;

const isChinese = (message: string): boolean => /[\u4E00-\u9FFF]/.test(message);

const textOf = (error: unknown): string => (error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : String(error));

/**
 * Reads the damaged file of that number through documents and plan: it must give plans, or an error or doubt in Chinese, in time, and never throw.
 *
 * @example (await readDamaged(5)).wrong // null
 */
export async function readDamaged(seed: number): Promise<DamagedReading> {
  const { kind, bytes } = await damagedFile(seed);
  const unheard: unknown[] = [];
  const hear = (reason: unknown): void => void unheard.push(reason);
  process.on('unhandledRejection', hear);
  const before = performance.now();
  const milliseconds = (): number => Math.round(performance.now() - before);
  try {
    const document = readPlan(await readDocument(bytes));
    const issues = [...document.issues, ...document.plans.flatMap((plan) => plan.issues)];
    const told = issues.some(({ severity }) => severity !== 'notice');
    const outcome = document.plans.length > 0 ? 'plans' : 'issue';
    const foreign = issues.find(({ message }) => !isChinese(message));
    const took = milliseconds();
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    const [reason] = unheard;
    const wrong = reason !== undefined ? `left a promise rejected, which ends the process: ${textOf(reason)}` : took > mostMilliseconds ? `took ${String(took)} ms` : outcome === 'issue' && !told ? 'neither plans nor an error or doubt' : foreign ? `a message that is not Chinese: ${foreign.message}` : null;
    return { seed, kind, milliseconds: took, outcome, wrong };
  } catch (error) {
    return { seed, kind, milliseconds: milliseconds(), outcome: 'issue', wrong: `threw ${textOf(error)}` };
  } finally {
    process.off('unhandledRejection', hear);
  }
}
