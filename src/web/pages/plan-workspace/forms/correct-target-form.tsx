import { useState } from 'react';
import type { EditFormProps } from './edit-form.ts';
import { targetChanges, targetDraft } from './target-draft.ts';
import { TargetFields } from './target-fields.tsx';

/** Any field of a target that was read wrongly. */
export function CorrectTargetForm({ formId, item, send }: EditFormProps): React.JSX.Element {
  const before = targetDraft(item.kind === 'target' ? item.part : {});
  const [draft, setDraft] = useState(before);
  return (
    <form id={formId} onSubmit={(event) => { event.preventDefault(); send({ edit: 'correct-target', itemId: item.itemId, changes: targetChanges(before, draft) }); }}>
      {item.kind === 'target' ? <blockquote className="plan-quote">{item.part.quote}</blockquote> : null}
      <TargetFields draft={draft} onChange={setDraft} />
      <button type="submit" hidden />
    </form>
  );
}
