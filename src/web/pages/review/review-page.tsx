import { useState } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Flex, Radio, Select } from 'antd';
import { FindField } from '../../frame/find-field.tsx';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { SavedViews } from '../../frame/saved-views.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { useSession } from '../../session/session.ts';
import { StepBar } from '../../steps/step-bar.tsx';
import { reviewWords } from '../../words/review-words.ts';
import { formsOfQueue, type ListedForm } from './forms-of-queue.ts';
import { isFor, primarySteps, queueNames, queuesOf, stepsOf } from './review-queues.ts';
import type { ReviewSearch } from './review-search.ts';

const say = reviewWords;

/** The queue of who reviews: a unit's leader, the bureau. Filters stand in the address; many are decided at once; each form opens into what was answered and what differs. */
export function ReviewPage(): React.JSX.Element | null {
  const { regionId } = useRegion();
  const { data: session } = useSession();
  const search = useSearch({ from: '/review' });
  const navigate = useNavigate({ from: '/review' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const forms = useRead('forms.list-forms', regionId === null ? null : { regionId });
  if (session === undefined) return null;
  const queues = queuesOf(session);
  const queue = queues.find((one) => one === search.queue) ?? queues[0] ?? 'all';
  const change = (part: ReviewSearch): void => {
    setChosen([]);
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  };
  return (
    <Flex vertical gap={12}>
      <PageTitle extra={<SavedViews />}>{say.title}</PageTitle>
      <LoadState of={forms}>{({ forms: found }) => {
        const waiting = formsOfQueue(found, queue, search);
        const seen = waiting.filter(({ formId }) => chosen.includes(formId));
        const steps = stepsOf[queue].filter((step) => isFor(session, step));
        const rounds = [...new Map(found.map(({ roundId, round }) => [roundId, round]))];
        return (
          <>
            <Radio.Group aria-label={say.queue} className="no-print" value={queue} onChange={({ target }) => change({ queue: queueNames.find((one) => one === target.value) })} options={queues.map((key) => ({ value: key, label: say.counted(say.queues[key], found.filter(({ state }) => key === 'all' || state === key).length) }))} />
            <Flex wrap gap={12} align="center" className="no-print">
              {rounds.length < 2 ? null : <Select aria-label={say.round} value={search.round ?? ''} onChange={(round: string) => change({ round: round === '' ? undefined : round })} options={[{ value: '', label: say.allRounds }, ...rounds.map(([value, label]) => ({ value, label }))]} style={{ minWidth: '14em', maxWidth: '100%' }} />}
              <FindField label={say.search} value={search.search} onFind={(found) => change({ search: found })} />
              <Checkbox checked={search.doubts === true} onChange={({ target }) => change({ doubts: target.checked ? true : undefined })}>{say.onlyDoubts}</Checkbox>
            </Flex>
            {steps.length === 0 ? null : <StepBar regionId={regionId ?? ''} chosen={seen} steps={steps} primary={primarySteps} onDone={() => setChosen([])} extra={<Button disabled={waiting.length === 0} onClick={() => setChosen(seen.length === waiting.length ? [] : waiting.map(({ formId }) => formId))}>{say.chooseAll}</Button>} />}
            <WideTable<ListedForm>
              label={say.queues[queue]} rowKey="formId" dataSource={[...waiting]} locale={{ emptyText: search.round === undefined && search.search === undefined && search.doubts === undefined ? say.nothing : say.nothingFound }} pagination={{ pageSize: 100, hideOnSinglePage: true }}
              {...(steps.length === 0 ? {} : { rowSelection: { selectedRowKeys: seen.map(({ formId }) => formId), onChange: (keys: React.Key[]) => setChosen(keys.map(String)), getCheckboxProps: ({ unit }: ListedForm) => ({ 'aria-label': say.choose(unit) }), hideSelectAll: true, columnTitle: <span className="visually-hidden">{say.chooseColumn}</span> } })}
              columns={[
                { title: say.unit, fixed: 'left', render: (_value, { formId, unit }) => <Link to="/review/$formId" params={{ formId }} search={{ ...search, queue }}>{unit}</Link> }, ...(queue === 'all' ? [{ title: say.state, dataIndex: 'stateWord' }] : []),
                { title: say.filled, align: 'right', className: 'figures', render: (_value, { progress }) => say.share(progress.answered, progress.asked) }, { title: say.missing, align: 'right', className: 'figures', render: (_value, { progress }) => progress.missing },
                { title: say.errors, align: 'right', className: 'figures', render: (_value, { progress }) => progress.errors }, { title: say.doubts, align: 'right', className: 'figures', render: (_value, { progress }) => progress.doubts - progress.explained },
                { title: say.due, className: 'figures', render: (_value, { dueOn, dueWord }) => `${dueOn ?? ''} ${dueWord}` }, { title: say.inCharge, dataIndex: 'inCharge' }, { title: say.round, dataIndex: 'round' },
              ]}
            />
          </>
        );
      }}</LoadState>
    </Flex>
  );
}
