import { useState } from 'react';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import type { EditFormProps } from './edit-form.ts';
import { ChoiceField } from './form-parts.tsx';

const say = planEditWords.identity;

/** Whether a part is one of a former version, and which. */
export function SetIdentityForm({ formId, plan, item, items, send }: EditFormProps): React.JSX.Element {
  const [formerId, setFormer] = useState<string | null>(null);
  const held = new Set(items.map(({ itemId }) => itemId));
  const free = plan.usedIds.filter((id) => !held.has(id));
  return (
    <form id={formId} onSubmit={(event) => { event.preventDefault(); send({ edit: 'set-identity', itemId: item.itemId, formerId }); }}>
      <p>{say.sentence}</p>
      <ChoiceField label={say.which} value={formerId} none={say.other} search options={free.map((id) => ({ value: id, label: id }))} onChange={setFormer} />
      <button type="submit" hidden />
    </form>
  );
}
