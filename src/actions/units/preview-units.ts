import { z } from 'zod';
import { unitKinds } from '#kernel';
import type { SheetTable } from '#documents';
import { writeAction } from '../action.ts';
import { exampleId, validityDay } from '../fields.ts';
import { listSource, oneSource, readList } from '../lists/list-source.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { listedUnits } from './listed-units.ts';
import { loadUnits } from './load-units.ts';
import { regionId, unitKeepers } from './unit-fields.ts';
import type { UnitsState } from './units-state.ts';

const row = z.object({ row: z.int().describe('第几行'), name: z.string().describe('单位名称'), shortName: z.string().nullable().describe('简称'), aliases: z.array(z.string()).describe('别名'), kindWord: z.string().describe('类别') });
const fault = z.object({ place: z.string().describe('哪一行'), message: z.string().describe('问题') });

type State = UnitsState & { readonly sheet: SheetTable };

/** What is understood of a list of units, before any is added. A write without effect: a list is longer than an address may be, and that it was looked at is a line. */
export const previewUnitsAction = writeAction({
  name: 'units.preview-units',
  title: '试读单位名单',
  summary: '先看粘贴或上传的单位名单读成了什么、哪一行有问题；什么也不新增。',
  input: z.object({ regionId, validFrom: validityDay.describe('这些单位从哪一天起'), ...listSource }).refine(...oneSource),
  output: z.object({ units: z.array(row), faults: z.array(fault).describe('问题') }),
  permission: unitKeepers,
  scope: ({ regionId: region }) => ({ regionId: region }),
  prepare: async ({ text, file }) => readList({ text, file }, '单位名单'),
  load: async ({ regionId: region }, work, sheet: SheetTable): Promise<State | Refusal> => {
    const state = await loadUnits(region, work);
    return isRefusal(state) ? state : { ...state, sheet };
  },
  decide: (state, { validFrom }, { newId }) => ({ effect: listedUnits(state, state.sheet, { validFrom, newId }) }),
  store: async ({ units, faults }) => ({
    units: units.map(({ row: at, name, shortName, aliases, kind }) => ({ row: at, name, shortName, aliases: [...aliases], kindWord: unitKinds[kind] })),
    faults: faults.toSorted((one, other) => Number(one.place) - Number(other.place)).map(({ place, message }) => ({ place, message })),
  }),
  audit: ({ units, faults }, { regionId: region }) => ({ subjectKind: 'region', subjectId: region, sentence: `试读单位名单：读出 ${String(units.length)} 个单位，${String(faults.length)} 处问题，没有新增` }),
  examples: [
    { input: { regionId: exampleId(1), validFrom: '2021-01-01', text: '示例区教育局\n示例区民政局' } },
    { input: { regionId: exampleId(1), validFrom: '2021-01-01' }, refusedAt: 'text' },
  ],
});
