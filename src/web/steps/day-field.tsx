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
  /* What is half typed is no day yet: nobody sends the one that stood there before. */
  const type = (next: string): void => {
    setTyped(next);
    onChange(dayOf(next) ?? '');
  };
  const take = (): void => { if (!isWrong) setTyped(null); };
  const note = isWrong ? stepsWords.dayWrong : fault;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} inputMode="numeric" autoComplete="off" placeholder={stepsWords.dayHint} value={text} status={note === undefined ? '' : 'error'} aria-describedby={`${id}-note`} aria-invalid={note !== undefined}
        onChange={({ target }) => type(target.value)} onBlur={take} onPressEnter={take} style={{ maxWidth: '14em' }} />
      <span id={`${id}-note`} className={note === undefined ? 'hint' : 'refusal'}>{note ?? hint ?? ''}</span>
    </div>
  );
}
