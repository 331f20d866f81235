import { useId, useState } from 'react';
import { Alert, App, Button, Flex, Modal, Select } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useDoor, useRead, useWrite } from '../../session/door.ts';
import { remindersWords } from '../../words/reminders-words.ts';
import type { Actions } from '../../client/actions.ts';
import { saveFile } from '../collection/save-file.ts';

const say = remindersWords;
type Kind = keyof typeof say.kinds;
type Made = Actions['collection.make-reminders']['output'];

/** The letters that were made now, and who got none for which reason. */
function Result({ regionId, roundId, made: { reminders, skipped }, onClose }: { readonly regionId: string; readonly roundId: string; readonly made: Made; readonly onClose: () => void }): React.JSX.Element {
  const { download } = useDoor();
  const { message } = App.useApp();
  const [isGetting, setGetting] = useState(false);
  const get = async (): Promise<void> => {
    setGetting(true);
    const answer = await download('collection.get-letters', { regionId, roundId, reminderIds: reminders.map(({ reminderId }) => reminderId) });
    setGetting(false);
    if ('error' in answer) await message.error(answer.message);
    else saveFile(answer.output.blob, answer.output.name);
  };
  return (
    <Alert
      type="success" showIcon title={say.made(reminders.length)} action={<Flex gap={8} wrap><Button size="small" loading={isGetting} onClick={() => void get()}>{say.letters}</Button><Button size="small" onClick={onClose}>{say.close}</Button></Flex>}
      description={<>{reminders.map(({ reminderId, unitName, kindWord }) => <div key={reminderId}>{unitName}：{kindWord}</div>)}{skipped.length === 0 ? null : <div>{say.skipped(skipped.length)}：{skipped.map(({ unitId, unitName, why }) => <div key={unitId}>{unitName}：{why}</div>)}</div>}</>}
    />
  );
}

/** What would go out to the chosen forms by the ladder, as the server counts it. */
function Preview({ regionId, roundId, formIds }: { readonly regionId: string; readonly roundId: string; readonly formIds: readonly string[] }): React.JSX.Element | null {
  const waiting = useRead('collection.list-reminders', { regionId, roundId, limit: 500 });
  if (waiting.data === undefined) return null;
  const due = [...new Map(waiting.data.items.filter(({ formId, nextReminder }) => formIds.includes(formId) && nextReminder !== null).map((item) => [item.formId, item])).values()];
  return <div>{due.length === 0 ? say.previewNone : <>{say.preview}：{due.map(({ formId, unitName, nextReminderWord }) => <div key={formId}>{unitName}：{nextReminderWord}</div>)}</>}</div>;
}

/** Reminds the chosen forms of a round: which letter each gets is seen before it goes out, and who gets none. */
export function RemindForms({ regionId, roundId, formIds, onDone }: { readonly regionId: string; readonly roundId: string; readonly formIds: readonly string[]; readonly onDone: () => void }): React.JSX.Element {
  const id = useId();
  const make = useWrite('collection.make-reminders', ['collection.list-reminders', 'collection.get-board']);
  const [isAsking, setAsking] = useState(false);
  const [kind, setKind] = useState<Kind | ''>('');
  const [made, setMade] = useState<Made | null>(null);
  const send = (): void => void make.mutateAsync({ regionId, roundId, formIds, ...(kind === '' ? {} : { kind }) }).then((output) => {
    setMade(output);
    setAsking(false);
    onDone();
  }, () => undefined);
  return (
    <>
      <Button disabled={formIds.length === 0} onClick={() => { make.reset(); setAsking(true); }}>{say.remind}</Button>
      {made === null ? null : <div style={{ flexBasis: '100%' }}><Result regionId={regionId} roundId={roundId} made={made} onClose={() => setMade(null)} /></div>}
      {isAsking ? (
        <Modal open title={say.remindOf(formIds.length)} okText={say.make} okButtonProps={{ loading: make.isPending }} onOk={send} onCancel={() => setAsking(false)} destroyOnHidden>
          <Flex vertical gap={8}>
            <p style={{ margin: 0 }}>{say.remindSentence}</p>
            <div className="field"><label htmlFor={id}>{say.how}</label><Select id={id} value={kind} onChange={(chosen: Kind | '') => setKind(chosen)} options={[{ value: '' as const, label: say.ladder }, ...(Object.keys(say.kinds) as Kind[]).map((value) => ({ value, label: say.kinds[value] }))]} /></div>
            {kind === '' ? <Preview regionId={regionId} roundId={roundId} formIds={formIds} /> : null}
            {make.isError ? <Failure error={make.error} /> : null}
          </Flex>
        </Modal>
      ) : null}
    </>
  );
}
