import { unitKinds } from '#kernel';
import type { Actions } from '../../client/actions.ts';
import { administrationWords } from '../../words/administration-words.ts';
import type { Step, StepField, Typed } from './step-dialog.tsx';
import type { Act } from './use-act.ts';

type Unit = Actions['units.get-unit']['output']['unit'];
type Other = { readonly unitId: string; readonly version: number; readonly name: { readonly zh: string } };

/** What steps of one unit work with: the unit as it is shown, its aliases, the others of the place, and how what passed on is told. */
export type UnitGround = { readonly regionId: string; readonly unit: Unit; readonly aliases: readonly string[]; readonly others: readonly Other[]; readonly act: Act; readonly tell: (words: string) => void };

type Kind = keyof typeof unitKinds;

const say = administrationWords.units;

const names = (text: string | undefined): readonly string[] => (text ?? '').split(/[、，,；;\n]/).map((name) => name.trim()).filter((name) => name !== '');
const noted = (typed: Typed): { readonly note?: string } => (typed['note'] === undefined || typed['note'] === '' ? {} : { note: typed['note'] });
const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);
const kindField: StepField = { name: 'kind', label: say.kind, kind: 'choice', options: Object.entries(unitKinds).map(([value, label]) => ({ value, label })) };
const ordinalField: StepField = { name: 'ordinal', label: say.ordinal, kind: 'text', hint: say.ordinalHint, isOptional: true };
/** The sort and the place in lists, where they were filled in. */
const placed = ({ kind = '', ordinal = '' }: Typed): { readonly kind?: Kind; readonly ordinal?: number } => ({ ...(kind === '' ? {} : { kind: kind as Kind }), ...(ordinal === '' ? {} : { ordinal: Number(ordinal) }) });
const note: StepField = { name: 'note', label: say.note, kind: 'text', isOptional: true };
const day = (label: string): StepField => ({ name: 'on', label, kind: 'day', proposes: 'today' });
/** Said in place of the server, which cannot be asked without either. */
const asked = (words: string): Error => Object.assign(new Error(words), { failure: { error: 'invalid-input', message: words } });

/** A unit of its own. @example addUnitStep(regionId, act) */
export const addUnitStep = (regionId: string, act: Act): Step => ({
  title: say.add, usual: { kind: 'government' },
  fields: [{ name: 'name', label: say.name, kind: 'text' }, { name: 'shortName', label: say.shortName, kind: 'text', isOptional: true }, kindField, { name: 'aliases', label: say.aliases, kind: 'text', isOptional: true, hint: say.aliasHint }, ordinalField, day(say.validFrom), note],
  send: (typed) => act('units.add-unit', { regionId, ...placed(typed), name: typed['name'] ?? '', shortName: orNull(typed['shortName']), aliases: names(typed['aliases']).map((name) => ({ name })), validFrom: typed['on'] ?? '', ...noted(typed) }),
});

/** One of the others, or a new one by its name. */
function takerOf(typed: Typed, others: readonly Other[]): { readonly unitId: string; readonly version: number } | { readonly name: string } {
  const existing = others.find(({ unitId }) => unitId === typed['into']);
  const named = typed['name'] ?? '';
  if ((existing === undefined) === (named === '')) throw asked(say.intoNeeded);
  return existing === undefined ? { name: named } : { unitId: existing.unitId, version: existing.version };
}

