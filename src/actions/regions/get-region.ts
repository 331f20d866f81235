import { z } from 'zod';
import { borderChanges, installationRegionId, personNames, recordedRegionVersions, regionVersions } from '#storage';
import { readAction } from '../action.ts';
import { day, exampleId } from '../fields.ts';
import { foundedOn } from '../versions/changed-from.ts';
import { regionPath } from './region-path.ts';
import { regionHistory, showRegion, shownRegion, shownStretch } from './region-shown.ts';
import { aboveOf, standingRegion } from './seen-region.ts';

const party = z.object({ regionId: z.uuid(), name: z.string() });

/** One region with everything that is known of it. */
export const getRegionAction = readAction({
  name: 'regions.get-region',
  title: '地区详情',
  summary: '一个地区的全部情况：现状、上级各层、历史、区划调整，以及每次改动是谁何时记的。',
  input: z.object({ regionId: z.uuid().describe('地区'), on: day.optional().describe('哪一天，默认今天；当天还没有设立则为设立日') }),
  output: z.object({
    region: shownRegion.omit({ depth: true }),
    path: z.array(party).describe('从上一级到最上级'),
    history: z.array(shownStretch).describe('按日期：何时是什么'),
    recorded: z.array(shownStretch.extend({ version: z.int(), recordedAt: z.string(), recordedBy: z.string().nullable() })).describe('按记录先后：谁何时记了什么'),
    borderChanges: z.array(z.object({ changeId: z.uuid(), onDate: z.string(), from: party, to: party, weight: z.string(), basis: z.object({ measure: z.string(), zh: z.string() }), allowed: z.array(z.string()) })),
  }),
  permission: 'signed-in',
  scope: () => ({ regionId: installationRegionId }),
  read: async ({ regionId, on }, { connection, today, allowedOn }) => {
    const versions = await regionVersions(connection);
    const own = await recordedRegionVersions(connection, regionId);
    const day = showRegion(own, on ?? today) ? on ?? today : foundedOn(own) ?? today;
    const region = showRegion(own, day);
    if (!region) return { refused: 'not-found', message: '没有这个地区。' };
    const people = await personNames(connection, own.map(({ recordedBy }) => recordedBy));
    const partyOf = (id: string): z.output<typeof party> => ({ regionId: id, name: standingRegion(versions.filter((version) => version.regionId === id), today).name.zh });
    const above = aboveOf(standingRegion(own, today));
    return {
      region: { ...region, allowed: [...allowedOn('region', { regionId: above }, region)] },
      path: regionPath(versions, regionId, day).slice(1).map(({ regionId: id, name }) => ({ regionId: id, name: name.zh })),
      history: [...regionHistory(own)],
      recorded: own.map(({ version, level, code, name, parentRegionId, ended, validFrom, validTo, recordedAt, recordedBy }) =>
        ({ version, level, code, name, parentRegionId, ended, validFrom, validTo, recordedAt, recordedBy: recordedBy === null ? null : people.get(recordedBy) ?? null })),
      borderChanges: (await borderChanges(connection, regionId)).map(({ changeId, onDate, fromRegionId, toRegionId, weight, basis }) => ({
        changeId, onDate, from: partyOf(fromRegionId), to: partyOf(toRegionId), weight, basis,
        allowed: fromRegionId === regionId ? [...allowedOn('border-change', { regionId: above }, basis)] : [],
      })),
    };
  },
  examples: [{ input: { regionId: exampleId(1) } }, { input: { regionId: '1' }, refusedAt: 'regionId' }],
});
