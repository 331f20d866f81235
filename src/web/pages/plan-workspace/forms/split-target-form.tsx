import { useState } from 'react';
import { Button } from 'antd';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import type { EditFormProps } from './edit-form.ts';
import { TextField } from './form-parts.tsx';
import { targetChanges, targetDraft, type TargetDraft } from './target-draft.ts';
import { TargetFields } from './target-fields.tsx';

const say = planEditWords.parts;
type Part = { readonly number: number; readonly quote: string; readonly draft: TargetDraft };

/** One target that is really several, each with its own words, name and figure. */
export function SplitTargetForm({ formId, item, send }: EditFormProps): React.JSX.Element {
  const target = item.kind === 'target' ? item.part : null;
  const before = targetDraft(target ?? {});
  const own = target?.quote ?? '';
  const [parts, setParts] = useState<readonly Part[]>([1, 2].map((number) => ({ number, quote: own, draft: before })));
  const change = (number: number, part: Partial<Part>): void => setParts((all) => all.map((one) => (one.number === number ? { ...one, ...part } : one)));
  return (
    <form id={formId} onSubmit={(event) => {
      event.preventDefault();
      send({ edit: 'split-target', itemId: item.itemId, parts: parts.map(({ quote, draft }) => ({ ...(quote.trim() === own ? {} : { quote: quote.trim() }), changes: targetChanges(before, draft) })) });
    }}>
      <p>{say.sentence}</p>
      {parts.map(({ number, quote, draft }, at) => (
        <fieldset key={number} className="plan-fieldset">
          <legend>{say.title(at + 1)}</legend>
          <TextField label={planEditWords.quote} value={quote} rows={2} isFirst={at === 0} onChange={(next) => change(number, { quote: next })} />
          <TargetFields draft={draft} isFirst={false} onChange={(next) => change(number, { draft: next })} />
          {parts.length > 2 ? <div style={{ marginTop: 8 }}><Button onClick={() => setParts((all) => all.filter((one) => one.number !== number))}>{say.drop}</Button></div> : null}
        </fieldset>
      ))}
      <Button onClick={() => setParts((all) => [...all, { number: Math.max(...all.map((one) => one.number)) + 1, quote: own, draft: before }])}>{say.add}</Button>
      <button type="submit" hidden />
    </form>
  );
}
