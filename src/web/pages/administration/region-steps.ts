import type { Actions } from '../../client/actions.ts';
import { administrationWords } from '../../words/administration-words.ts';
import type { Step, StepField } from './step-dialog.tsx';
import type { Act } from './use-act.ts';

type Region = Actions['regions.get-region']['output']['region'];
type Other = { readonly regionId: string; readonly name: { readonly zh: string } };
type Level = Actions['regions.add-region']['input']['level'];
type Change = Actions['regions.get-region']['output']['borderChanges'][number];
type Measure = Actions['regions.record-border-change']['input']['measure'];

const say = administrationWords.regions;
const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);
const reason: StepField = { name: 'reason', label: administrationWords.settings.reason, kind: 'text' };
const optional = (field: StepField): StepField => ({ ...field, isOptional: true });
const optionsOf = (others: readonly Other[]): NonNullable<StepField['options']> => others.map(({ regionId, name }) => ({ value: regionId, label: name.zh }));
const noted = (text: string | undefined): { readonly reason?: string } => (text === undefined || text === '' ? {} : { reason: text });

/** A place of its own. @example addRegionStep(regions, act) */
export const addRegionStep = (others: readonly Other[], act: Act): Step => ({
  title: say.add, usual: { level: 'district', from: '2011-01-01' },
  fields: [
    { name: 'name', label: say.name, kind: 'text' }, { name: 'level', label: say.level, kind: 'choice', options: Object.entries(say.levels).filter(([value]) => value !== 'installation').map(([value, label]) => ({ value, label })) }, { name: 'code', label: say.code, kind: 'text', isOptional: true, hint: say.codeHint },
    { name: 'parent', label: say.parent, kind: 'choice', options: optionsOf(others), isOptional: true }, { name: 'from', label: say.from, kind: 'day', hint: say.fromHint },
  ],
  send: (typed) => act('regions.add-region', { name: typed['name'] ?? '', level: typed['level'] as Level, code: orNull(typed['code']), validFrom: typed['from'] ?? '', ...(orNull(typed['parent']) === null ? {} : { parentRegionId: typed['parent'] ?? '' }) }),
});

/** Further places that take a part, one a line with its share; a name that no place has is told here, the server knows ids only. */
const moreParts = (text: string, others: readonly Other[]): readonly { readonly toRegionId: string; readonly weight: string }[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
  const [name = '', weight = ''] = line.split(/[\s，,：:]+/);
  const found = others.find((other) => other.name.zh === name);
  if (found === undefined) throw Object.assign(new Error(say.noPlaceNamed(name)), { failure: { error: 'invalid-input', message: say.noPlaceNamed(name) } });
  return { toRegionId: found.regionId, weight };
});

const steps: Readonly<Record<string, { readonly word: string; readonly of: (region: Region, others: readonly Other[], act: Act) => Step }>> = {
  'regions.change-region': {
    word: say.change,
    of: ({ regionId, version, name, code, parentRegionId }, others, act) => ({
      title: say.change, sentence: say.changeSentence, usual: { name: name.zh, code: code ?? '', parent: parentRegionId ?? '' },
      fields: [{ name: 'name', label: say.name, kind: 'text' }, { name: 'code', label: say.code, kind: 'text', isOptional: true }, { name: 'parent', label: say.parent, kind: 'choice', options: optionsOf(others), isOptional: true }, { name: 'from', label: say.from, kind: 'day', proposes: 'today' }, optional(reason)],
      send: (typed) => act('regions.change-region', { regionId, version, name: typed['name'] ?? '', code: orNull(typed['code']), validFrom: typed['from'] ?? '', ...(orNull(typed['parent']) === null ? {} : { parentRegionId: typed['parent'] ?? '' }), ...noted(typed['reason']) }),
    }),
  },
  'regions.record-border-change': {
    word: say.border,
    of: ({ regionId }, others, act) => ({
      title: say.border, sentence: say.borderSentence, isGrave: true, usual: { measure: 'population' },
      fields: [{ name: 'to', label: say.to, kind: 'choice', options: optionsOf(others) }, { name: 'weight', label: say.weight, kind: 'text', hint: say.weightHint }, { name: 'more', label: say.moreParts, kind: 'area', hint: say.morePartsHint, isOptional: true }, { name: 'measure', label: say.measure, kind: 'choice', options: Object.entries(say.measures).map(([value, label]) => ({ value, label })) }, { name: 'on', label: say.on, kind: 'day', proposes: 'today' }, { name: 'basis', label: say.basis, kind: 'text' }],
      send: (typed) => act('regions.record-border-change', { fromRegionId: regionId, onDate: typed['on'] ?? '', parts: [{ toRegionId: typed['to'] ?? '', weight: typed['weight'] ?? '' }, ...moreParts(typed['more'] ?? '', others)], measure: typed['measure'] as Measure, basis: typed['basis'] ?? '' }),
    }),
  },
  'regions.end-region': { word: say.end, of: ({ regionId, version }, _others, act) => ({ title: say.end, sentence: say.endSentence, isGrave: true, fields: [{ name: 'on', label: say.endOn, kind: 'day', proposes: 'today' }, optional(reason)], send: (typed) => act('regions.end-region', { regionId, version, on: typed['on'] ?? '', ...noted(typed['reason']) }) }) },
  'regions.reopen-region': { word: say.reopen, of: ({ regionId, version }, _others, act) => ({ title: say.reopen, fields: [reason], send: (typed) => act('regions.reopen-region', { regionId, version, reason: typed['reason'] ?? '' }) }) },
};

/** The steps of a place that the server says may be taken. @example regionSteps(['regions.end-region'])[0]?.word // '撤销' */
export const regionSteps = (allowed: readonly string[]): readonly { readonly action: string; readonly word: string; readonly of: (region: Region, others: readonly Other[], act: Act) => Step }[] => Object.entries(steps).filter(([action]) => allowed.includes(action)).map(([action, step]) => ({ action, ...step }));

/** A change of borders that was written down by mistake. @example withdrawStep(change, act) */
export const withdrawStep = ({ changeId, from }: Change, act: Act): Step => ({ title: say.withdraw, isGrave: true, fields: [reason], send: (typed) => act('regions.withdraw-border-change', { fromRegionId: from.regionId, changeId, reason: typed['reason'] ?? '' }) });
