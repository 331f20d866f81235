import { Input, Select } from 'antd';
import { LabelledField } from '../../sign-in/labelled-field.tsx';

const noChoice = '';

/** A choice under its label; `none` lets it be left open. */
export const ChoiceField = ({ label, hint, value, options, onChange, none, search = false }: {
  readonly label: string; readonly hint?: string | undefined; readonly value: string | null; readonly options: readonly { readonly value: string; readonly label: string }[]; readonly onChange: (value: string | null) => void; readonly none?: string; readonly search?: boolean;
}): React.JSX.Element => (
  <LabelledField label={label} {...(hint === undefined ? {} : { hint })}>{(id) => (
    <Select<string>
      id={id} aria-label={label} value={value ?? noChoice} {...(search ? { showSearch: { optionFilterProp: 'label' } } : {})} onChange={(next) => onChange(next === noChoice ? null : next)}
      options={[...(none === undefined ? [] : [{ value: noChoice, label: none }]), ...options]}
    />
  )}</LabelledField>
);

/** A text under its label. */
export const TextField = ({ label, hint, value, onChange, rows, isFirst = false }: { readonly label: string; readonly hint?: string | undefined; readonly value: string; readonly onChange: (value: string) => void; readonly rows?: number; readonly isFirst?: boolean }): React.JSX.Element => (
  <LabelledField label={label} {...(hint === undefined ? {} : { hint })}>{(id) => (rows === undefined
    ? <Input id={id} value={value} autoFocus={isFirst} onChange={({ target }) => onChange(target.value)} />
    : <Input.TextArea id={id} rows={rows} value={value} autoFocus={isFirst} onChange={({ target }) => onChange(target.value)} />)}</LabelledField>
);