const steps: Readonly<Record<string, { readonly word: string; readonly of: (ground: UnitGround) => Step }>> = {
  'units.rename-unit': {
    word: say.rename,
    of: ({ regionId, unit: { unitId, version, name, shortName }, act }) => ({
      title: say.rename, sentence: say.renameSentence, usual: { name: name.zh, shortName: shortName ?? '' },
      fields: [{ name: 'name', label: say.newName, kind: 'text' }, { name: 'shortName', label: say.newShort, kind: 'text', isOptional: true }, day(say.validFrom), { name: 'until', label: say.oldUntil, kind: 'day', isOptional: true }, note],
      send: (typed) => act('units.rename-unit', { regionId, unitId, version, name: typed['name'] ?? '', shortName: orNull(typed['shortName']), validFrom: typed['on'] ?? '', oldNameUntil: orNull(typed['until']), ...noted(typed) }),
    }),
  },
  'units.change-unit': {
    word: say.change,
    of: ({ regionId, unit: { unitId, version, shortName, kind, ordinal }, act }) => ({
      title: say.change, usual: { shortName: shortName ?? '', kind, ordinal: String(ordinal) }, fields: [{ name: 'shortName', label: say.newShort, kind: 'text', isOptional: true }, kindField, ordinalField, day(say.validFrom), note],
      send: (typed) => act('units.change-unit', { regionId, unitId, version, ...placed(typed), shortName: orNull(typed['shortName']), validFrom: typed['on'] ?? '', ...noted(typed) }),
    }),
  },
  'units.change-aliases': {
    word: say.changeAliases,
    of: ({ regionId, unit: { unitId, version }, aliases, act }) => ({
      title: say.changeAliases, fields: [{ name: 'add', label: say.addAliases, kind: 'text', isOptional: true, hint: say.aliasHint }, { name: 'remove', label: say.removeAliases, kind: 'choices', isOptional: true, options: aliases.filter((name) => !name.includes(' ')).map((name) => ({ value: name, label: name })) }, note],
      send: (typed) => act('units.change-aliases', { regionId, unitId, version, add: names(typed['add']).map((name) => ({ name })), remove: (typed['remove'] ?? '').split(' ').filter((name) => name !== '').map((name) => ({ name })), ...noted(typed) }),
    }),
  },
  'units.merge-units': {
    word: say.merge,
    of: ({ regionId, unit: { unitId, version }, others, act, tell }) => ({
      title: say.merge, sentence: say.mergeSentence, isGrave: true,
      fields: [{ name: 'with', label: say.others, kind: 'choices', isOptional: true, options: optionsOf(others) }, { name: 'into', label: say.intoExisting, kind: 'choice', isOneOf: true, options: optionsOf(others) }, { name: 'name', label: say.intoNew, kind: 'text', isOneOf: true }, day(say.day), note],
      send: async (typed) => {
        const chosen = (typed['with'] ?? '').split(' ');
        const units = [{ unitId, version }, ...others.filter((other) => chosen.includes(other.unitId) && other.unitId !== typed['into']).map((other) => ({ unitId: other.unitId, version: other.version }))];
        const { dutiesPassedOn, formsPassedOn } = await act('units.merge-units', { regionId, units, into: takerOf(typed, others), on: typed['on'] ?? '', ...noted(typed) });
        tell(say.passed(dutiesPassedOn, formsPassedOn));
      },
    }),
  },
  'units.split-unit': {
    word: say.split,
    of: ({ regionId, unit: { unitId, version }, act, tell }) => ({
      title: say.split, sentence: say.splitSentence, isGrave: true, usual: { ends: 'yes' },
      fields: [{ name: 'parts', label: say.parts, kind: 'area' }, { name: 'ends', label: say.ends, kind: 'check' }, day(say.day), note],
      send: async (typed) => {
        const into = (typed['parts'] ?? '').split('\n').map((name) => name.trim()).filter((name) => name !== '').map((name) => ({ name }));
        if (into.length === 0) throw asked(say.splitNeeded);
        const { dutiesPassedOn } = await act('units.split-unit', { regionId, unitId, version, into, ends: typed['ends'] === 'yes', on: typed['on'] ?? '', dutiesTo: 0, ...noted(typed) });
        tell(say.passed(dutiesPassedOn, 0));
      },
    }),
  },
  'units.replace-unit': {
    word: say.replace,
    of: ({ regionId, unit: { unitId, version }, others, act, tell }) => ({
      title: say.replace, sentence: say.replaceSentence, isGrave: true,
      fields: [{ name: 'into', label: say.intoExisting, kind: 'choice', isOneOf: true, options: optionsOf(others) }, { name: 'name', label: say.intoNew, kind: 'text', isOneOf: true }, day(say.day), note],
      send: async (typed) => {
        const { dutiesPassedOn, formsPassedOn } = await act('units.replace-unit', { regionId, unitId, version, into: takerOf(typed, others), on: typed['on'] ?? '', ...noted(typed) });
        tell(say.passed(dutiesPassedOn, formsPassedOn));
      },
    }),
  },
  'units.end-unit': {
    word: say.end,
    of: ({ regionId, unit: { unitId, version }, others, act, tell }) => ({
      title: say.end, sentence: say.endSentence, isGrave: true, fields: [day(say.endOn), { name: 'successor', label: say.successor, kind: 'choice', isOptional: true, options: optionsOf(others) }, note],
      send: async (typed) => {
        const { dutiesPassedOn } = await act('units.end-unit', { regionId, unitId, version, on: typed['on'] ?? '', ...(typed['successor'] === undefined ? {} : { successor: typed['successor'] }), ...noted(typed) });
        tell(say.passed(dutiesPassedOn, 0));
      },
    }),
  },
  'units.reopen-unit': { word: say.reopen, of: ({ regionId, unit: { unitId, version }, act }) => ({ title: say.reopen, fields: [{ name: 'reason', label: say.reason, kind: 'text' }], send: (typed) => act('units.reopen-unit', { regionId, unitId, version, reason: typed['reason'] ?? '' }) }) },
};

const optionsOf = (others: readonly Other[]): NonNullable<StepField['options']> => others.map(({ unitId, name }) => ({ value: unitId, label: name.zh }));

/** The steps of a unit that the server says may be taken, in their order. @example unitSteps(['units.end-unit'])[0]?.word // '撤销' */
export const unitSteps = (allowed: readonly string[]): readonly { readonly action: string; readonly word: string; readonly of: (ground: UnitGround) => Step }[] => Object.entries(steps).filter(([action]) => allowed.includes(action)).map(([action, step]) => ({ action, ...step }));
