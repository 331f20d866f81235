import { z } from 'zod';
import type { SheetTable } from '#documents';
import { writeAction } from '../action.ts';
import { exampleId, validityDay } from '../fields.ts';
import { listSource, oneSource, readList } from '../lists/list-source.ts';
import { badRows } from '../lists/row-fault.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { listedUnits } from './listed-units.ts';
import { loadUnits } from './load-units.ts';
import { storeUnits } from './store-units.ts';
import { note, regionId, unitKeepers } from './unit-fields.ts';
import type { UnitsEffect, UnitsState } from './units-state.ts';

const input = z.object({
  regionId,
  validFrom: validityDay.describe('这些单位从哪一天起'),
  ...listSource,
  note,
}).refine(...oneSource);

type State = UnitsState & { readonly sheet: SheetTable };

function decision(state: State, validFrom: string, newId: () => string): { readonly effect: UnitsEffect } | Refusal {
  const { effect, faults } = listedUnits(state, state.sheet, { validFrom, newId });
  return faults.length > 0 ? badRows(faults, '一个单位也没有导入') : { effect };
}

/** The list of a region's units at once, from a pasted or uploaded table: all of it, or nothing and every fault with its row. */
export const addUnitsAction = writeAction({
  name: 'units.add-units',
  title: '批量新增单位',
  summary: '从粘贴或上传的表格一次新增全部单位（名称、简称、别名、类别）；有问题的逐行指出，全部正确才导入，最多 500 行。',
  input,
  output: z.object({ units: z.array(z.object({ unitId: z.uuid(), version: z.int(), name: z.string() })) }),
  permission: unitKeepers,
  scope: ({ regionId }) => ({ regionId }),
  prepare: async ({ text, file }) => readList({ text, file }, '单位名单'),
  load: async ({ regionId }, work, sheet: SheetTable): Promise<State | Refusal> => {
    const state = await loadUnits(regionId, work);
    return isRefusal(state) ? state : { ...state, sheet };
  },
  decide: (state, { validFrom }, { newId }) => decision(state, validFrom, newId),
  store: async (effect, work, state) => {
    await storeUnits(effect, work, state);
    return { units: effect.versions.map(({ unitId, version, name }) => ({ unitId, version, name: name.zh })) };
  },
  audit: ({ versions }, { regionId }, { validFrom, note }) => ({
    subjectKind: 'region', subjectId: regionId, sentence: `批量新增单位 ${String(versions.length)} 个，自 ${validFrom} 起${note === undefined ? '' : `（${note}）`}`, after: versions,
  }),
  examples: [
    { input: { regionId: exampleId(1), validFrom: '2021-01-01', text: '单位名称\t简称\t别名\n示例区教育局\t教育局\t教体局、区教育局\n示例区民政局\t民政局\t' } },
    { input: { regionId: exampleId(1), validFrom: '2021-01-01' }, refusedAt: 'text' },
    { input: { regionId: exampleId(1), validFrom: '2021-01-01', file: { name: '单位.xlsx', content: '不是base64' } }, refusedAt: 'file' },
  ],
});
