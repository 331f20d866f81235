import { z } from 'zod';
import { visibilityVersions, type RecordedObservation } from '#storage';
import { readAction } from '../action.ts';
import { seenFigures } from '../collection/shown-figure.ts';
import { observationOf } from '../collection/stored-figure.ts';
import { permits } from '../permits.ts';
import { isRefusal } from '../refusal.ts';
import { aForm, formPlace, formReaders } from './form-fields.ts';
import { formState } from './form-state.ts';

/** Where a figure was read says nothing to a check; the page need not carry it. */
const withoutOrigin = (figure: RecordedObservation): object => ({ ...observationOf(figure), origin: { file: null, sheet: null, line: null, column: null } });

/**
 * What the checks of a form look at, so that a page can run them while somebody types, without asking at every cell: the form with its definitions as it was made, the figures of the years before and
 * of other units that its reader may see, and the errors that were let pass. What the reader may not see the server alone checks.
 */
export const getCheckGroundAction = readAction({
  name: 'forms.get-check-ground',
  title: '填报表的核对依据',
  summary: '核对一份填报表所依据的内容：填报项及其口径、往年和其他单位的有关数据、已准予通过的问题。供页面边填边核对。',
  input: z.object(formPlace),
  output: z.object({
    form: z.unknown().describe('填报表'), earlier: z.array(z.unknown()).describe('往年和有关数据'), subUnits: z.array(z.string()).nullable().describe('乡镇街道'), overridden: z.array(z.string()).describe('已准予通过的问题'),
  }),
  permission: formReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async (place, { connection, caller, today }) => {
    const state = await formState(connection, place);
    if (isRefusal(state) || typeof permits(formReaders, { regionId: place.regionId, unitId: state.form.unitId }, caller) === 'string') return { refused: 'not-found', message: '没有这份填报表。' };
    const { form, earlier, context } = state;
    const visibilities = await visibilityVersions(connection, place.regionId, [...new Set(earlier.map(({ indicatorId }) => indicatorId))]);
    const seen = seenFigures(earlier, { caller, visibilities, today }).filter(({ isWithheld }) => !isWithheld);
    return { form: form.content, earlier: seen.map(({ figure }) => withoutOrigin(figure)), subUnits: context.subUnits === null ? null : [...context.subUnits], overridden: form.overrides.map(({ key }) => key) };
  },
  examples: [{ input: aForm }, { input: { ...aForm, formId: 'f' }, refusedAt: 'formId' }],
});
