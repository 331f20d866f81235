import { useId } from 'react';

/** A field under its label; `children` makes the field with the id the label points to. */
export function LabelledField({ label, hint, children }: { readonly label: string; readonly hint?: string; readonly children: (id: string) => React.ReactNode }): React.JSX.Element {
  const id = useId();
  return <div className="field"><label htmlFor={id}>{label}</label>{children(id)}{hint === undefined ? null : <small>{hint}</small>}</div>;
}
