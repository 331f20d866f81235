import { useId, useState } from 'react';
import { Alert, App, Button, Flex, Input, Modal } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { Failure } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { administrationWords } from '../../words/administration-words.ts';
import type { Act } from './use-act.ts';

type Looked = Actions['units.preview-units']['output'];

const say = administrationWords.units;
/** Plans of the second cycle begin in 2011; what is older is nobody's business here. */
const usualDay = '2011-01-01';

/** What was read of the list, beside everything that is wrong with it. */
function Understood({ looked: { units, faults } }: { readonly looked: Looked }): React.JSX.Element {
  return (
    <Flex vertical gap={8}>
      {faults.length === 0 ? null : <Alert type="error" showIcon role="alert" title={say.wrong(faults.length)} description={<ul style={{ margin: 0, paddingInlineStart: 20 }}>{faults.map(({ message }) => <li key={message}>{message}</li>)}</ul>} />}
      <p style={{ margin: 0 }}>{say.understood(units.length)}</p>
      <WideTable
        label={say.understood(units.length)} rowKey="row" dataSource={[...units]} pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[{ title: say.row, className: 'figures', dataIndex: 'row' }, { title: say.name, dataIndex: 'name' }, { title: say.shortName, dataIndex: 'shortName' }, { title: say.aliases, render: (_value, { aliases }) => aliases.join('、') }, { title: say.kind, dataIndex: 'kindWord' }]}
      />
    </Flex>
  );
}

/** Many units at once from a pasted list: what was understood of it stands there before any of it goes in. */
export function PasteUnits({ regionId, act, onClose }: { readonly regionId: string; readonly act: Act; readonly onClose: () => void }): React.JSX.Element {
  const id = useId();
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [validFrom, setValidFrom] = useState(usualDay);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [failed, setFailed] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const within = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFailed(null);
    await work().catch((error: unknown) => setFailed(error instanceof Error ? error : new Error(String(error))));
    setBusy(false);
  };
  const look = (): Promise<void> => within(async () => setLooked(await act('units.preview-units', { regionId, validFrom, text })));
  const bring = (): Promise<void> => within(async () => {
    const { units } = await act('units.add-units', { regionId, validFrom, text });
    onClose();
    void message.success(say.brought(units.length));
  });
  const isGood = looked !== null && looked.faults.length === 0 && looked.units.length > 0;
  return (
    <Modal
      open title={say.pasteTitle} width={860} onCancel={onClose}
      footer={[<Button key="look" type={isGood ? 'default' : 'primary'} disabled={text.trim() === '' || validFrom === ''} loading={isBusy && !isGood} onClick={() => void look()}>{say.look}</Button>, ...(isGood ? [<Button key="bring" type="primary" loading={isBusy} onClick={() => void bring()}>{say.bring(looked.units.length)}</Button>] : [])]}
    >
      <p>{say.pasteHint}</p>
      <div className="field"><label htmlFor={`${id}-from`}>{say.validFromList}</label><Input id={`${id}-from`} placeholder={administrationWords.steps.dayShape} value={validFrom} onChange={({ target }) => { setValidFrom(target.value); setLooked(null); }} style={{ width: '12em' }} /></div>
      <div className="field"><label htmlFor={`${id}-text`}>{say.pasteText}</label><Input.TextArea id={`${id}-text`} rows={8} autoFocus value={text} onChange={({ target }) => { setText(target.value); setLooked(null); }} /></div>
      {failed === null ? null : <Failure error={failed} />}
      {looked === null ? null : <Understood looked={looked} />}
    </Modal>
  );
}
