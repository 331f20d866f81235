import type { Action } from './action.ts';
import { addRegionAction } from './regions/add-region.ts';
import { changeRegionAction } from './regions/change-region.ts';
import { endRegionAction } from './regions/end-region.ts';
import { getRegionAction } from './regions/get-region.ts';
import { listRegionsAction } from './regions/list-regions.ts';
import { recordBorderChangeAction } from './regions/record-border-change.ts';
import { withdrawBorderChangeAction } from './regions/withdraw-border-change.ts';
import { changeSettingAction } from './settings/change-setting.ts';
import { getSettingAction } from './settings/get-setting.ts';
import { listSettingsAction } from './settings/list-settings.ts';
import { addUnitAction } from './units/add-unit.ts';
import { addUnitsAction } from './units/add-units.ts';
import { changeUnitAction } from './units/change-unit.ts';
import { endUnitAction } from './units/end-unit.ts';
import { findUnitAction } from './units/find-unit.ts';
import { getUnitAction } from './units/get-unit.ts';
import { listUnitsAction } from './units/list-units.ts';
import { mergeUnitsAction } from './units/merge-units.ts';
import { renameUnitAction } from './units/rename-unit.ts';
import { replaceUnitAction } from './units/replace-unit.ts';
import { splitUnitAction } from './units/split-unit.ts';

/** The list of everything a person can do, in the order of screens and documents. A new action is a file and a line here. */
const list = [
  addRegionAction, changeRegionAction, endRegionAction, recordBorderChangeAction, withdrawBorderChangeAction, listRegionsAction, getRegionAction,
  addUnitAction, addUnitsAction, changeUnitAction, renameUnitAction, mergeUnitsAction, splitUnitAction, replaceUnitAction, endUnitAction, listUnitsAction, getUnitAction, findUnitAction,
  changeSettingAction, listSettingsAction, getSettingAction,
];

/**
 * The actions by name.
 *
 * @example actions.get('regions.add-region')?.title // '新增地区'
 */
export const actions: ReadonlyMap<string, Action> = new Map((list as unknown as readonly Action[]).map((action) => [action.name, action]));
