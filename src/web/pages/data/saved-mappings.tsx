import { App, Button } from 'antd';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { dataWords } from '../../words/data-words.ts';
import { localTime } from '../../words/local-time.ts';
import type { Actions } from '../../client/actions.ts';

const say = dataWords;
type Kept = Actions['collection.list-mappings']['output']['mappings'][number];

/** Mappings that are kept; one that is not wanted any more is put out of use. */
export function SavedMappings({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const { message } = App.useApp();
  const mappings = useRead('collection.list-mappings', { regionId });
  const retire = useWrite('collection.retire-mapping', ['collection.list-mappings']);
  return (
    <section aria-label={say.mappings}>
      <h2 className="part-title">{say.mappings}</h2>
      {retire.isError ? <Failure error={retire.error} /> : null}
      <LoadState of={mappings}>{({ mappings: found }) => (
        <WideTable<Kept>
          label={say.mappings} rowKey="mappingId" dataSource={found.filter(({ ended }) => !ended)} locale={{ emptyText: say.noMappings }}
          columns={[{ title: say.mappingNamed, dataIndex: 'name' }, { title: say.number, render: (_value, { version }) => say.mappingVersion(version) }, { title: say.at, className: 'figures', render: (_value, { recordedAt }) => localTime(recordedAt) }, { title: '', render: (_value, { mappingId, version, name, allowed }) => (allowed.includes('collection.retire-mapping') ? <Button size="small" aria-label={`${say.retire}：${name}`} onClick={() => void retire.mutateAsync({ regionId, mappingId, version }).then(() => message.success(say.retired), () => undefined)}>{say.retire}</Button> : null) }]}
        />
      )}</LoadState>
    </section>
  );
}
