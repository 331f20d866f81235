import { App, Collapse, Flex, Modal } from 'antd';
import { RightOutlined } from '@ant-design/icons';
import type { Actions } from '../../client/actions.ts';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { planImportWords } from '../../words/plan-import-words.ts';

type Preview = Actions['plan.preview-renewal']['output'];
type Plan = Actions['plan.list-plans']['output']['plans'][number];
type Left = Preview['left'][number];

const say = planImportWords.renewal;
const lines = (sentences: readonly string[]): React.JSX.Element => <ul style={{ margin: 0, paddingInlineStart: 20 }}>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>;

/** What becomes of the work done so far, before anything is changed. */
function Outlook({ preview: { kept, settled, left, changes, obstacles } }: { readonly preview: Preview }): React.JSX.Element {
  const panels = [
    ...(left.length === 0 ? [] : [{
      key: 'left', label: say.left(left.length),
      children: <WideTable<Left & { readonly key: number }> label={say.left(left.length)} rowKey="key" dataSource={left.map((one, key) => ({ ...one, key }))} columns={[{ title: say.edit, dataIndex: 'sentence', className: 'plan-long' }, { title: say.reason, dataIndex: 'reason', className: 'plan-long' }, { title: say.where, render: (_value, { label, page, line }) => `${label ?? ''}${planImportWords.found.at(page ?? undefined, line ?? undefined)}` }]} />,
    }]),
    ...(kept.length === 0 ? [] : [{ key: 'kept', label: say.kept(kept.length), children: lines(kept) }]),
    ...(settled.length === 0 ? [] : [{ key: 'settled', label: say.settled(settled.length), children: lines(settled) }]),
  ];
  return (
    <Flex vertical gap={8}>
      <p style={{ margin: 0 }}>{say.changes(changes)}{say.obstacles(obstacles)}</p>
      {panels.length === 0 ? <p style={{ margin: 0 }}>{say.nothingDone}</p> : <Collapse items={panels} defaultActiveKey={['left']} expandIcon={({ isActive }) => <RightOutlined rotate={isActive === true ? 90 : 0} />} />}
      <p style={{ margin: 0 }}>{say.sentence}</p>
    </Flex>
  );
}

/** A corrected document is to take the place of a draft's text, or to become an amendment of a version in force: first what is kept, then the step. */
export function RenewalDialog({ regionId, plan, version, importId, planIndex, kind, onClose, onDone }: {
  readonly regionId: string; readonly plan: Plan; readonly version: Plan['versions'][number]; readonly importId: string; readonly planIndex: number; readonly kind: 'renew' | 'amend';
  readonly onClose: () => void; readonly onDone: (version: number) => void;
}): React.JSX.Element {
  const { message } = App.useApp();
  const place = { regionId, planId: plan.planId, version: version.version, importId, planIndex };
  const preview = useRead('plan.preview-renewal', place);
  const renew = useWrite('plan.renew-draft', ['plan.list-plans', 'plan.get-version', 'plan.preview-renewal']);
  const amend = useWrite('plan.start-draft', ['plan.list-plans', 'plan.preview-renewal']);
  const take = async (revision: number): Promise<void> => {
    const made = kind === 'renew' ? { ...(await renew.mutateAsync({ ...place, revision })), version: version.version } : await amend.mutateAsync({ regionId, importId, planIndex, planId: plan.planId });
    void message.success(say.done);
    onDone(made.version);
  };
  const failed = [renew, amend].find(({ isError }) => isError)?.error ?? null;
  const seen = preview.data?.revision;
  return (
    <Modal
      open title={say.title(plan.title.zh)} width={860} onCancel={onClose} okText={kind === 'renew' ? say.take : say.takeAmend} cancelText={say.keep}
      okButtonProps={{ disabled: seen === undefined, loading: renew.isPending || amend.isPending }} onOk={() => { if (seen !== undefined) void take(seen).catch(() => undefined); }}
    >
      <Flex vertical gap={12}>
        <LoadState of={preview}>{(data) => <Outlook preview={data} />}</LoadState>
        {failed === null ? null : <Failure error={failed} />}
      </Flex>
    </Modal>
  );
}
