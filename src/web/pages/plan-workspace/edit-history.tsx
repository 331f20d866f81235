import { App, Button, Modal } from 'antd';
import { WideTable } from '../../frame/wide-table.tsx';
import { planDraftWords } from '../../words/plan-draft-words.ts';
import type { DraftStep } from './draft.ts';

const say = planDraftWords.undo;
type Line = DraftStep & { readonly key: number; readonly back: number };

/** Every step that still stands, the last first; any of them can be gone back to. */
export function EditHistory({ steps, mayEdit, onUndo, onClose }: { readonly steps: readonly DraftStep[]; readonly mayEdit: boolean; readonly onUndo: (steps: number) => void; readonly onClose: () => void }): React.JSX.Element {
  const { modal } = App.useApp();
  const lines = steps.map((step, at): Line => ({ ...step, key: at, back: steps.length - at })).toReversed();
  return (
    <Modal open title={say.history} width={860} footer={null} onCancel={onClose}>
      <WideTable<Line>
        label={say.history} rowKey="key" dataSource={lines} pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: say.nothing }}
        columns={[
          { title: say.what, dataIndex: 'sentence', className: 'plan-long' }, { title: say.by, render: (_value, { by }) => by ?? say.me },
          ...(mayEdit ? [{ title: '', render: (_value: unknown, { back, sentence }: Line) => <Button size="small" onClick={() => void modal.confirm({ title: say.toSentence(back), content: sentence, okText: say.button, onOk: () => { onUndo(back); onClose(); } })}>{say.to}</Button> }] : []),
        ]}
      />
    </Modal>
  );
}
