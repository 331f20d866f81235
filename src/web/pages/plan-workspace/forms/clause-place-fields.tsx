import type { PlanItem } from '#plan';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import { ChoiceField, TextField } from './form-parts.tsx';

const say = planEditWords.place;

/** A place among clauses as its fields hold it; `position` counts from 1, as people do. */
export type PlaceDraft = { readonly parentId: string; readonly section: string; readonly position: string };

/** What of a plan holds clauses. */
const holds = ({ kind }: PlanItem): boolean => ['domain', 'chapter', 'goal', 'measure', 'clause'].includes(kind);
const sectionsOf = (parent: PlanItem | undefined): readonly string[] => (parent?.kind === 'domain' ? ['goal', 'measure'] : ['clause']);

/** How many clauses stand in a place. */
const sizeOf = (items: readonly PlanItem[], { parentId, section }: PlaceDraft): number => items.filter(({ kind, parentId: of }) => of === parentId && kind === section).length;

/**
 * A place as edits take it, counted from 0.
 *
 * @example placeOf({ parentId: 'women/1', section: 'goal', position: '3' }).position // 2
 */
export const placeOf = ({ parentId, section, position }: PlaceDraft): { readonly parentId: string; readonly section: string; readonly position: number } => ({ parentId, section, position: Number(position) - 1 });

/** Where a clause goes: into which part, among its goals or measures, at which place. */
export function ClausePlaceFields({ items, place, onChange }: { readonly items: readonly PlanItem[]; readonly place: PlaceDraft; readonly onChange: (place: PlaceDraft) => void }): React.JSX.Element {
  const parent = items.find(({ itemId }) => itemId === place.parentId);
  const moved = (next: PlaceDraft): PlaceDraft => ({ ...next, position: String(sizeOf(items, next) + 1) });
  return (
    <div className="plan-fields">
      <ChoiceField
        label={say.parent} value={place.parentId} search options={items.filter(holds).map(({ itemId, label }) => ({ value: itemId, label }))}
        onChange={(parentId) => { if (parentId !== null) onChange(moved({ ...place, parentId, section: sectionsOf(items.find(({ itemId }) => itemId === parentId))[0] ?? 'clause' })); }}
      />
      <ChoiceField label={say.section} value={place.section} options={sectionsOf(parent).map((value) => ({ value, label: say.sections[value] ?? value }))} onChange={(section) => { if (section !== null) onChange(moved({ ...place, section })); }} />
      <TextField label={say.position} hint={say.last(sizeOf(items, place) + 1)} value={place.position} onChange={(position) => onChange({ ...place, position })} />
    </div>
  );
}
