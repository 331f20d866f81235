import { App, Button } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { useDoor, useRead } from '../../session/door.ts';
import { localTime } from '../../words/local-time.ts';
import { reviewWords } from '../../words/review-words.ts';
import { saveFile } from '../collection/save-file.ts';

const say = reviewWords;

/** The papers that came with a form: workbooks, sealed pages, evidence. */
export function FormAttachments({ regionId, formId }: { readonly regionId: string; readonly formId: string }): React.JSX.Element {
  const { download } = useDoor();
  const { message } = App.useApp();
  const attached = useRead('files.list-attachments', { regionId, subjectKind: 'form', subjectId: formId });
  const get = async (attachmentId: string): Promise<void> => {
    const answer = await download('files.get-file', { regionId, attachmentId });
    if ('error' in answer) await message.error(answer.message);
    else saveFile(answer.output.blob, answer.output.name);
  };
  return (
    <section aria-label={say.attachments}>
      <h2 className="part-title">{say.attachments}</h2>
      <LoadState of={attached}>{({ attachments }) => (attachments.length === 0 ? <p>{say.noAttachments}</p>
        : <ul>{attachments.map(({ attachmentId, name, note, size, addedAt }) => <li key={attachmentId}><Button type="link" size="small" onClick={() => void get(attachmentId)}>{say.download(name)}</Button> {[note, say.size(size), `${localTime(addedAt)} ${say.addedBy}`].filter((part) => part !== null).join('，')}</li>)}</ul>)}</LoadState>
    </section>
  );
}
