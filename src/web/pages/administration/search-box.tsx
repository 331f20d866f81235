import { Input } from 'antd';
import { administrationWords } from '../../words/administration-words.ts';

/** A field that searches when Enter is pressed or it is left; `undefined`: nothing is asked for. */
export function SearchBox({ label, value, kind = 'search', onFind }: { readonly label: string; readonly value: string | undefined; readonly kind?: 'search' | 'date'; readonly onFind: (words: string | undefined) => void }): React.JSX.Element {
  const find = (typed: string): void => {
    const wanted = typed.trim() === '' ? undefined : typed.trim();
    if (wanted !== value) onFind(wanted);
  };
  return <Input type={kind === 'date' ? 'text' : 'search'} key={value ?? ''} aria-label={label} title={label} placeholder={kind === 'date' ? `${label}（${administrationWords.steps.dayShape}）` : label} defaultValue={value ?? ''} onPressEnter={({ currentTarget }) => find(currentTarget.value)} onBlur={({ currentTarget }) => find(currentTarget.value)} style={{ width: kind === 'date' ? '15em' : '13em' }} />;
}
