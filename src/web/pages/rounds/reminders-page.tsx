import { useState } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Flex, Radio, Select, Tabs, Tag } from 'antd';
import { DownloadButton } from '../../frame/download-button.tsx';
import { LoadState } from '../../frame/load-state.tsx';
import { NextPage } from '../../frame/next-page.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { useSession } from '../../session/session.ts';
import { frameWords } from '../../words/frame-words.ts';
import { DayField } from '../../steps/day-field.tsx';
import { remindersWords } from '../../words/reminders-words.ts';
import type { Actions } from '../../client/actions.ts';
import { RemindForms } from './remind-forms.tsx';
import { reminderTabs, waitingKinds, type RemindersSearch } from './reminders-search.ts';
import { UnitScores } from './unit-scores.tsx';

const say = remindersWords;
const perPage = 100;
type Waiting = Actions['collection.list-reminders']['output'];
type Item = Waiting['items'][number];
type Issuer = NonNullable<Actions['collection.get-letters']['input']['issuer']>;
const keyOf = ({ kind, formId }: Item): string => `${kind} ${formId}`;

/** What waits in a round, by what it waits for: chosen units are reminded at once. */
function WaitingForms({ regionId, roundId, data: { items }, mayRemind }: { readonly regionId: string; readonly roundId: string; readonly data: Waiting; readonly mayRemind: boolean }): React.JSX.Element {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [issuer, setIssuer] = useState<Issuer>('office');
  const [madeOn, setMadeOn] = useState('');
  const seen = items.filter((item) => chosen.includes(keyOf(item)));
  return (
    <Flex vertical gap={8}>
      {mayRemind ? (
        <Flex wrap gap={8} align="center" className="no-print">
          <Button disabled={items.length === 0} onClick={() => setChosen(seen.length === items.length ? [] : items.map(keyOf))}>{say.chooseAll}</Button>
          <RemindForms regionId={regionId} roundId={roundId} formIds={[...new Set(seen.map(({ formId }) => formId))]} onDone={() => setChosen([])} />
          <Select<Issuer> aria-label={say.issuer} value={issuer} onChange={setIssuer} options={(['office', 'leading-group'] as const).map((value) => ({ value, label: say.issuers[value] }))} />
          <DayField label={say.day} value={madeOn} onChange={setMadeOn} hint={say.dayAll} />
          <DownloadButton name="collection.get-letters" input={{ regionId, roundId, issuer, ...(madeOn === '' ? {} : { madeOn }) }}>{say.lettersAll}</DownloadButton>
          <DownloadButton name="collection.get-circular" input={{ regionId, roundId, issuer, format: 'docx' }}>{say.circular}</DownloadButton>
          <DownloadButton name="collection.get-circular" input={{ regionId, roundId, issuer, format: 'xlsx' }}>{say.circularTable}</DownloadButton>
        </Flex>
      ) : null}
      <WideTable<Item>
        label={say.tabs.waiting} rowKey={keyOf} dataSource={[...items]} locale={{ emptyText: say.nothing }}
        {...(mayRemind ? { rowSelection: { selectedRowKeys: seen.map(keyOf), onChange: (keys: React.Key[]) => setChosen(keys.map(String)), getCheckboxProps: ({ unitName, kindWord }: Item) => ({ 'aria-label': say.choose(`${unitName}：${kindWord}`) }), hideSelectAll: true, columnTitle: <span className="visually-hidden">{say.chooseColumn}</span> } } : {})}
        columns={[
          { title: say.unit, fixed: 'left', render: (_value, { formId, unitName, formerly }) => <><Link to="/review/$formId" params={{ formId }} search={{ queue: 'all' }}>{unitName}</Link>{formerly === null ? null : <div className="hint">{formerly}</div>}</> },
          { title: say.state, dataIndex: 'stateWord' }, { title: say.kind, render: (_value, { kind, kindWord }) => <Tag color={kind === 'overdue' || kind === 'nobody' ? 'error' : 'default'}>{kindWord}</Tag> },
          { title: say.due, className: 'figures', render: (_value, { dueDay, dueWord }) => `${dueDay ?? ''} ${dueWord}` }, { title: say.open, align: 'right', className: 'figures', dataIndex: 'open' },
          { title: say.people, render: (_value, { people }) => (people.length === 0 ? say.nobody : people.map(({ personId, personName, contact }) => <div key={personId}>{personName}{contact === null ? '' : ` ${contact}`}</div>)) },
          { title: say.reminded, dataIndex: 'reminded' }, { title: say.next, dataIndex: 'nextReminderWord' }, { title: say.returned, render: (_value, { returnReason }) => returnReason ?? '' },
        ]}
      />
    </Flex>
  );
}

