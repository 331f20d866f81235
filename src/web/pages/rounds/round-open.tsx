import { useState } from 'react';
import { Alert, App, Button, Checkbox, Flex } from 'antd';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { roundsWords } from '../../words/rounds-words.ts';
import { roundDays, type Round } from './round.ts';

const say = roundsWords;

/** The last look before a round opens: its days, whom it asks how much, what nobody answers for; then the sentence to be confirmed. */
export function RoundOpen({ regionId, round: { roundId, revision, title, allowed, ...round }, onOpened }: { readonly regionId: string; readonly round: Round; readonly onOpened: () => void }): React.JSX.Element {
  const { modal, message } = App.useApp();
  const preview = useRead('rounds.preview-round', { regionId, roundId });
  const open = useWrite('rounds.open-round', ['rounds.list-rounds', 'forms.list-forms', 'collection.get-board', 'collection.list-reminders', 'collection.list-gaps']);
  const [despiteGaps, setDespiteGaps] = useState(false);
  const take = (units: number): void => void modal.confirm({
    title: say.openNow, content: say.openSentence(title, units), okText: say.openNow,
    onOk: () => open.mutateAsync({ regionId, roundId, revision, despiteGaps }).then(({ forms, questions }) => { void message.success(say.opened(forms, questions)); onOpened(); }, () => undefined),
  });
  return (
    <LoadState of={preview}>{({ nobody, unsure, units, questions }) => (
      <Flex vertical gap={12}>
        <h2 className="part-title">{say.openTitle}</h2>
        <p style={{ margin: 0 }}>{roundDays.map((name) => `${say.days[name]} ${round[name]}`).join('，')}</p>
        <p style={{ margin: 0 }}>{say.opensWith(units.length, questions)}{unsure.length > 0 ? say.unsure(unsure.length) : ''}</p>
        {nobody.length === 0 ? null : <Alert type="warning" showIcon title={say.nobody(nobody.length)} description={<>{nobody.slice(0, 10).map(({ name }) => name).join('、')}{nobody.length > 10 ? '……' : ''}<div><Checkbox checked={despiteGaps} onChange={({ target }) => setDespiteGaps(target.checked)}>{say.despite(nobody.length)}</Checkbox></div></>} />}
        {open.isError ? <Failure error={open.error} /> : null}
        {allowed.includes('rounds.open-round') ? <div><Button type="primary" disabled={nobody.length > 0 && !despiteGaps} loading={open.isPending} onClick={() => take(units.length)}>{say.openNow}</Button></div> : <p>{say.onlyBureau}</p>}
      </Flex>
    )}</LoadState>
  );
}
