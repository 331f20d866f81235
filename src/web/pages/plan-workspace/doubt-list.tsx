import { Button, Modal } from 'antd';
import { WideTable } from '../../frame/wide-table.tsx';
import { planDraftWords } from '../../words/plan-draft-words.ts';
import { planImportWords } from '../../words/plan-import-words.ts';
import type { QueueEntry } from './doubt-queue.ts';

const say = planDraftWords.doubt;

/** Everything doubtful, also what is settled, with how it was; a line leads to its place. */
export function DoubtList({ entries, mayEdit, onGo, onSettle, onClose }: {
  readonly entries: readonly QueueEntry[]; readonly mayEdit: boolean; readonly onGo: (entry: QueueEntry) => void; readonly onSettle: (entry: QueueEntry, how: 'accepted' | 'mended') => void; readonly onClose: () => void;
}): React.JSX.Element {
  const other = ({ settled }: QueueEntry): 'accepted' | 'mended' => (settled === 'accepted' ? 'mended' : 'accepted');
  return (
    <Modal open title={say.list} width={960} footer={null} onCancel={onClose}>
      <WideTable<QueueEntry>
        label={say.list} rowKey="id" dataSource={[...entries]} pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: say.none }}
        columns={[
          { title: say.kind, render: (_value, { gravity }) => <span className={`plan-tag plan-tag-${gravity}`}>{say[gravity]}</span> }, { title: say.place, className: 'figures', render: (_value, { page, line }) => planImportWords.found.at(page ?? undefined, line ?? undefined) },
          { title: say.what, className: 'plan-long', render: (_value, entry) => <button type="button" className="plain-button plan-wrap" onClick={() => onGo(entry)}>{entry.message}</button> },
          { title: say.state, render: (_value, entry) => (entry.settled === null ? say.open : <>{say.settled[entry.settled]}{entry.note === null ? '' : `：${entry.note}`}{mayEdit && entry.key !== null ? <div><Button size="small" onClick={() => onSettle(entry, other(entry))}>{say.reopen}{say.settled[other(entry)]}</Button></div> : null}</>) },
        ]}
      />
    </Modal>
  );
}
