import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Alert, App, Button, Flex, Input, Modal } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { Failure } from '../../frame/load-state.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { useSession } from '../../session/session.ts';
import { indicatorsWords } from '../../words/indicators-words.ts';
import { localTime } from '../../words/local-time.ts';

const say = indicatorsWords.proposals;

/** What a proposal, and each step of it, changes on the screen. */
export const registryReads = ['indicators.list-proposals', 'indicators.list-indicators', 'indicators.get-indicator'] as const;

export type Proposal = Actions['indicators.list-proposals']['output']['proposals'][number];

/** What may be done with a proposal: approve it, refuse it with a reason, take it back. */
export function ProposalSteps({ regionId, proposal: { proposalId, name, allowed, state } }: { readonly regionId: string; readonly proposal: Proposal }): React.JSX.Element {
  const { message, modal } = App.useApp();
  const approve = useWrite('indicators.approve-proposal', registryReads);
  const refuse = useWrite('indicators.refuse-proposal', registryReads);
  const withdraw = useWrite('indicators.withdraw-proposal', registryReads);
  const [reason, setReason] = useState<string | null>(null);
  const take = (step: Promise<unknown>): Promise<void> => step.then(() => {
    setReason(null);
    void message.success(say.done);
  }, () => undefined);
  const failed = [approve, refuse, withdraw].find(({ isError }) => isError)?.error ?? null;
  const given = (reason ?? '').trim();
  return (
    <Flex vertical gap={8}>
      <Flex wrap gap={8} align="center">
        {allowed.includes('indicators.approve-proposal') ? <Button size="small" type="primary" loading={approve.isPending} onClick={() => void modal.confirm({ title: say.approve, content: say.approveSentence(name), okText: say.approve, onOk: () => take(approve.mutateAsync({ regionId, proposalId })) })}>{say.approve}</Button> : null}
        {allowed.includes('indicators.refuse-proposal') && allowed.includes('indicators.approve-proposal') ? <Button size="small" onClick={() => setReason('')}>{say.refuse}</Button> : null}
        {allowed.includes('indicators.withdraw-proposal') ? <><Button size="small" loading={withdraw.isPending} onClick={() => void take(withdraw.mutateAsync({ regionId, proposalId }))}>{say.withdraw}</Button>{state === 'proposed' ? <span>{say.ownWaits}</span> : null}</> : null}
      </Flex>
      {failed === null ? null : <Failure error={failed} />}
      <Modal open={reason !== null} title={say.refuse} okText={say.refuse} okButtonProps={{ disabled: given.length < 2, loading: refuse.isPending }} onCancel={() => setReason(null)} onOk={() => void take(refuse.mutateAsync({ regionId, proposalId, reason: given }))}>
        <label>{say.refuseReason}<Input.TextArea rows={3} maxLength={500} value={reason ?? ''} onChange={({ target }) => setReason(target.value)} /></label>
      </Modal>
    </Flex>
  );
}

/** One proposal in words: what, of which indicator, from when, by whom, why, and what it would change. */
export function ProposalWords({ proposal: { changeWord, name, indicatorId, validFrom, validTo, proposedBy, proposedAt, reason, changes, stateWord, decidedBy, decidedReason } }: { readonly proposal: Proposal }): React.JSX.Element {
  return (
    <div>
      <div><strong>{changeWord}</strong> <Link to="/indicators/$indicatorId" params={{ indicatorId }}>{name}</Link>，{validTo === null ? `${say.from} ${validFrom}` : `${say.until} ${validTo}`}；{proposedBy} {localTime(proposedAt)}；{say.reason}：{reason}；{decidedBy === null ? stateWord : `${say.decided(decidedBy, stateWord)}${decidedReason === null ? '' : `：${decidedReason}`}`}</div>
      {changes.map(({ word, before, after }) => <div key={word} className="muted">{word}：{before ?? indicatorsWords.definition.empty} → {after ?? indicatorsWords.definition.empty}</div>)}
    </div>
  );
}

/** What waits to be approved, for those who may see it; nothing for the others. */
export function OpenProposals({ regionId }: { readonly regionId: string }): React.JSX.Element | null {
  const may = useSession().data?.actions.includes('indicators.list-proposals') === true;
  const found = useRead('indicators.list-proposals', may ? { regionId, open: true } : null);
  const proposals = found.data?.proposals ?? [];
  if (proposals.length === 0) return null;
  return <Alert type="info" showIcon title={say.title} description={<Flex vertical gap={12}>{proposals.map((proposal) => <Flex key={proposal.proposalId} vertical gap={4}><ProposalWords proposal={proposal} /><ProposalSteps regionId={regionId} proposal={proposal} /></Flex>)}</Flex>} />;
}
