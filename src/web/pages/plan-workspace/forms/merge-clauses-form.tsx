import { useState } from 'react';
import { Radio } from 'antd';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import { neighbour } from '../neighbour.ts';
import type { EditFormProps } from './edit-form.ts';

const say = planEditWords.merge;

/** Two neighbouring clauses that are really one. */
export function MergeClausesForm({ formId, item, items, send }: EditFormProps): React.JSX.Element {
  const [next, previous] = [neighbour(items, item, 1), neighbour(items, item, -1)];
  const [withWhich, setWith] = useState((next ?? previous)?.itemId ?? '');
  const options = [...(next ? [{ value: next.itemId, label: say.next(next.label) }] : []), ...(previous ? [{ value: previous.itemId, label: say.previous(previous.label) }] : [])];
  return (
    <form id={formId} onSubmit={(event) => { event.preventDefault(); send({ edit: 'merge-clauses', itemIds: [item.itemId, withWhich] }); }}>
      {options.length === 0 ? <p>{say.noneClause}</p> : <Radio.Group aria-label={say.withWhich} vertical value={withWhich} onChange={({ target }) => setWith(String(target.value))} options={options} />}
      <button type="submit" hidden />
    </form>
  );
}
