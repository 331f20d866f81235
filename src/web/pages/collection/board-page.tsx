import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Flex, Select, Tag } from 'antd';
import { submission } from '#lifecycle';
import { FindField } from '../../frame/find-field.tsx';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { NextPage } from '../../frame/next-page.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { SavedViews } from '../../frame/saved-views.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { useSession } from '../../session/session.ts';
import { StepBar } from '../../steps/step-bar.tsx';
import { RemindForms } from '../rounds/remind-forms.tsx';
import { collectionWords } from '../../words/collection-words.ts';
import { FormLink } from '../../links/form-link.tsx';
import { frameWords } from '../../words/frame-words.ts';
import { localTime } from '../../words/local-time.ts';
import type { Actions } from '../../client/actions.ts';
import { ExportBoard } from './export-board.tsx';
import type { BoardSearch } from './board-search.ts';

type Board = Actions['collection.get-board']['output'];
type Line = Board['lines'][number];
type Share = Line['completeness'];

const say = collectionWords.board;
/** More units than any district has; what is chosen is chosen on one page. */
const perPage = 100;
type State = NonNullable<Actions['collection.get-board']['input']['state']>;
const isState = (text: string | undefined): text is State => text !== undefined && text in submission.states;
const stateOptions = Object.entries(submission.states).map(([value, { word }]) => ({ value: value as State, label: word }));

const shareText = ({ numerator, denominator, percent }: Share): string => (typeof percent === 'number' ? `${String(numerator)}/${String(denominator)}（${String(percent)}%）` : `${String(numerator)}/${String(denominator)}`);

function Lines({ regionId, board: { round, lines, totals } }: { readonly regionId: string; readonly board: Board }): React.JSX.Element {
  const { data: session } = useSession();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const seen = lines.filter(({ formId }) => chosen.includes(formId));
  const mayRemind = round.allowed.includes('collection.make-reminders');
  const mayChoose = mayRemind || session?.actions.includes('forms.extend-forms') === true;
  return (
    <>
      <p>{round.title.zh}：{totals.sentence}</p>
      {mayChoose ? (
        <StepBar
          regionId={regionId} steps={['extend', 'excuse', 'resume', 'hand-over']} onDone={() => setChosen([])}
          chosen={seen.map(({ formId, cycleVersion, unitName, allowed, people, workedOn }) => ({ formId, cycleVersion, unit: unitName, allowed, people, workedOn }))}
          extra={<Button disabled={lines.length === 0} onClick={() => setChosen(seen.length === lines.length ? [] : lines.map(({ formId }) => formId))}>{say.chooseAll}</Button>}
        >{mayRemind ? <RemindForms regionId={regionId} roundId={round.roundId} formIds={seen.map(({ formId }) => formId)} onDone={() => setChosen([])} /> : null}</StepBar>
      ) : null}
      <WideTable<Line>
        label={say.title} rowKey="formId" dataSource={[...lines]} sticky locale={{ emptyText: say.empty }}
        {...(mayChoose ? { rowSelection: { selectedRowKeys: seen.map(({ formId }) => formId), onChange: (keys: React.Key[]) => setChosen(keys.map(String)), getCheckboxProps: ({ unitName }: Line) => ({ 'aria-label': say.choose(unitName) }), hideSelectAll: true, columnTitle: <span className="visually-hidden">{say.chooseColumn}</span> } } : {})}
        columns={[
          { title: say.unit, fixed: 'left', render: (_value, { formId, unitName, formerly }) => <><FormLink formId={formId}>{unitName}</FormLink>{formerly === null ? null : <div>{formerly}</div>}</> },
          { title: say.state, render: (_value, { sign, stateWord }) => `${sign} ${stateWord}` },
          { title: say.due, render: (_value, { dueDay, dueWord, daysLate }) => <span>{dueDay} {daysLate > 0 ? <Tag color="error">{dueWord}</Tag> : dueWord}</span> },
          { title: say.completeness, align: 'right', className: 'figures', render: (_value, { completeness }) => shareText(completeness) }, { title: say.missing, align: 'right', className: 'figures', render: (_value, { missingSaid }) => shareText(missingSaid) },
          { title: say.errors, align: 'right', className: 'figures', dataIndex: 'errors' }, { title: say.doubts, align: 'right', className: 'figures', dataIndex: 'unexplained' },
          { title: say.returned, render: (_value, { timesReturned, returnReason }) => (timesReturned === 0 ? '' : <>{timesReturned}{returnReason === null ? null : <div>{returnReason}</div>}</>) },
          { title: say.activity, className: 'figures', render: (_value, { lastActivity }) => localTime(lastActivity) },
          { title: say.people, render: (_value, { people }) => people.map(({ personName, contact }) => (contact === null ? personName : `${personName} ${contact}`)).join('、') }, { title: say.reminded, dataIndex: 'reminded' },
        ]}
      />
    </>
  );
}

/** How far every unit is in a round: the filters stand in the address, so that it can be sent to a colleague. */
export function BoardPage(): React.JSX.Element | null {
  const { regionId } = useRegion();
  const search = useSearch({ from: '/board' });
  const navigate = useNavigate({ from: '/board' });
  const rounds = useRead('rounds.list-rounds', regionId === null ? null : { regionId });
  const known = (rounds.data?.rounds ?? []).filter(({ state }) => state !== 'preparing');
  const roundId = search.round ?? known.find(({ state }) => state === 'open')?.roundId ?? known[0]?.roundId;
  const board = useRead('collection.get-board', regionId === null || roundId === undefined ? null : {
    regionId, roundId, limit: perPage, ...(search.after === undefined ? {} : { after: search.after }), ...(isState(search.state) ? { state: search.state } : {}), ...(search.search === undefined ? {} : { search: search.search }), ...(search.late === true ? { late: true } : {}),
  });
  const change = (part: BoardSearch): void => void navigate({ search: (before) => ({ ...before, after: undefined, ...part }), replace: true });
  return (
    <Flex vertical gap={12}>
      <PageTitle extra={<SavedViews />}>{say.title}</PageTitle>
      <LoadState of={rounds}>{() => (roundId === undefined ? <p>{say.noRound}</p> : (
        <>
          <Flex wrap gap={12} align="center" className="no-print">
            <Select aria-label={say.round} value={roundId} onChange={(round: string) => change({ round })} options={known.map(({ roundId: value, title, kind, kindWord, reportingYear }) => ({ value, label: kind === 'yearly' ? `${String(reportingYear)}${kindWord}` : title }))} style={{ minWidth: '14em', maxWidth: '100%' }} />
            <Select aria-label={say.state} value={isState(search.state) ? search.state : ''} onChange={(state: State | '') => change({ state: state === '' ? undefined : state })} options={[{ value: '' as const, label: say.allStates }, ...stateOptions]} style={{ minWidth: 140 }} />
            <FindField label={say.search} value={search.search} onFind={(found) => change({ search: found })} />
            <ExportBoard regionId={regionId ?? ''} roundId={roundId} />
            <Checkbox checked={search.late === true} onChange={({ target }) => change({ late: target.checked ? true : undefined })}>{say.late}</Checkbox>
          </Flex>
          <LoadState of={board}>{(data) => <><Lines key={search.after ?? ''} regionId={regionId ?? ''} board={data} />{data.total > data.lines.length ? <span role="status">{frameWords.paging.shown(data.lines.length, data.total)}</span> : null}<NextPage after={search.after} next={data.next} onGo={(after) => change({ after })} /></>}</LoadState>
        </>
      ))}</LoadState>
    </Flex>
  );
}
