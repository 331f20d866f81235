import { Checkbox, Modal } from 'antd';
import { planDraftWords } from '../../words/plan-draft-words.ts';

const say = planDraftWords.keys;

/** Every key of the workspace. */
export const KeysDialog = ({ isOn, onSwitch, onClose }: { readonly isOn: boolean; readonly onSwitch: (isOn: boolean) => void; readonly onClose: () => void }): React.JSX.Element => (
  <Modal open title={say.title} footer={null} onCancel={onClose} width={640}>
    <p>{say.sentence}</p>
    <Checkbox checked={isOn} onChange={({ target }) => onSwitch(target.checked)}>{say.isOn}</Checkbox>
    <div className="plan-keys">
      {Object.values(say.groups).map(({ title, keys }) => (
        <section key={title}><h3>{title}</h3><dl>{keys.map(([key, word]) => <div key={key}><dt><kbd className="plan-key">{key}</kbd></dt><dd>{word}</dd></div>)}</dl></section>
      ))}
    </div>
  </Modal>
);
