import { useRef, useState } from 'react';
import { RightOutlined } from '@ant-design/icons';
import { Alert, App, Button, Collapse, Flex, List, Progress } from 'antd';
import type { Actions } from '../../client/actions.ts';
import type { CallFailure } from '../../client/call-failure.ts';
import { Failure } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useDoor, useWrite } from '../../session/door.ts';
import { collectionWords } from '../../words/collection-words.ts';
import type { OwnForm } from './own-form.ts';

type Preview = Actions['forms.preview-workbook']['output'];
type Standing = { readonly kind: 'none' } | { readonly kind: 'sending'; readonly share: number } | { readonly kind: 'refused'; readonly failure: CallFailure } | { readonly kind: 'read'; readonly attachmentId: string; readonly preview: Preview };

const say = collectionWords.forms;

/** What was found in a file: everything that could not be read, everything it would change, everything that is left to do then. */
function Found({ preview }: { readonly preview: Preview }): React.JSX.Element {
  const { fits, issues, changes, findings } = preview;
  const open = findings.filter(({ isExplained, isOverridden }) => !isExplained && !isOverridden);
  const panels = [
    ...(issues.length === 0 ? [] : [{ key: 'issues', label: say.problems(issues.length), children: <List size="small" dataSource={[...issues]} renderItem={({ message }) => <List.Item>{message}</List.Item>} /> }]),
    ...(changes.length === 0 ? [] : [{
      key: 'changes', label: say.differences(changes.length),
      children: <WideTable label={say.differences(changes.length)} rowKey={({ questionId, field }) => `${questionId} ${field}`} dataSource={[...changes]} pagination={{ pageSize: 20, hideOnSinglePage: true }} columns={[{ title: say.item, dataIndex: 'says' }, { title: say.before, render: (_value, { before }) => (before === '' ? say.blank : before) }, { title: say.after, render: (_value, { after }) => (after === '' ? say.blank : after) }]} />,
    }]),
    ...(open.length === 0 ? [] : [{ key: 'findings', label: say.findings(open.length), children: <List size="small" dataSource={open} renderItem={({ message }) => <List.Item>{message}</List.Item>} /> }]),
  ];
  return <>{fits ? null : <Alert type="error" showIcon role="alert" title={say.cannotImport} />}{changes.length === 0 ? <p>{say.noDifferences}</p> : null}<Collapse items={panels} expandIcon={({ isActive }) => <RightOutlined rotate={isActive === true ? 90 : 0} />} defaultActiveKey={['issues', 'changes', 'findings']} /></>;
}

/** A filled workbook comes back: sent, read and looked at before anything of it enters. */
export function WorkbookUpload({ form: { formId, unitId }, regionId }: { readonly form: OwnForm; readonly regionId: string }): React.JSX.Element {
  const { upload, call } = useDoor();
  const { message } = App.useApp();
  const chooser = useRef<HTMLInputElement>(null);
  const [standing, setStanding] = useState<Standing>({ kind: 'none' });
  const bring = useWrite('forms.import-workbook', ['forms.list-forms', 'collection.get-board']);
  const look = async (file: File): Promise<void> => {
    setStanding({ kind: 'sending', share: 0 });
    const sent = await upload('files.add-file', { regionId, subjectKind: 'form', subjectId: formId, unitId, use: 'filled-form' }, file, { onProgress: (share) => setStanding({ kind: 'sending', share }) });
    if ('error' in sent) return setStanding({ kind: 'refused', failure: sent });
    const { attachmentId } = sent.output;
    const read = await call('forms.preview-workbook', { regionId, formId, attachmentId });
    return setStanding('error' in read ? { kind: 'refused', failure: read } : { kind: 'read', attachmentId, preview: read.output });
  };
  const enter = async (attachmentId: string): Promise<void> => {
    const { changed } = await bring.mutateAsync({ regionId, formId, attachmentId });
    setStanding({ kind: 'none' });
    await message.success(say.imported(changed));
  };
  return (
    <Flex vertical gap={8}>
      <input ref={chooser} type="file" hidden aria-label={say.choose} accept=".xlsx,.xls,.et,.csv,.docx" onChange={({ target }) => {
        const [file] = target.files ?? [];
        target.value = '';
        if (file) void look(file);
      }} />
      <div><Button onClick={() => chooser.current?.click()} loading={standing.kind === 'sending'}>{say.upload}</Button></div>
      {standing.kind === 'sending' ? <Progress percent={Math.round(standing.share * 100)} aria-label={say.reading} /> : null}
      {standing.kind === 'refused' ? <Failure error={standing.failure} /> : null}
      {standing.kind === 'read' ? <Found preview={standing.preview} /> : null}
      {standing.kind === 'read' && standing.preview.fits ? <div><Button type="primary" disabled={standing.preview.changes.length === 0} loading={bring.isPending} onClick={() => void enter(standing.attachmentId).catch(() => undefined)}>{say.import}</Button></div> : null}
      {bring.isError ? <Failure error={bring.error} /> : null}
    </Flex>
  );
}
