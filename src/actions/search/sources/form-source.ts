import { formReaders } from '../../forms/form-fields.ts';
import { listFormsAction } from '../../forms/list-forms.ts';
import type { SearchSource } from '../search-source.ts';

/** The forms somebody has to do with, by unit, round and state: those that their list shows. */
export const formSource: SearchSource = {
  permission: formReaders,
  candidates: async (regionId, _typed, work) => {
    const listed = await listFormsAction.read({ regionId }, work);
    return 'refused' in listed ? [] : listed.forms.map(({ formId, unit, round, stateWord }) => ({ kind: 'form' as const, id: formId, planId: null, title: `${unit}《${round}》`, names: [], context: `填报表 ${stateWord}` }));
  },
};
