import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Flex, Input, Modal } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import type { Actions } from '../../client/actions.ts';
import { useWrite } from '../../session/door.ts';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import { PaperSignature } from './paper-signature.tsx';

const say = formSheetWords.steps;
type Form = Actions['forms.get-form']['output'];

/** What a step changes on the screen. */
const changes = ['forms.get-form', 'forms.list-forms', 'forms.get-check-ground', 'forms.list-changes', 'collection.get-board', 'collection.list-reminders'] as const;

/** The steps that the server says this person may take now with the form: hand in, take back, sign, send back, correct. What stands against one is listed in the server's words. `isSaved`: nothing typed is still on its way. */
export function SheetSteps({ form, regionId, isSaved, openDoubts }: { readonly form: Form; readonly regionId: string; readonly isSaved: boolean; readonly openDoubts: number }): React.JSX.Element {
  const { message } = App.useApp();
  const submit = useWrite('forms.submit-forms', changes);
  const takeBack = useWrite('forms.take-back-forms', changes);
  const sign = useWrite('forms.sign-forms', changes);
  const sendBack = useWrite('forms.send-back-forms', changes);
  const correct = useWrite('forms.correct-forms', changes);
  const [asked, setAsked] = useState<'submit' | 'take-back' | 'sign' | 'send-back' | 'correct' | 'paper' | null>(null);
  const [isFresh, setFresh] = useState(false);
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [leavesDoubts, setLeavesDoubts] = useState(false);
  const { formId, cycleVersion, steps } = form;
  const forms = [{ formId, cycleVersion }];
  const may = (step: string, paper = false): boolean => steps.some((one) => one.step === step && one.paper === paper);
  const doubts = leavesDoubts ? { leaveDoubts: true } : {};
  const ways = {
    'submit': { title: say.submitSentence, ok: say.submit, done: say.submitted, write: submit, take: () => submit.mutateAsync({ regionId, forms, ...doubts }) },
    'take-back': { title: say.takeBackSentence, ok: say.takeBack, done: say.takenBack, write: takeBack, take: () => takeBack.mutateAsync({ regionId, forms }) },
    'sign': { title: say.signSentence, ok: say.sign, done: say.signed, write: sign, take: () => sign.mutateAsync({ regionId, forms }) },
    'send-back': { title: say.sendBack, ok: say.sendBack, done: say.sentBack, write: sendBack, take: () => sendBack.mutateAsync({ regionId, forms, reason: reason.trim() }) },
    'correct': { title: say.correct, ok: say.correct, done: say.corrected, write: correct, take: () => correct.mutateAsync({ regionId, forms, reason: reason.trim(), ...doubts }) },
  } as const;
  const way = asked === null || asked === 'paper' ? null : ways[asked];
  const wantsReason = asked === 'send-back' || asked === 'correct';
  const handsIn = asked === 'submit' || asked === 'correct';
  const close = (): void => {
    setAsked(null);
    setReason('');
  };
  /* Every save by somebody new is a new version of where the form stands: the step is taken on the latest. */
  useEffect(() => {
    if (asked === null || !isSaved) return;
    setFresh(false);
    void queries.refetchQueries({ queryKey: ['forms.get-form'] }).then(() => setFresh(true));
  }, [asked, isSaved, queries]);
  const begin = (step: keyof typeof ways): void => {
    for (const { write } of Object.values(ways)) write.reset();
    setAsked(step);
  };
  return (
    <>
      <Flex wrap gap={8}>
        {may('submit') ? <Button type="primary" onClick={() => begin('submit')}>{say.submit}</Button> : null}
        {may('correct') ? <Button type="primary" onClick={() => begin('correct')}>{say.correct}</Button> : null}
        {may('sign') ? <Button type="primary" onClick={() => begin('sign')}>{say.sign}</Button> : null}
        {may('sign', true) && !may('sign') ? <Button onClick={() => setAsked('paper')}>{say.paper}</Button> : null}
        {may('send-back') ? <Button onClick={() => begin('send-back')}>{say.sendBack}</Button> : null}
        {may('take-back') ? <Button onClick={() => begin('take-back')}>{say.takeBack}</Button> : null}
      </Flex>
      <Modal
        open={way !== null} title={way?.title} okText={way?.ok} onCancel={close} okButtonProps={{ loading: way?.write.isPending ?? false, disabled: (wantsReason && reason.trim() === '') || (handsIn && !isSaved) || !isFresh }}
        onOk={() => void way?.take().then(() => {
          close();
          void message.success(way.done);
        }, () => undefined)}
      >
        {wantsReason ? <label>{asked === 'correct' ? say.correctReason : say.reason}<Input.TextArea rows={3} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} /></label> : null}
        {handsIn && !isSaved ? <p role="status">{say.unsaved}</p> : null}
        {handsIn && openDoubts > 0 ? <Checkbox checked={leavesDoubts} onChange={({ target }) => setLeavesDoubts(target.checked)}>{say.leaveDoubts}</Checkbox> : null}
        {way?.write.isError === true ? <Failure error={way.write.error} /> : null}
      </Modal>
      <PaperSignature form={form} regionId={regionId} isOpen={asked === 'paper'} onClose={close} />
    </>
  );
}
