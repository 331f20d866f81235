import { useId, useState } from 'react';
import { App, Button, Flex, Input } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { dataWords } from '../../words/data-words.ts';
import type { Mapping } from './table-import.ts';

const say = dataWords;

/** Keeps a mapping under a name, as its next version where one of that name is kept: next time the table of this source needs no looking through. */
export function SaveMapping({ regionId, mapping }: { readonly regionId: string; readonly mapping: Mapping }): React.JSX.Element {
  const id = useId();
  const { message } = App.useApp();
  const kept = useRead('collection.list-mappings', { regionId });
  const save = useWrite('collection.save-mapping', ['collection.list-mappings', 'collection.get-mapping']);
  const [name, setName] = useState('');
  const same = kept.data?.mappings.find((one) => one.name === name.trim() && !one.ended);
  const keep = (): void => void save.mutateAsync({ regionId, name: name.trim(), mapping, ...(same === undefined ? {} : { mappingId: same.mappingId, version: same.version }) }).then(() => message.success(say.savedMapping), () => undefined);
  return (
    <section aria-label={say.saveMapping}>
      <h2 className="part-title">{say.saveMapping}</h2>
      <Flex wrap gap={8} align="end"><div className="field" style={{ marginBottom: 0 }}><label htmlFor={id}>{say.mappingName}</label><Input id={id} maxLength={100} value={name} onChange={({ target }) => setName(target.value)} style={{ width: '20em', maxWidth: '100%' }} /></div><Button disabled={name.trim() === ''} loading={save.isPending} onClick={keep}>{say.saveMapping}</Button></Flex>
      {save.isError ? <Failure error={save.error} /> : null}
    </section>
  );
}
