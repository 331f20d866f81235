import type { ReportPrograms } from '#rendering';
import type { StoreInspection, StoreRefusal } from '#storage';
import type { ReadSettings } from '../settings/read-settings.ts';

/** What a check found: good, to be minded (works, but will not for ever), or wrong. `advice`: what to do; none where it is good. */
export type Finding = { readonly state: 'good' | 'mind' | 'wrong'; readonly text: string; readonly advice?: string };

/** A program that runs on the store: where, what keeps it from serving, and its gauges by name. */
export type RunningProgram = { readonly address: string; readonly reasons: readonly string[]; readonly gauges: Readonly<Record<string, number>> };

/** A folder that is used: how much room its disk has (bytes), whether it may be written; null: not there yet, then `room` is that of the folder above. */
export type FolderFacts = { readonly word: string; readonly path: string; readonly room: number | null; readonly mayWrite: boolean | null };

/** Everything the checks look at, gathered beforehand: a check itself only judges. */
export type Facts = {
  readonly nodeVersion: string;
  /** Local day, ISO, and the time, ISO. */
  readonly today: string;
  readonly now: string;
  readonly read: ReadSettings;
  readonly folders: readonly FolderFacts[];
  /** Files with passwords, with the rights of others on them (mode & 077), and first passwords that still lie there. */
  readonly secrets: readonly { readonly path: string; readonly rightsOfOthers: number; readonly isLeftover: boolean }[];
  readonly store: StoreInspection | 'absent' | StoreRefusal;
  readonly running: RunningProgram | null;
  /** Why nobody could listen on the port now; null: it is free. */
  readonly portComplaint: string | null;
  /** The newest backup, what is wrong with its file, and whether that was looked at (one that was asked for may lie anywhere); null: there is none. Undefined where only a running program could say. */
  readonly backup: { readonly hoursOld: number; readonly fault: string | null; readonly isRead: boolean } | null | undefined;
  readonly programs: ReportPrograms;
};

/** One thing `halfsky doctor` looks at. `examples` are facts, laid over good ones, with what is found there. */
export type Check = {
  readonly id: string;
  readonly title: string;
  readonly judge: (facts: Facts) => Finding;
  readonly examples: readonly { readonly facts: Partial<Facts>; readonly state: Finding['state'] }[];
};

/**
 * Findings, in short.
 *
 * @example good('Node 24.21.0')
 */
export const good = (text: string): Finding => ({ state: 'good', text });
/** @example mind('没有备份', '执行 halfsky backup 文件名') */
export const mind = (text: string, advice: string): Finding => ({ state: 'mind', text, advice });
/** @example wrong('磁盘快满了', '清理磁盘') */
export const wrong = (text: string, advice: string): Finding => ({ state: 'wrong', text, advice });

/** A gauge of the running program, or the same fact of the store that was opened; null where neither is known. */
export const factOf = ({ running, store }: Pick<Facts, 'running' | 'store'>, gauge: string, read: (inspection: StoreInspection) => number | null | undefined): number | null => {
  const value = running !== null ? running.gauges[gauge] : typeof store === 'object' && 'look' in store ? read(store) : undefined;
  return value === undefined || value === null || !Number.isFinite(value) ? null : value;
};

/** Said where a fact cannot be asked for: nothing is there yet, or it cannot be opened (another line says so). */
export const unasked: Finding = { state: 'good', text: '数据库没有打开，未查' };
