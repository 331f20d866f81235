import { FindField } from '../../frame/find-field.tsx';
import { administrationWords } from '../../words/administration-words.ts';

/** A field that searches by words, or shows another day, when Enter is pressed or it is left; `undefined`: nothing is asked for. */
export const SearchBox = ({ label, value, kind = 'search', onFind }: { readonly label: string; readonly value: string | undefined; readonly kind?: 'search' | 'date'; readonly onFind: (words: string | undefined) => void }): React.JSX.Element => (
  kind === 'date' ? <FindField type="text" label={label} placeholder={`${label}（${administrationWords.steps.dayShape}）`} value={value} onFind={onFind} /> : <FindField label={label} value={value} onFind={onFind} />
);
