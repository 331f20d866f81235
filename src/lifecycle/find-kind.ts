import type { LifeCycleKind } from './kind.ts';
import { lifeCycleKinds } from './kinds/index.ts';

/**
 * The rules a stored document lives by. Null where this program does not know them (data of a newer one).
 *
 * @example findKind('plan-adoption', 1)?.title // '规划版本'
 */
export const findKind = (kind: string, edition: number): LifeCycleKind | null => lifeCycleKinds.find((known) => known.kind === kind && known.edition === edition) ?? null;
