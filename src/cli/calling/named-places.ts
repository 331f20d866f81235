import type { CallError, Called } from './call-server.ts';
import { placeKindOf, type FieldOption } from './field-option.ts';

type Input = Readonly<Record<string, unknown>>;
/** Asks the same server a question of the list. */
type Ask = (name: string, input: Input) => Promise<Called>;

type Candidate = { readonly id: string; readonly words: string };
type Found = { readonly id: string } | CallError;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const most = 20;

const one = (found: readonly Candidate[], near: readonly Candidate[], { what, typed, field }: { readonly what: string; readonly typed: string; readonly field: string }): Found => {
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  const candidates = (found.length > 0 ? found : near).slice(0, most);
  return {
    error: 'refused', reason: found.length > 0 ? 'ambiguous-name' : 'not-found', message: found.length > 0 ? `有 ${String(found.length)} 个${what}都叫“${typed}”，请用编号。` : `没有找到${what}“${typed}”。`,
    reasons: candidates.map(({ id, words }) => ({ code: 'candidate', message: `${words}（${id}）`, place: field })),
  };
};

type ListedRegion = { readonly regionId: string; readonly code: string | null; readonly name: { readonly zh: string }; readonly parentRegionId: string | null };

async function regionNamed(typed: string, field: string, ask: Ask): Promise<Found> {
  const called = await ask('regions.list-regions', {});
  if ('error' in called) return called;
  const { regions } = ('output' in called ? called.output : { regions: [] }) as { readonly regions: readonly ListedRegion[] };
  const above = ({ parentRegionId }: ListedRegion): string => regions.find(({ regionId }) => regionId === parentRegionId)?.name.zh ?? '';
  const candidate = (region: ListedRegion): Candidate => ({ id: region.regionId, words: [region.code ?? '', above(region), region.name.zh].filter(Boolean).join(' ') });
  const found = regions.filter(({ code, name }) => code === typed || name.zh === typed);
  return one(found.map(candidate), regions.filter(({ name }) => name.zh.includes(typed)).map(candidate), { what: '地区', typed, field });
}

type FoundUnits = { readonly certain: boolean; readonly matches: readonly { readonly unit: { readonly unitId: string; readonly name: { readonly zh: string } }; readonly by: string }[] };

async function unitNamed(typed: string, field: string, regionId: unknown, ask: Ask): Promise<Found> {
  if (typeof regionId !== 'string') return { error: 'refused', reason: 'region-needed', message: `要用名称指单位“${typed}”，须同时用 --region-id 说明是哪个地区的。` };
  const called = await ask('units.find-unit', { regionId, name: typed });
  if ('error' in called) return called;
  const { certain, matches } = ('output' in called ? called.output : { certain: false, matches: [] }) as FoundUnits;
  const candidates = matches.map(({ unit, by }) => ({ id: unit.unitId, words: unit.name.zh === by ? by : `${unit.name.zh}，即“${by}”` }));
  return one(certain || candidates.length > 1 ? candidates : [], candidates, { what: '单位', typed, field });
}

/**
 * Replaces the names and codes of regions, and the names of units, by their numbers, as the server knows them today. More than one that is meant, or none, is a refusal with
 * those that might be meant. Only what was typed as an option is looked at: a whole input says what it means.
 *
 * @example await namedPlaces({ regionId: '999901' }, {}, fields, ask) // { input: { regionId: '0197…' } }
 */
export async function namedPlaces(typed: Input, whole: Input, fields: readonly FieldOption[], ask: Ask): Promise<{ readonly input: Input } | CallError> {
  const input: Record<string, unknown> = { ...typed };
  const places = fields.filter(({ field }) => field in typed).flatMap((field) => ({ field: field.field, kind: placeKindOf(field) }));
  for (const { field, kind } of [...places.filter(({ kind }) => kind === 'region'), ...places.filter(({ kind }) => kind === 'unit')]) {
    const value = input[field];
    const found: unknown[] = [];
    for (const part of Array.isArray(value) ? value as readonly unknown[] : [value]) {
      if (typeof part !== 'string' || uuid.test(part)) {
        found.push(part);
        continue;
      }
      const place = kind === 'region' ? await regionNamed(part, field, ask) : await unitNamed(part, field, input['regionId'] ?? whole['regionId'], ask);
      if ('error' in place) return place;
      found.push(place.id);
    }
    input[field] = Array.isArray(value) ? found : found[0];
  }
  return { input };
}
