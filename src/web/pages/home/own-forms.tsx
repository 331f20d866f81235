import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { collectionWords } from '../../words/collection-words.ts';
import { homeWords } from '../../words/home-words.ts';
import { Section } from './section.tsx';

/** The forms of somebody's own unit that are not through yet, with what is still to be done. */
export function OwnForms({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const forms = useRead('forms.list-forms', { regionId });
  const { forms: say } = collectionWords;
  return (
    <Section title={homeWords.owed} extra={<Link to="/forms">{homeWords.openForm}</Link>}>
      <LoadState of={forms}>{({ forms: found }) => (
        <WideTable
          label={homeWords.owed} rowKey="formId" dataSource={found.filter(({ state }) => !['approved', 'locked', 'excused'].includes(state))} locale={{ emptyText: homeWords.noOwed }}
          columns={[
            { title: collectionWords.board.round, dataIndex: 'round' }, { title: say.state, dataIndex: 'stateWord', render: (word: string) => <Tag>{word}</Tag> }, { title: say.due, render: (_value, { dueOn, dueWord }) => `${dueOn ?? ''} ${dueWord}` },
            { title: say.filled, align: 'right', className: 'figures', render: (_value, { progress: { answered, asked } }) => say.asked(answered, asked) }, { title: say.errors, align: 'right', className: 'figures', render: (_value, { progress }) => progress.errors },
            { title: say.doubts, align: 'right', className: 'figures', render: (_value, { progress: { doubts, explained } }) => doubts - explained },
          ]}
        />
      )}</LoadState>
    </Section>
  );
}
