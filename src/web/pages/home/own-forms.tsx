import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { words } from '../../words/index.ts';
import { Section } from './section.tsx';

/** The forms of somebody's own unit that are not through yet, with what is still to be done. */
export function OwnForms({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const forms = useRead('forms.list-forms', { regionId });
  const { forms: say } = words.collection;
  return (
    <Section title={words.home.owed} extra={<Link to="/forms">{words.home.openForm}</Link>}>
      <LoadState of={forms}>{({ forms: found }) => (
        <WideTable
          label={words.home.owed} rowKey="formId" dataSource={found.filter(({ state }) => !['approved', 'locked', 'excused'].includes(state))} locale={{ emptyText: words.home.noOwed }}
          columns={[
            { title: words.collection.board.round, dataIndex: 'round' }, { title: say.state, dataIndex: 'stateWord', render: (word: string) => <Tag>{word}</Tag> }, { title: say.due, render: (_value, { dueOn, dueWord }) => `${dueOn ?? ''} ${dueWord}` },
            { title: say.filled, align: 'right', className: 'figures', render: (_value, { progress: { answered, asked } }) => say.asked(answered, asked) }, { title: say.errors, align: 'right', className: 'figures', render: (_value, { progress }) => progress.errors },
            { title: say.doubts, align: 'right', className: 'figures', render: (_value, { progress: { doubts, explained } }) => doubts - explained },
          ]}
        />
      )}</LoadState>
    </Section>
  );
}
