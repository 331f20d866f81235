import { useId, useState } from 'react';
import { Alert, Flex, Input, Modal } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { administrationWords } from '../../words/administration-words.ts';

const say = administrationWords.audit;

/** The whole chain is verified, beside a head that was printed earlier where somebody types one. */
export function VerifyChain({ region, onClose }: { readonly region: { readonly regionId?: string }; readonly onClose: () => void }): React.JSX.Element {
  const id = useId();
  const [number, setNumber] = useState('');
  const [hash, setHash] = useState('');
  const verify = useWrite('audit.verify-chain', ['audit.list-lines']);
  const go = (): void => verify.mutate({ ...region, ...(number.trim() === '' && hash.trim() === '' ? {} : { head: { number: Number(number.trim()), hash: hash.trim() } }) });
  return (
    <Modal open title={say.verify} okText={say.verify} okButtonProps={{ loading: verify.isPending }} onOk={go} onCancel={onClose}>
      <Flex vertical gap={8}>
        <p style={{ margin: 0 }}>{say.verifySentence}</p>
        <div className="field"><label htmlFor={`${id}-number`}>{say.headNumber}{administrationWords.steps.optional}</label><Input id={`${id}-number`} inputMode="numeric" value={number} onChange={({ target }) => setNumber(target.value)} /></div>
        <div className="field"><label htmlFor={`${id}-hash`}>{say.headHash}{administrationWords.steps.optional}</label><Input id={`${id}-hash`} value={hash} onChange={({ target }) => setHash(target.value)} /></div>
        {verify.isError ? <Failure error={verify.error} /> : null}
        {verify.data === undefined ? null : <Alert role="status" showIcon type={verify.data.holds ? 'success' : 'error'} title={verify.data.holds ? say.holds(verify.data.count ?? 0) : say.broken(verify.data.fault?.number ?? 0)} description={verify.data.holds ? <code>{verify.data.head?.text}</code> : verify.data.fault?.message} />}
      </Flex>
    </Modal>
  );
}
