import { Modal } from 'antd';
import { planDraftWords } from '../../words/plan-draft-words.ts';

const say = planDraftWords.keys;

/** Every key of the workspace. */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }): React.JSX.Element => (
  <Modal open title={say.title} footer={null} onCancel={onClose} width={640}>
    <p>{say.sentence}</p>
    <div className="plan-keys">
      {Object.values(say.groups).map(({ title, keys }) => (
        <section key={title}><h3>{title}</h3><dl>{keys.map(([key, word]) => <div key={key}><dt><kbd className="plan-key">{key}</kbd></dt><dd>{word}</dd></div>)}</dl></section>
      ))}
    </div>
  </Modal>
);
