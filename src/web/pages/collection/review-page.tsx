import { useState } from 'react';
import { Button, Flex, Tabs } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { collectionWords } from '../../words/collection-words.ts';
import { FormAnswers } from './form-answers.tsx';
import type { OwnForm } from './own-form.ts';
import { ReviewSteps } from './review-steps.tsx';

const say = collectionWords.review;
const columns = collectionWords.board;

/** What waits: for approval, then for the lock. */
const queues = { signed: say.toApprove, approved: say.toLock } as const;
type Queue = keyof typeof queues;

/** The queue of the statistics bureau: forms that were signed, to be approved or returned, many at once; those that were approved, to be locked. Each opens into what was answered. */
export function ReviewPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const [queue, setQueue] = useState<Queue>('signed');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const forms = useRead('forms.list-forms', regionId === null ? null : { regionId });
  return (
    <Flex vertical gap={12}>
      <PageTitle>{say.title}</PageTitle>
      <LoadState of={forms}>{({ forms: found }) => {
        const waiting = found.filter(({ state }) => state === queue);
        const seen = waiting.filter(({ formId }) => chosen.includes(formId));
        return (
          <>
            <Tabs
              activeKey={queue} onChange={(next) => { setQueue(next === 'approved' ? 'approved' : 'signed'); setChosen([]); }}
              items={(Object.keys(queues) as Queue[]).map((key) => ({ key, label: `${queues[key]}（${String(found.filter(({ state }) => state === key).length)}）` }))}
            />
            <ReviewSteps regionId={regionId ?? ''} chosen={seen} onDone={() => setChosen([])} extra={<Button disabled={waiting.length === 0} onClick={() => setChosen(seen.length === waiting.length ? [] : waiting.map(({ formId }) => formId))}>{say.chooseAll}</Button>} />
            <WideTable<OwnForm>
              label={queues[queue]} rowKey="formId" dataSource={waiting} locale={{ emptyText: say.nothing }}
              rowSelection={{ selectedRowKeys: seen.map(({ formId }) => formId), onChange: (keys) => setChosen(keys.map(String)), getCheckboxProps: ({ unit }) => ({ 'aria-label': say.choose(unit) }), hideSelectAll: true, columnTitle: <span className="visually-hidden">{say.chooseOne}</span> }}
              expandable={{
                expandedRowRender: ({ formId, unit }) => <FormAnswers regionId={regionId ?? ''} formId={formId} unit={unit} />,
                expandIcon: ({ expanded, onExpand, record }) => <button type="button" className="plain-button" aria-expanded={expanded} aria-label={`${expanded ? say.fold : say.unfold}：${say.answersOf(record.unit)}`} onClick={(event) => onExpand(record, event)}>{expanded ? say.fold : say.unfold}</button>,
                columnWidth: '4.5em',
              }}
              columns={[
                { title: columns.unit, dataIndex: 'unit' }, { title: columns.round, dataIndex: 'round' }, { title: columns.completeness, align: 'right', className: 'figures', render: (_value, { progress }) => collectionWords.forms.asked(progress.answered, progress.asked) },
                { title: columns.missing, align: 'right', className: 'figures', render: (_value, { progress }) => progress.missing }, { title: columns.errors, align: 'right', className: 'figures', render: (_value, { progress }) => progress.errors },
                { title: columns.doubts, align: 'right', className: 'figures', render: (_value, { progress }) => progress.doubts - progress.explained }, { title: columns.due, render: (_value, { dueOn, dueWord }) => `${dueOn ?? ''} ${dueWord}` },
              ]}
            />
          </>
        );
      }}</LoadState>
    </Flex>
  );
}
