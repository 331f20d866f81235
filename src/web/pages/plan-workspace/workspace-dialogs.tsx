import { App, Modal } from 'antd';
import { planDraftWords } from '../../words/plan-draft-words.ts';
import { DoubtList } from './doubt-list.tsx';
import type { Draft } from './draft.ts';
import { EditHistory } from './edit-history.tsx';
import { EditMenu } from './edit-menu.tsx';
import { EditDialog } from './forms/edit-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import type { Workspace } from './use-workspace.ts';

const say = planDraftWords.doubt;

/** Whatever lies over the workspace now. `onClosed`: the focus goes back to where the keys are. */
export function WorkspaceDialogs({ work, draft, mayEdit, keys, onClosed }: { readonly work: Workspace; readonly draft: Draft; readonly mayEdit: boolean; readonly keys: { readonly isOn: boolean; readonly switchKeys: (isOn: boolean) => void }; readonly onClosed: () => void }): React.JSX.Element | null {
  const { message } = App.useApp();
  const { dialog, item } = work;
  const close = (): void => { work.open(null); onClosed(); };
  if (dialog === null) return null;
  if (dialog.kind === 'keys') return <KeysDialog isOn={keys.isOn} onSwitch={keys.switchKeys} onClose={close} />;
  if (dialog.kind === 'history') return <EditHistory steps={draft.steps} mayEdit={mayEdit} onUndo={work.undo} onClose={close} />;
  if (dialog.kind === 'list') return <DoubtList entries={work.queue.all} mayEdit={mayEdit} onClose={close} onGo={(entry) => { work.goTo(entry); close(); }} onSettle={(entry, how) => work.settle(entry, how, entry.note)} />;
  if (dialog.kind === 'alike') {
    const { entry } = dialog;
    const all = work.queue.open.filter(({ code, key }) => code === entry.code && key !== null).length;
    return <Modal open title={say.acceptAll} okText={say.actions.accept} onCancel={close} onOk={() => { work.settleAlike(entry); close(); }}>{say.acceptAllSentence(all, entry.message)}</Modal>;
  }
  if (item === null) return null;
  if (dialog.kind !== 'edit') return <EditMenu item={item} onClose={close} onChoose={work.ask} />;
  return (
    <EditDialog
      key={`${dialog.name} ${item.itemId}`} name={dialog.name} plan={draft.plan} item={item} items={work.items} onClose={close}
      onEdit={(edit) => {
        const refused = work.edit([edit]);
        if (refused === null) void message.success(planDraftWords.progress.saving(1), 1);
        return refused;
      }}
    />
  );
}
