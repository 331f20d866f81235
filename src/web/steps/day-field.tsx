import { useId, useState } from 'react';
import { Input } from 'antd';
import { dayOf } from '#collection';
import { stepsWords } from '../words/steps-words.ts';

/** A day to be typed as people type days (2026.4.30, 2026年4月30日); kept and shown as 2026-04-30. `value` is '' or such a day. */
export function DayField({ label, value, onChange, hint, fault }: { readonly label: string; readonly value: string; readonly onChange: (day: string) => void; readonly hint?: string | undefined; readonly fault?: string | undefined }): React.JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  const isWrong = typed !== null && typed.trim() !== '' && dayOf(typed) === null;
  const take = (): void => {
    if (typed === null) return;
    const day = dayOf(typed);
    if (typed.trim() !== '' && day === null) return;
    onChange(day ?? '');
    setTyped(null);
  };
  const note = isWrong ? stepsWords.dayWrong : fault;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} inputMode="numeric" autoComplete="off" placeholder={stepsWords.dayHint} value={text} status={note === undefined ? '' : 'error'} aria-describedby={`${id}-note`} aria-invalid={note !== undefined}
        onChange={({ target }) => { setTyped(target.value); if (/^\d{4}-\d\d-\d\d$/.test(target.value) && dayOf(target.value) !== null) { onChange(target.value); setTyped(null); } }} onBlur={take} onPressEnter={take} style={{ maxWidth: '14em' }} />
      <span id={`${id}-note`} className={note === undefined ? 'hint' : 'refusal'}>{note ?? hint ?? ''}</span>
    </div>
  );
}
