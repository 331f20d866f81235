import { useState } from 'react';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import type { EditFormProps } from './edit-form.ts';
import { ChoiceField, TextField } from './form-parts.tsx';
import { numberOf } from './number-of.ts';

const say = planEditWords.heading;
const textOf = (value: string | number | null): string => (value === null ? '' : String(value));

/** The plan's name, whose it is, where and for which years; the title and number of a domain or chapter. */
export function CorrectHeadingForm({ formId, item, send }: EditFormProps): React.JSX.Element {
  const part = item.kind === 'plan' || item.kind === 'domain' || item.kind === 'chapter' ? item.part : { title: '' };
  const plan = item.kind === 'plan' ? item.part : null;
  const before = { title: part.title, number: 'number' in part ? textOf(part.number) : '', subject: plan?.subject ?? null, place: plan?.place ?? '', startYear: textOf(plan?.startYear ?? null), endYear: textOf(plan?.endYear ?? null) };
  const [now, setNow] = useState(before);
  const set = (changed: Partial<typeof before>): void => setNow((held) => ({ ...held, ...changed }));
  const submit = (): void => send({
    edit: 'correct-heading', itemId: item.itemId, ...(now.title === before.title ? {} : { title: now.title }),
    ...(now.number === before.number ? {} : { number: numberOf(now.number) }), ...(now.subject === before.subject ? {} : { subject: now.subject }), ...(now.place === before.place ? {} : { place: now.place.trim() === '' ? null : now.place }),
    ...(now.startYear === before.startYear ? {} : { startYear: numberOf(now.startYear) }), ...(now.endYear === before.endYear ? {} : { endYear: numberOf(now.endYear) }),
  });
  return (
    <form id={formId} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <TextField label={say.title} value={now.title} onChange={(title) => set({ title })} isFirst />
      {plan === null ? <TextField label={say.number} value={now.number} onChange={(number) => set({ number })} /> : (
        <div className="plan-fields">
          <ChoiceField label={say.subject} value={now.subject} none={planEditWords.none} options={Object.entries(say.subjects).map(([value, label]) => ({ value, label }))} onChange={(subject) => set({ subject: subject === 'women' || subject === 'children' ? subject : null })} />
          <TextField label={say.place} value={now.place} onChange={(place) => set({ place })} />
          <TextField label={say.startYear} value={now.startYear} onChange={(startYear) => set({ startYear })} />
          <TextField label={say.endYear} value={now.endYear} onChange={(endYear) => set({ endYear })} />
        </div>
      )}
      <button type="submit" hidden />
    </form>
  );
}
