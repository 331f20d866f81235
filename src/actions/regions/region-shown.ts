import { z } from 'zod';
import { versionOn } from '#kernel';
import type { RegionVersion } from '#storage';
import { endOf } from '../versions/changed-from.ts';
import { timeline } from '../versions/timeline.ts';
import { newestRegion } from './seen-region.ts';

/** What a region is on some days. */
const stretch = z.object({ validFrom: z.string(), validTo: z.string().nullable(), level: z.string(), code: z.string().nullable(), name: z.object({ zh: z.string() }), parentRegionId: z.uuid().nullable(), ended: z.boolean() });

/** A region as lists show it. `version` is the one to send back with a change. */
export const shownRegion = stretch.extend({ regionId: z.uuid(), version: z.int(), endedOn: z.string().nullable().describe('从哪一天起撤销，没有撤销为空'), depth: z.int().describe('在所列地区的树中的层数，从 0 起'), allowed: z.array(z.string()) });

/** What a region was when. */
export const shownStretch = stretch;

/**
 * A region as it is on a day; undefined: nothing is known of that day.
 *
 * @example showRegion(own, '2026-11-22')?.name.zh // '示例区'
 */
export function showRegion(own: readonly RegionVersion[], day: string): Omit<z.output<typeof shownRegion>, 'allowed' | 'depth'> | undefined {
  const held = versionOn(own, day);
  if (!held) return undefined;
  const days = timeline(own).find((one) => one.validFrom <= day && (one.validTo === null || day <= one.validTo)) ?? held;
  const { regionId, level, code, name, parentRegionId, ended } = held;
  return { regionId, level, code, name, parentRegionId, ended, version: newestRegion(own).version, endedOn: endOf(own), validFrom: days.validFrom, validTo: days.validTo };
}

/**
 * What a region was when, in the order of days.
 *
 * @example regionHistory(own).map(({ code }) => code) // ['999901', '999902']
 */
export const regionHistory = (own: readonly RegionVersion[]): readonly z.output<typeof shownStretch>[] =>
  timeline(own).map(({ held: { level, code, name, parentRegionId, ended }, validFrom, validTo }) => ({ validFrom, validTo, level, code, name, parentRegionId, ended }));
