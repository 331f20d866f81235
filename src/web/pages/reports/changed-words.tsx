import { reportsWords } from '../../words/reports-words.ts';
import { sentenceChanges } from './sentence-changes.ts';

const say = reportsWords.sign;

/** A text with the sentences that changed: each with its word, so that colour is not alone. */
export const ChangedWords = ({ before, now }: { readonly before: string; readonly now: string }): React.JSX.Element => (
  <div>{sentenceChanges(before, now).map(({ text, kind }, at) => {
    const key = `${String(at)} ${text}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    return kind === 'new' ? <ins key={key} className="report-ins"><small>{say.ins}</small> {text}</ins> : <del key={key} className="report-del"><small>{say.del}</small> {text}</del>;
  })}</div>
);
