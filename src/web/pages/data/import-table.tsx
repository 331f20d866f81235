import { useId, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { App, Button, Checkbox, Flex, Input, Progress } from 'antd';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { dataWords } from '../../words/data-words.ts';
import { ImportReport } from './import-report.tsx';
import { MappingEditor } from './mapping-editor.tsx';
import { SaveMapping } from './save-mapping.tsx';
import type { Mapping, TableImport, TableReport } from './table-import.ts';
import { useTableImport } from './use-table-import.ts';

const say = dataWords;

/** An import under way: how far, and the way out. */
function UnderWay({ standing: { jobId, progress, progressNote, state } }: { readonly standing: TableImport }): React.JSX.Element {
  const cancel = useWrite('jobs.cancel-job', ['collection.get-table-import']);
  return (
    <Flex vertical gap={4} role="status" aria-live="polite">
      <span>{say.state[state]}{progressNote === null ? '' : `：${progressNote}`}</span>
      <Progress percent={Math.round(progress)} aria-label={say.state[state]} />
      <div><Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate({ jobId })}>{say.cancel}</Button></div>
      {cancel.isError ? <Failure error={cancel.error} /> : null}
    </Flex>
  );
}

/** Whether a report lets the table in as it is: it was read, nothing in it is an error, nothing is refused. */
const fits = ({ outcomes, counts }: TableReport): boolean => outcomes !== null && outcomes.refused === 0 && outcomes.new + outcomes.changed + outcomes.revised > 0 && counts.every(({ severity }) => severity !== 'error');

/** A table that was read: how its columns and names are understood, corrected where they are not; what would happen; then it enters, whole or not at all. */
export function ImportTable({ regionId, table, importId, mappingId, onImport, onAnother }: { readonly regionId: string; readonly table: string; readonly importId: string | undefined; readonly mappingId: string | undefined; readonly onImport: (importId: string) => void; readonly onAnother: () => void }): React.JSX.Element {
  const id = useId();
  const { modal } = App.useApp();
  const proposed = useRead('collection.propose-mapping', { regionId, attachmentId: table });
  const kept = useRead('collection.get-mapping', mappingId === undefined ? null : { regionId, mappingId });
  const standing = useTableImport(regionId, importId);
  const ask = useWrite('collection.import-table', ['collection.list-series', 'collection.list-figures', 'collection.list-revisions', 'collection.list-gaps', 'collection.compare-sources']);
  const [own, setOwn] = useState<Mapping | null>(null);
  const [isStale, setStale] = useState(false);
  const [isUpper, setUpper] = useState(false);
  const [source, setSource] = useState('');
  const [revisionReason, setRevisionReason] = useState('');
  const change = (mapping: Mapping): void => { setOwn(mapping); setStale(true); };
  const begin = (mode: 'preview' | 'apply', mapping: Mapping): Promise<void> => ask.mutateAsync({
    regionId, attachmentId: table, mode, mapping, ...(isUpper ? { fromUpperLevel: true } : {}), ...(source.trim() === '' ? {} : { source: source.trim() }), ...(revisionReason.trim() === '' ? {} : { revisionReason: revisionReason.trim() }),
  }).then(({ importId: next }) => { setStale(false); onImport(next); }, () => undefined);
  return (
    <LoadState of={proposed}>{({ mapping: first, unread, unsure }) => {
      if (mappingId !== undefined && kept.data === undefined) return <LoadState of={kept}>{() => null}</LoadState>;
      const mapping = own ?? kept.data?.mapping ?? first;
      const data = standing.data;
      const report = data?.report ?? null;
      const isUnderWay = data?.state === 'waiting' || data?.state === 'running';
      const isIn = data?.mode === 'apply' && data.state === 'done' && report?.applied === true;
      const confirm = (): void => void modal.confirm({ title: say.importNow, okText: say.importNow, content: say.importSentence(report?.outcomes?.new ?? 0, report?.outcomes?.changed ?? 0, report?.outcomes?.revised ?? 0), onOk: () => begin('apply', mapping) });
      if (isIn) return <Flex vertical gap={12}><p style={{ margin: 0 }} role="status">{say.imported}{report.message}</p><Flex gap={12}><Link to="/data">{say.toData}</Link><Button onClick={onAnother}>{say.anotherTable}</Button></Flex><SaveMapping regionId={regionId} mapping={mapping} /></Flex>;
      return (
        <Flex vertical gap={16}>
          <MappingEditor regionId={regionId} mapping={mapping} report={report} unread={unread} unsure={unsure} onChange={change} />
          <section aria-label={say.moreStep}>
            <h2 className="part-title">{say.moreStep}</h2>
            <Flex vertical gap={4} style={{ maxWidth: '40em' }}>
              <Checkbox checked={isUpper} onChange={({ target }) => { setUpper(target.checked); setStale(true); }}>{say.upper}</Checkbox>
              <div className="field"><label htmlFor={`${id}-source`}>{isUpper ? say.upperSource : say.sourceOf}</label><Input id={`${id}-source`} maxLength={200} value={source} onChange={({ target }) => { setSource(target.value); setStale(true); }} /></div>
              <div className="field"><label htmlFor={`${id}-reason`}>{say.revisionReason}</label><Input id={`${id}-reason`} maxLength={300} value={revisionReason} onChange={({ target }) => { setRevisionReason(target.value); setStale(true); }} /></div>
            </Flex>
          </section>
          <section aria-label={say.lookStep}>
            <h2 className="part-title">{say.lookStep}</h2>
            <Flex vertical gap={8}>
              {isUnderWay ? <UnderWay standing={data} /> : null}
              {standing.isError ? <Failure error={standing.error} /> : null}
              {data?.state === 'failed' ? <p role="alert" className="refusal">{say.state.failed}：{data.failure}</p> : null}
              {data?.state === 'cancelled' ? <p role="status">{say.cancelled}</p> : null}
              {report === null ? null : <ImportReport report={report} />}
              {ask.isError ? <Failure error={ask.error} /> : null}
              <Flex wrap gap={8}>
                <Button type={isStale ? 'primary' : 'default'} disabled={isUnderWay} loading={ask.isPending && ask.variables.mode === 'preview'} onClick={() => void begin('preview', mapping)}>{isStale ? say.again : say.preview}</Button>
                <Button type={isStale ? 'default' : 'primary'} disabled={isStale || isUnderWay || report === null || !fits(report)} loading={ask.isPending && ask.variables.mode === 'apply'} onClick={confirm}>{say.importNow}</Button>
                <Button onClick={onAnother}>{say.anotherTable}</Button>
              </Flex>
            </Flex>
          </section>
          <SaveMapping regionId={regionId} mapping={mapping} />
        </Flex>
      );
    }}</LoadState>
  );
}
