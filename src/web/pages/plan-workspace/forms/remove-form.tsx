import { useState } from 'react';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import type { EditFormProps } from './edit-form.ts';
import { TextField } from './form-parts.tsx';

/** What the reader took for a target or a clause and is none goes, with a reason. */
function RemoveForm({ formId, item, send, edit }: EditFormProps & { readonly edit: 'remove-target' | 'remove-clause' }): React.JSX.Element {
  const [reason, setReason] = useState('');
  return (
    <form id={formId} onSubmit={(event) => { event.preventDefault(); send({ edit, itemId: item.itemId, reason }); }}>
      <blockquote className="plan-quote">{item.kind === 'target' ? item.part.quote : 'text' in item.part ? item.part.text : item.label}</blockquote>
      <TextField label={planEditWords.reason} hint={planEditWords.reasonHint[edit]} value={reason} onChange={setReason} isFirst />
    </form>
  );
}

/** Removes a target. */
export const RemoveTargetForm = (props: EditFormProps): React.JSX.Element => <RemoveForm {...props} edit="remove-target" />;

/** Removes a clause. */
export const RemoveClauseForm = (props: EditFormProps): React.JSX.Element => <RemoveForm {...props} edit="remove-clause" />;
