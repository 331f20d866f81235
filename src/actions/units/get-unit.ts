import { z } from 'zod';
import { personNames, unitSuccessions, unitVersions } from '#storage';
import { readAction } from '../action.ts';
import { day, exampleId } from '../fields.ts';
import { everyRole } from '../every-role.ts';
import { foundedOn } from '../versions/changed-from.ts';
import { timeline } from '../versions/timeline.ts';
import { regionId, unitId } from './unit-fields.ts';
import { newest } from './units-state.ts';
import { showUnit, shownUnit } from './unit-shown.ts';

const name = z.object({ zh: z.string() });
const days = { validFrom: z.string(), validTo: z.string().nullable() };
const held = z.object({ ...days, version: z.int(), name, shortName: z.string().nullable(), kind: z.string(), ordinal: z.int(), ended: z.boolean() });
const party = z.object({ unitId: z.uuid(), name: z.string() });

/** One unit with everything that is known of it: what it was called when, what was recorded by whom, what came from what. */
export const getUnitAction = readAction({
  name: 'units.get-unit',
  title: '单位详情',
  summary: '一个单位的全部情况：现名、历史名称、别名、沿革（合并、拆分、更替），以及每次改动是谁何时记的。',
  input: z.object({ regionId, unitId, on: day.optional().describe('哪一天，默认今天；当天还没有设立则为设立日') }),
  output: z.object({
    unit: shownUnit.omit({ aliases: true }).extend({ allowed: z.array(z.string()) }),
    history: z.array(held).describe('按日期：何时叫什么'),
    recorded: z.array(held.extend({ recordedAt: z.string(), recordedBy: z.string().nullable() })).describe('按记录先后：谁何时记了什么'),
    aliases: z.array(z.object({ name, ...days })).describe('全部别名，各有起止日期'),
    successions: z.array(z.object({ onDate: z.string(), kind: z.string(), from: party, to: party, note: z.string().nullable() })),
  }),
  permission: everyRole,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, unitId, on }, { connection, today, allowedOn }) => {
    const units = Map.groupBy(await unitVersions(connection, regionId), (version) => version.unitId);
    const versions = units.get(unitId);
    const unit = versions && (showUnit(versions, on ?? today) ?? showUnit(versions, foundedOn(versions) ?? today));
    if (!versions || !unit) return { refused: 'not-found', message: '这个地区没有这个单位。' };
    const people = await personNames(connection, versions.map(({ recordedBy }) => recordedBy));
    const partyOf = (id: string): z.output<typeof party> => ({ unitId: id, name: newest(units.get(id) ?? []).name.zh });
    const plain = ({ version, name, shortName, kind, ordinal, ended, validFrom, validTo }: z.output<typeof held>): z.output<typeof held> => ({ version, name, shortName, kind, ordinal, ended, validFrom, validTo });
    const { aliases: _aliases, ...shown } = unit;
    return {
      unit: { ...shown, allowed: [...allowedOn('unit', { regionId, unitId }, unit)] },
      history: timeline(versions).map(({ held, ...stretch }) => plain({ ...held, ...stretch })),
      recorded: versions.map((version) => ({ ...plain(version), recordedAt: version.recordedAt, recordedBy: version.recordedBy === null ? null : people.get(version.recordedBy) ?? null })),
      aliases: newest(versions).aliases.map(({ name, validFrom, validTo }) => ({ name, validFrom, validTo })),
      successions: (await unitSuccessions(connection, regionId)).filter(({ fromUnitId, toUnitId }) => fromUnitId === unitId || toUnitId === unitId)
        .map(({ onDate, kind, fromUnitId, toUnitId, note }) => ({ onDate, kind, from: partyOf(fromUnitId), to: partyOf(toUnitId), note })),
    };
  },
  examples: [{ input: { regionId: exampleId(1), unitId: exampleId(2) } }, { input: { regionId: exampleId(1), unitId: '2' }, refusedAt: 'unitId' }],
});
