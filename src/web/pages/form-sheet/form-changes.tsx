import { useState } from 'react';
import { App, Button, Flex } from 'antd';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import { localTime } from '../../words/local-time.ts';

const say = formSheetWords.changes;
type Since = keyof typeof say.since;
const sinces = Object.keys(say.since) as readonly Since[];

/** What of the form is other than when it was last handed in, approved or locked, and the way back to that. */
export function FormChanges({ regionId, formId, mayRestore }: { readonly regionId: string; readonly formId: string; readonly mayRestore: boolean }): React.JSX.Element {
  const { modal, message } = App.useApp();
  const [since, setSince] = useState<Since>('submitted');
  const changes = useRead('forms.list-changes', { regionId, formId, since });
  const restore = useWrite('forms.restore-answers', ['forms.get-form', 'forms.list-changes', 'forms.list-forms']);
  return (
    <Flex vertical gap={8}>
      <div role="group" aria-label={say.title} className="sheet-tabs">{sinces.map((one) => <button key={one} type="button" aria-pressed={one === since} onClick={() => setSince(one)}>{say.since[one]}</button>)}</div>
      <LoadState of={changes}>{({ since: at, changes: found }) => (at === null ? <p>{say.never}</p> : (
        <>
          <p style={{ margin: 0 }}>{say.since[since]}{say.sinceAt(localTime(at))}{found.length === 0 ? say.none : ''}</p>
          {found.length === 0 ? null : (
            <WideTable
              label={say.title} rowKey={({ questionId, field }) => `${questionId} ${field}`} dataSource={[...found]} pagination={{ pageSize: 50, hideOnSinglePage: true }}
              columns={[{ title: say.item, render: (_value, { number, name }) => `${number} ${name}` }, { title: say.field, dataIndex: 'fieldWord' }, { title: say.before, className: 'figures', render: (_value, { before }) => (before === '' ? say.blank : before) }, { title: say.after, className: 'figures', render: (_value, { after }) => (after === '' ? say.blank : after) }]}
            />
          )}
          {mayRestore && found.length > 0 ? <div><Button loading={restore.isPending} onClick={() => void modal.confirm({ title: say.restoreSentence, okText: say.restore, onOk: () => restore.mutateAsync({ regionId, formId, to: since }).then(({ restored }) => message.success(say.restored(restored)), () => undefined) })}>{say.restore}</Button></div> : null}
        </>
      ))}</LoadState>
      {restore.isError ? <Failure error={restore.error} /> : null}
    </Flex>
  );
}
