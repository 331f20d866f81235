import { useState } from 'react';
import { Checkbox, Flex } from 'antd';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import type { EditFormProps } from './edit-form.ts';
import { TextField } from './form-parts.tsx';

const say = planEditWords.merge;

/** Several targets of one clause that are really one. */
export function MergeTargetsForm({ formId, item, items, send }: EditFormProps): React.JSX.Element {
  const others = items.filter(({ kind, parentId, itemId }) => kind === 'target' && parentId === item.parentId && itemId !== item.itemId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const own = item.kind === 'target' ? item.part.indicator : '';
  const [name, setName] = useState(own);
  return (
    <form id={formId} onSubmit={(event) => { event.preventDefault(); send({ edit: 'merge-targets', itemIds: [item.itemId, ...chosen], ...(name.trim() === own ? {} : { changes: { indicator: name.trim() } }) }); }}>
      <p>{say.sentence}</p>
      {others.length === 0 ? <p>{say.none}</p> : (
        <fieldset className="plan-fieldset">
          <legend>{say.withWhich}</legend>
          <Checkbox.Group value={[...chosen]} onChange={(next) => setChosen(next.map(String))}>
            <Flex vertical gap={6}>{others.map((other) => <Checkbox key={other.itemId} value={other.itemId}>{other.kind === 'target' ? `${other.part.indicator}（${other.part.quote}）` : other.label}</Checkbox>)}</Flex>
          </Checkbox.Group>
        </fieldset>
      )}
      <TextField label={say.name} value={name} onChange={setName} />
      <button type="submit" hidden />
    </form>
  );
}
