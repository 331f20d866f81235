import type { caseSchema } from './judging/case-schema.ts';
import type { resultSchema } from './judging/result-schema.ts';

/**
 * The schemas of `halfsky monitor judge`: of a line that goes in and of a line that comes out. Loaded when asked for: zod is slow to load and judging does not need it.
 *
 * @example (await loadJudgeSchemas()).result.safeParse(JSON.parse(line)).success
 */
export async function loadJudgeSchemas(): Promise<{ readonly case: typeof caseSchema; readonly result: typeof resultSchema }> {
  const [cases, results] = await Promise.all([import('./judging/case-schema.ts'), import('./judging/result-schema.ts')]);
  return { case: cases.caseSchema, result: results.resultSchema };
}
