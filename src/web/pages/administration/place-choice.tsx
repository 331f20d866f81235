import { Select } from 'antd';
import { administrationWords } from '../../words/administration-words.ts';
import type { ShownPlace } from './shown-place.ts';

const say = administrationWords.place;

/** Which place is shown; `whole`: the installation itself may be chosen, as the empty value. */
export function PlaceChoice({ place: { regions }, value, whole, onChoose }: { readonly place: ShownPlace; readonly value: string | null; readonly whole?: string; readonly onChoose: (regionId: string | undefined) => void }): React.JSX.Element {
  const options = [...(whole === undefined ? [] : [{ value: '', label: whole, depth: 0 }]), ...regions.map(({ regionId, name, depth }) => ({ value: regionId, label: name.zh, depth: whole === undefined ? depth : depth + 1 }))];
  return <Select aria-label={say.label} value={value ?? (whole === undefined ? null : '')} onChange={(chosen: string) => onChoose(chosen === '' ? undefined : chosen)} options={options} optionRender={({ data: { label, depth } }) => `${'　'.repeat(depth)}${label}`} style={{ minWidth: '9em' }} />;
}
