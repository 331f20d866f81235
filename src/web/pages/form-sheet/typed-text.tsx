import { useEffect, useId, useRef, useState } from 'react';
import { Input } from 'antd';

/** A labelled box for one field of an answer: what is typed is handed over at each key, what comes from elsewhere is shown as long as nobody types here. */
export function TypedText({ label, text, most, isOpen, rows, onText, mode = 'text', describedBy }: {
  readonly label: string; readonly text: string; readonly most: number; readonly isOpen: boolean; readonly rows?: number; readonly onText: (text: string) => void; readonly mode?: 'text' | 'decimal'; readonly describedBy?: string;
}): React.JSX.Element {
  const id = useId();
  const [shown, setShown] = useState(text);
  const hasFocus = useRef(false);
  useEffect(() => { if (!hasFocus.current) setShown(text); }, [text]);
  const shared = {
    id, value: shown, maxLength: most, readOnly: !isOpen, ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    onFocus: () => { hasFocus.current = true; },
    onBlur: () => {
      hasFocus.current = false;
      setShown(text);
    },
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setShown(target.value);
      onText(target.value);
    },
  };
  return <div className="phone-field"><label htmlFor={id}>{label}</label>{rows === undefined ? <Input {...shared} inputMode={mode} /> : <Input.TextArea {...shared} rows={rows} />}</div>;
}
