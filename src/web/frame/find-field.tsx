import { Input } from 'antd';
import { useTyped } from './use-typed.ts';

type Props = { readonly label: string; readonly value: string | undefined; readonly onFind: (words: string | undefined) => void; readonly placeholder?: string; readonly type?: 'search' | 'text'; readonly width?: number | string };

/** As wide as what stands in it while it is empty; at least for a name. */
const widthFor = (words: string): string => `${String(Math.max(14, Math.ceil([...words].reduce((sum, sign) => sum + (sign > '\u2E80' ? 1 : 0.6), 2.5))))}em`;

/**
 * A field that asks when Enter is pressed or it is left; `undefined`: nothing is asked for. What the address asks for stands in it.
 *
 * @example <FindField label="找单位" value={search.search} onFind={(words) => change({ search: words })} />
 */
export function FindField({ label, value, onFind, placeholder = label, type = 'search', width = widthFor(placeholder) }: Props): React.JSX.Element {
  const [typed, setTyped] = useTyped(value ?? '');
  const find = (): void => {
    const wanted = typed.trim() === '' ? undefined : typed.trim();
    if (wanted !== value) onFind(wanted);
  };
  return <Input type={type} aria-label={label} title={label} placeholder={placeholder} value={typed} onChange={({ target }) => setTyped(target.value)} onPressEnter={find} onBlur={find} style={{ width, maxWidth: '100%' }} />;
}
