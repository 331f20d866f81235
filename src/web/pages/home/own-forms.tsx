import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import type { Actions } from '../../client/actions.ts';
import { useRead } from '../../session/door.ts';
import { collectionWords } from '../../words/collection-words.ts';
import { homeWords } from '../../words/home-words.ts';
import { Section } from './section.tsx';

type Form = Actions['forms.list-forms']['output']['forms'][number];

const { forms: say } = collectionWords;
const isThrough = ({ state }: Form): boolean => ['approved', 'locked', 'excused'].includes(state);

const columns = [collectionWords.board.round, say.state, say.due, say.filled, say.errors, say.doubts] as const;

/** A plain table, of records on a phone: the first page anybody sees does not wait for the large one. */
const Forms = ({ forms }: { readonly forms: readonly Form[] }): React.JSX.Element => (
  <section className="scrolls" aria-label={homeWords.owed} tabIndex={0}>
    <table className="plain records">
      <thead><tr>{columns.map((word) => <th key={word}>{word}</th>)}</tr></thead>
      <tbody>
        {forms.map(({ formId, round, stateWord, dueOn, dueWord, progress: { answered, asked, errors, doubts, explained } }) => (
          <tr key={formId}>
            <td><Link to="/forms/$formId" params={{ formId }}>{round}</Link></td><td data-label={say.state}><Tag>{stateWord}</Tag></td><td data-label={say.due}>{dueOn ?? ''} {dueWord}</td>
            <td data-label={say.filled} className="figures">{say.asked(answered, asked)}</td><td data-label={say.errors} className="figures">{errors}</td><td data-label={say.doubts} className="figures">{doubts - explained}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** The forms of somebody's own unit that are not through yet, with what is still to be done. */
export function OwnForms({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const found = useRead('forms.list-forms', { regionId });
  return (
    <Section title={homeWords.owed} extra={<Link to="/forms">{homeWords.openForm}</Link>}>
      <LoadState of={found}>{({ forms }) => (forms.every(isThrough) ? <p>{homeWords.noOwed}</p> : <Forms forms={forms.filter((form) => !isThrough(form))} />)}</LoadState>
    </Section>
  );
}
