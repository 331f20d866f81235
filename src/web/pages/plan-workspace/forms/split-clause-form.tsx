import { useEffect, useRef, useState } from 'react';
import { Input, type GetRef } from 'antd';
import { LabelledField } from '../../sign-in/labelled-field.tsx';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import type { EditFormProps } from './edit-form.ts';
import { TextField } from './form-parts.tsx';
import { numberOf } from './number-of.ts';
import { likelyCut } from './likely-cut.ts';

const say = planEditWords.split;

/** One clause that is really two: parted where the cursor stands, by the arrow keys. */
export function SplitClauseForm({ formId, item, send }: EditFormProps): React.JSX.Element {
  const text = 'text' in item.part ? item.part.text : '';
  const field = useRef<GetRef<typeof Input.TextArea>>(null);
  const [at, setAt] = useState(() => likelyCut(text));
  const [number, setNumber] = useState('');
  const first = useRef(at);
  useEffect(() => {
    const area = field.current?.resizableTextArea?.textArea;
    area?.focus();
    area?.setSelectionRange(first.current, first.current);
  }, []);
  return (
    <form id={formId} onSubmit={(event) => { event.preventDefault(); send({ edit: 'split-clause', itemId: item.itemId, at, number: numberOf(number) }); }}>
      <LabelledField label={say.sentence}>{(id) => (
        <Input.TextArea
          id={id} ref={field} rows={5} value={text} onChange={() => undefined} onSelect={({ currentTarget }) => setAt(currentTarget.selectionStart)}
          onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) { event.preventDefault(); event.currentTarget.form?.requestSubmit(); } }}
        />
      )}</LabelledField>
      <p role="status" style={{ margin: '0 0 8px' }}>{say.at(at)}</p>
      <dl className="plan-halves"><dt>{say.first}</dt><dd>{text.slice(0, at)}</dd><dt>{say.second}</dt><dd>{text.slice(at)}</dd></dl>
      <TextField label={say.number} hint={planEditWords.clause.noNumber} value={number} onChange={setNumber} />
      <button type="submit" hidden />
    </form>
  );
}
