import { useMemo, useState } from 'react';
import { Radio } from 'antd';
import { catalogue } from '#registry';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import type { EditFormProps } from './edit-form.ts';
import { ChoiceField, TextField } from './form-parts.tsx';

const say = planEditWords.link;
type To = 'catalogue' | 'local' | 'none';

/** Which indicator a target speaks of: one of the catalogue, one of the place's own, or none. */
export function LinkTargetForm({ formId, plan, item, send }: EditFormProps): React.JSX.Element {
  const target = item.kind === 'target' ? item.part : null;
  const isLocal = plan.localIndicators.some(({ indicatorId }) => indicatorId === target?.indicatorId);
  const [to, setTo] = useState<To>(isLocal ? 'local' : 'catalogue');
  const [indicatorId, setIndicator] = useState(isLocal ? null : (target?.indicatorId ?? null));
  const [name, setName] = useState(target?.indicator ?? '');
  const [unit, setUnit] = useState(target?.unit ?? '%');
  const [direction, setDirection] = useState<string | null>(target?.direction === 'down' ? 'down' : target?.direction === 'hold' ? 'hold' : 'up');
  const options = useMemo(() => catalogue.map(({ id, name: { zh }, unit: of }) => ({ value: id, label: `${zh}（${of}）` })), []);
  const link = to === 'catalogue' ? { to, indicatorId: indicatorId ?? '' } : to === 'local' ? { to, name, unit, direction } : { to };
  return (
    <form id={formId} onSubmit={(event) => { event.preventDefault(); send({ edit: 'link-target', itemId: item.itemId, link }); }}>
      <blockquote className="plan-quote">{target?.quote ?? item.label}</blockquote>
      {target?.linkReason === null || target === null ? null : <p>{say.now(target.linkReason)}</p>}
      <Radio.Group aria-label={say.to} value={to} onChange={({ target: chosen }) => setTo(chosen.value as To)} options={[{ value: 'catalogue', label: say.catalogue }, { value: 'local', label: say.local }, { value: 'none', label: say.noIndicator }]} style={{ marginBottom: 12 }} />
      {to === 'catalogue' ? <ChoiceField label={say.find} value={indicatorId} options={options} onChange={setIndicator} none={planEditWords.choose} search /> : null}
      {to === 'local' ? (
        <div className="plan-fields">
          <TextField label={say.name} value={name} onChange={setName} /><TextField label={say.unit} value={unit} onChange={setUnit} />
          <ChoiceField label={say.direction} value={direction} onChange={setDirection} options={Object.entries(say.directions).map(([value, label]) => ({ value, label }))} />
        </div>
      ) : null}
      {to === 'none' ? <p>{say.noneSentence}</p> : null}
      <button type="submit" hidden />
    </form>
  );
}
