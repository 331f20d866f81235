import { noteEdit, planAdoption } from '#lifecycle';
import { sourceLines, type SourceLines } from '#plan';
import { findLifeCycle, findPlanImport, findPlanVersion, type Connection, type StoredLifeCycle, type StoredPlanVersion, type VersionPlace } from '#storage';
import { actorOf } from '../actor-of.ts';
import type { Work } from '../action.ts';
import type { Refusal } from '../refusal.ts';
import { refusalOfStep } from '../refusal-of-step.ts';
import type { ReadDocument } from './store-read-plans.ts';

/** A version with its life cycle, both locked. */
export type VersionState = { readonly version: StoredPlanVersion; readonly stored: StoredLifeCycle };

/** A draft that is to be edited: with the lines of its source, where an edit finds its place. */
export type DraftState = VersionState & { readonly source: SourceLines };

/**
 * A version of a plan with its life cycle, locked until the transaction ends.
 *
 * @example load: (input, { connection }) => versionState(connection, input)
 */
export async function versionState(connection: Connection, place: VersionPlace): Promise<VersionState | Refusal> {
  const version = await findPlanVersion(connection, place, { lock: true });
  const stored = version && (await findLifeCycle(connection, place.regionId, version.cycleId, { lock: true }));
  return version && stored ? { version, stored } : { refused: 'not-found', message: '没有规划的这一版。' };
}

/**
 * The same for an edit, with the lines of the source.
 *
 * @example load: (input, { connection }) => draftState(connection, input)
 */
export async function draftState(connection: Connection, place: VersionPlace): Promise<DraftState | Refusal> {
  const state = await versionState(connection, place);
  if ('refused' in state) return state;
  const { importId } = state.version;
  const read = importId === null ? null : ((await findPlanImport(connection, place.regionId, importId))?.content as ReadDocument | null | undefined);
  return { ...state, source: sourceLines({ lines: read?.lines ?? [] }) };
}

/** Somebody else was faster. */
export const staleRevision: Refusal = { refused: 'stale-version', message: '这份草案刚刚被别人改过，请刷新后在新的内容上改。' };

/**
 * The life cycle after this person changed the content, for the four eyes; or why they may not.
 *
 * @example notedEdit(state, work)
 */
export function notedEdit({ stored }: VersionState, { caller, now, today }: Pick<Work, 'caller' | 'now' | 'today'>): StoredLifeCycle | Refusal {
  const noted = noteEdit(planAdoption, stored.cycle, actorOf(caller), { at: now, today });
  return noted.kind === 'refused' ? refusalOfStep(noted) : { ...stored, cycle: noted.cycle };
}