/** Who is to be reminded of what: the most pressing first, with whom to ring, what was sent and what is due now; letters and the circular; how units did. */
export function RemindersPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const { data: session } = useSession();
  const search = useSearch({ from: '/reminders' });
  const navigate = useNavigate({ from: '/reminders' });
  const rounds = useRead('rounds.list-rounds', regionId === null ? null : { regionId });
  const known = (rounds.data?.rounds ?? []).filter(({ state }) => state !== 'preparing');
  const round = known.find(({ roundId }) => roundId === search.round) ?? known.find(({ state }) => state === 'open') ?? known[0];
  const tab = search.tab ?? 'waiting';
  const input = regionId === null || round === undefined || tab === 'scores' ? null : { regionId, roundId: round.roundId, limit: perPage, ...(search.after === undefined ? {} : { after: search.after }) };
  const waiting = useRead('collection.list-reminders', input === null ? null : { ...input, ...(search.kind === undefined ? {} : { kind: search.kind }) });
  const change = (part: RemindersSearch): void => void navigate({ search: (before) => ({ ...before, after: undefined, ...part }), replace: true });
  return (
    <Flex vertical gap={12}>
      <PageTitle>{say.title}</PageTitle>
      <LoadState of={rounds}>{() => (round === undefined ? <p>{say.noRound}</p> : (
        <>
          <Select aria-label={say.round} className="no-print" value={round.roundId} onChange={(chosen: string) => change({ round: chosen })} options={known.map(({ roundId, title, kind, kindWord, reportingYear }) => ({ value: roundId, label: kind === 'yearly' ? `${String(reportingYear)}${kindWord}` : title }))} style={{ maxWidth: '30em' }} />
          <Tabs activeKey={tab} onChange={(key) => change({ tab: reminderTabs.find((one) => one === key) })} items={reminderTabs.map((key) => ({ key, label: say.tabs[key] }))} />
          {tab === 'scores' ? <UnitScores regionId={regionId ?? ''} roundId={round.roundId} /> : (
            <LoadState of={waiting}>{(data) => (
              <>
                <Radio.Group
                  aria-label={say.kind} className="no-print" value={search.kind ?? ''} onChange={({ target }) => change({ kind: waitingKinds.find((kind) => kind === target.value) })}
                  options={[{ value: '', label: say.all }, ...data.counts.map(({ kind, kindWord, forms }) => ({ value: kind, label: say.counted(kindWord, forms) }))]}
                />
                <WaitingForms key={`${round.roundId} ${search.after ?? ''}`} regionId={regionId ?? ''} roundId={round.roundId} data={data} mayRemind={session?.actions.includes('collection.make-reminders') === true && round.allowed.includes('collection.make-reminders')} />
                {data.total > data.items.length ? <span role="status">{frameWords.paging.shown(data.items.length, data.total)}</span> : null}
                <NextPage after={search.after} next={data.next} onGo={(after) => change({ after })} />
              </>
            )}</LoadState>
          )}
        </>
      ))}</LoadState>
    </Flex>
  );
}
