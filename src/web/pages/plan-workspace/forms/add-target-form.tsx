import { useRef, useState } from 'react';
import { Button, Input } from 'antd';
import { LabelledField } from '../../sign-in/labelled-field.tsx';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import type { EditFormProps } from './edit-form.ts';
import { TextField } from './form-parts.tsx';
import { targetChanges, targetDraft } from './target-draft.ts';
import { TargetFields } from './target-fields.tsx';

const say = planEditWords;
const empty = targetDraft({});

/** A target the reader did not see: its words are chosen from the clause. */
export function AddTargetForm({ formId, plan, item, send }: EditFormProps): React.JSX.Element {
  const text = item.kind === 'row' ? [item.part.indicator, ...item.part.values.map((value) => value.text)].join('　') : 'text' in item.part ? item.part.text : '';
  const whole = useRef<HTMLDivElement>(null);
  const [quote, setQuote] = useState('');
  const [occurrence, setOccurrence] = useState('1');
  const [draft, setDraft] = useState({ ...empty, kind: 'level', deadline: plan.endYear === null ? '' : String(plan.endYear) });
  const choose = (): void => {
    const field = whole.current?.querySelector('textarea');
    if (field && field.selectionEnd > field.selectionStart) setQuote(text.slice(field.selectionStart, field.selectionEnd));
  };
  return (
    <form id={formId} onSubmit={(event) => {
      event.preventDefault();
      const told = Object.fromEntries(Object.entries(targetChanges(empty, draft)).filter(([, value]) => value !== null));
      send({ edit: 'add-target', itemId: item.itemId, quote, ...(occurrence === '1' ? {} : { occurrence: Number(occurrence) }), target: { indicator: draft.indicator, kind: draft.kind, ...told } });
    }}>
      <div ref={whole}><LabelledField label={say.quoteOf}>{(id) => <Input.TextArea id={id} readOnly rows={4} value={text} />}</LabelledField></div>
      <Button onClick={choose}>{say.useSelection}</Button>
      <TextField label={say.quote} value={quote} rows={2} onChange={setQuote} isFirst />
      {text.split(quote === '' ? '\u0000' : quote).length > 2 ? <TextField label={say.occurrence} value={occurrence} onChange={setOccurrence} /> : null}
      <TargetFields draft={draft} onChange={setDraft} isFirst={false} />
      <button type="submit" hidden />
    </form>
  );
}
