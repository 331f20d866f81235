import { useState } from 'react';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import type { EditFormProps } from './edit-form.ts';
import { TextField } from './form-parts.tsx';
import { numberOf } from './number-of.ts';

const say = planEditWords.clause;

/** Slips of typing in a clause, its title or its number. */
export function CorrectClauseForm({ formId, item, send }: EditFormProps): React.JSX.Element {
  const part = 'text' in item.part ? item.part : { number: null, title: null, text: '' };
  const [number, setNumber] = useState(part.number === null ? '' : String(part.number));
  const [title, setTitle] = useState(part.title ?? '');
  const [text, setText] = useState(part.text);
  return (
    <form id={formId} onSubmit={(event) => {
      event.preventDefault();
      const changes = { ...(text === part.text ? {} : { text }), ...(title === (part.title ?? '') ? {} : { title: title.trim() === '' ? null : title }), ...(numberOf(number) === part.number ? {} : { number: numberOf(number) }) };
      send({ edit: 'correct-clause', itemId: item.itemId, ...changes });
    }}>
      <TextField label={say.text} value={text} onChange={setText} rows={6} isFirst />
      <div className="plan-fields"><TextField label={say.number} hint={say.noNumber} value={number} onChange={setNumber} /><TextField label={say.title} value={title} onChange={setTitle} /></div>
      <button type="submit" hidden />
    </form>
  );
}
