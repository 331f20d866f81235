import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Alert, App, Button, Flex, Input } from 'antd';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { localTime } from '../../words/local-time.ts';
import { roundsWords } from '../../words/rounds-words.ts';
import type { Actions } from '../../client/actions.ts';
import type { Round } from './round.ts';

const say = roundsWords;
type Updated = Actions['rounds.update-forms']['output'];

/** What came of updating the forms: what grew, what has to wait, what stays where it is. */
function WhatGrew({ updated: { added, newForms, waiting, elsewhere, notNeeded } }: { readonly updated: Updated }): React.JSX.Element {
  const lines = [...(waiting.length > 0 ? [say.waiting(waiting.join('、'))] : []), ...elsewhere.map(({ name, askedOf, nowOf }) => say.elsewhere(name, askedOf, nowOf)), ...notNeeded.map(({ name, unit }) => say.notNeeded(name, unit))];
  return <Alert type="info" showIcon title={say.updated(added, newForms)} description={lines.map((line) => <div key={line}>{line}</div>)} />;
}

function CloseRound({ regionId, round: { roundId, revision } }: { readonly regionId: string; readonly round: Round }): React.JSX.Element {
  const { modal, message } = App.useApp();
  const close = useWrite('rounds.close-round', ['rounds.list-rounds', 'collection.get-board', 'forms.list-forms', 'collection.list-reminders']);
  const [reason, setReason] = useState('');
  const take = (): void => void modal.confirm({ title: say.close, content: say.closeSentence, okText: say.close, onOk: () => close.mutateAsync({ regionId, roundId, revision, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }).then(() => message.success(say.ended), () => undefined) });
  return (
    <section aria-label={say.close}>
      <h2 className="part-title">{say.close}</h2>
      <p>{say.closeSentence}</p>
      <Flex wrap gap={8}><Input aria-label={say.closeReason} placeholder={say.closeReason} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} style={{ width: '24em', maxWidth: '100%' }} /><Button danger loading={close.isPending} onClick={take}>{say.close}</Button></Flex>
      {close.isError ? <Failure error={close.error} /> : null}
    </section>
  );
}

/** A round that is open, or was: how far it is, where to go from here, its forms made to grow, its end. */
export function RoundRun({ regionId, round }: { readonly regionId: string; readonly round: Round }): React.JSX.Element {
  const { roundId, allowed, closedAt } = round;
  const board = useRead('collection.get-board', { regionId, roundId, limit: 1 });
  const update = useWrite('rounds.update-forms', ['forms.list-forms', 'forms.get-form', 'collection.get-board', 'collection.list-reminders', 'rounds.preview-round']);
  return (
    <Flex vertical gap={16}>
      <LoadState of={board}>{({ totals }) => <p style={{ margin: 0 }}>{totals.sentence}</p>}</LoadState>
      {closedAt === null ? null : <p style={{ margin: 0 }}>{say.closedOn(localTime(closedAt).slice(0, 10))}</p>}
      <p style={{ margin: 0, display: 'flex', gap: 16, flexWrap: 'wrap' }}><Link to="/board" search={{ round: roundId }}>{say.toBoard}</Link><Link to="/reminders" search={{ round: roundId }}>{say.toReminders}</Link><Link to="/review" search={{ round: roundId }}>{say.toReview}</Link></p>
      {allowed.includes('rounds.update-forms') ? (
        <section aria-label={say.update}>
          <h2 className="part-title">{say.update}</h2>
          <p>{say.updateHint}</p>
          <Flex vertical gap={8}><div><Button loading={update.isPending} onClick={() => update.mutate({ regionId, roundId })}>{say.update}</Button></div>{update.isError ? <Failure error={update.error} /> : null}{update.data === undefined ? null : <WhatGrew updated={update.data} />}</Flex>
        </section>
      ) : null}
      {allowed.includes('rounds.close-round') ? <CloseRound regionId={regionId} round={round} /> : null}
    </Flex>
  );
}
