import { useState } from 'react';
import { Radio } from 'antd';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import { ClausePlaceFields, placeOf } from './clause-place-fields.tsx';
import type { EditFormProps } from './edit-form.ts';
import { ChoiceField, TextField } from './form-parts.tsx';
import { numberOf } from './number-of.ts';

const say = planEditWords.add;

/** A clause the reader lost, typed or taken back from what was left out; behind the part it is asked from. */
export function AddClauseForm({ formId, plan, item, items, send }: EditFormProps): React.JSX.Element {
  const isHolder = item.kind === 'domain' || item.kind === 'chapter';
  const section = item.kind === 'domain' ? 'goal' : item.kind === 'chapter' ? 'clause' : item.kind;
  const inner = items.filter(({ parentId, kind }) => parentId === item.itemId && kind === section).length;
  const [place, setPlace] = useState({ parentId: isHolder ? item.itemId : (item.parentId ?? ''), section: section as string, position: String(isHolder ? inner + 1 : item.position + 2) });
  const [from, setFrom] = useState<'typed' | 'back'>('typed');
  const [text, setText] = useState('');
  const [number, setNumber] = useState('');
  const [leftOutId, setLeftOut] = useState<string | null>(plan.leftOut[0]?.itemId ?? null);
  return (
    <form id={formId} onSubmit={(event) => {
      event.preventDefault();
      send({ edit: 'add-clause', to: placeOf(place), number: numberOf(number), ...(from === 'typed' ? { text } : { leftOutId: leftOutId ?? '' }) });
    }}>
      {plan.leftOut.length === 0 ? null : <Radio.Group aria-label={say.from} value={from} onChange={({ target }) => setFrom(target.value as 'typed' | 'back')} options={[{ value: 'typed', label: say.typed }, { value: 'back', label: say.back }]} style={{ marginBottom: 12 }} />}
      {from === 'typed' ? <TextField label={say.text} value={text} onChange={setText} rows={4} isFirst />
        : <ChoiceField label={say.which} value={leftOutId} onChange={setLeftOut} options={plan.leftOut.map((one) => ({ value: one.itemId, label: `${one.text.slice(0, 40)}（${one.reason}）` }))} />}
      <TextField label={say.number} hint={planEditWords.clause.noNumber} value={number} onChange={setNumber} />
      <ClausePlaceFields items={items} place={place} onChange={setPlace} />
      <button type="submit" hidden />
    </form>
  );
}
