import { Input } from 'antd';

/** A day as it is written: 2026-11-22. The server says what is no day. */
export const DayField = ({ value, onChange, label }: { readonly value: string; readonly onChange: (day: string) => void; readonly label: string }): React.JSX.Element => (
  <Input aria-label={label} inputMode="numeric" maxLength={10} placeholder="2026-01-01" value={value} onChange={({ target }) => onChange(target.value.trim())} style={{ width: '9em' }} />
);
