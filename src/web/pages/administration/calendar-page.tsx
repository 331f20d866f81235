import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Flex, Tag } from 'antd';
import { dayStanding, type HolidayYear } from '#collection';
import { isDay } from '#kernel';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useSession } from '../../session/session.ts';
import { useToday } from '../../session/use-today.ts';
import { restNote } from '../../steps/rest-note.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { Section } from '../home/section.tsx';
import { dueDays } from './due-days.ts';
import { HolidaysSection } from './holidays-section.tsx';
import { NoPlace } from './no-place.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { leavesOf, shownLeaf, type ValueSchema } from './setting-leaves.ts';
import { settingStep } from './setting-step.ts';
import { useShownPlace } from './shown-place.ts';
import { StepDialog, type Step } from './step-dialog.tsx';
import { useAct } from './use-act.ts';

const say = administrationWords.calendar;

/** When the steps of this year are due, the next one first seen; and on which days units are reminded. Days run through: the ladder counts calendar days. */
export function CalendarPage(): React.JSX.Element {
  const search = useSearch({ from: '/calendar' });
  const navigate = useNavigate({ from: '/calendar' });
  const place = useShownPlace(search.region);
  const { regionId } = place;
  const settings = useRead('settings.list-settings', regionId === null ? null : { regionId });
  const { data: session } = useSession();
  const maySeeRounds = session?.actions.includes('rounds.list-rounds') === true;
  const rounds = useRead('rounds.list-rounds', regionId === null || !maySeeRounds ? null : { regionId });
  const act = useAct(['settings.list-settings', 'settings.get-setting']);
  const [step, setStep] = useState<Step | null>(null);
  const today = useToday();
  if (regionId === null) return <NoPlace isKnown={place.isKnown} />;
  const setting = (key: string) => settings.data?.settings.find((one) => one.key === key);
  const [calendar, ladder, holidays] = [setting('reporting-calendar'), setting('reminder-ladder'), setting('legal-holidays')];
  const years = (holidays?.value as { readonly years: readonly HolidayYear[] } | undefined)?.years ?? [];
  const restColumn = { title: say.rest, render: (_value: unknown, { day, dueOn = day }: { readonly day?: string; readonly dueOn?: string }) => restNote(dueOn ?? '', years) ?? (isDay(dueOn ?? '') && !dayStanding(dueOn ?? '', years).isKnown ? say.perhaps(dayStanding(dueOn ?? '', years).word) : say.working) };
  const days = calendar === undefined ? [] : dueDays(calendar.schema, calendar.value, today);
  const next = days.find(({ daysLeft }) => daysLeft >= 0)?.step;
  const changeButton = (one: typeof calendar): React.ReactNode => (one?.allowed.includes('settings.change-setting') === true ? <Button size="small" aria-label={`${administrationWords.settings.change}：${one.title}`} onClick={() => setStep(settingStep(one, { regionId }, act))}>{administrationWords.settings.change}</Button> : null);
  return (
    <Flex vertical gap={20}>
      <div><PageTitle>{say.title}</PageTitle><p>{say.sentence(Number(today.slice(0, 4)))}</p></div>
      <div className="no-print"><PlaceChoice place={place} value={regionId} onChoose={(region) => void navigate({ search: { region } })} /></div>
      <LoadState of={settings}>{() => (
        <>
          <Section title={say.steps} extra={changeButton(calendar)}>
            <WideTable label={say.steps} rowKey="step" dataSource={[...days]} columns={[{ title: say.step, dataIndex: 'word' }, { title: say.day, className: 'figures', dataIndex: 'day' }, { title: say.left, className: 'figures', render: (_value, { step: key, daysLeft }) => <>{daysLeft < 0 ? say.past(-daysLeft) : say.daysLeft(daysLeft)} {key === next ? <Tag>{say.next}</Tag> : null}</> }, restColumn]} />
          </Section>
          {holidays === undefined ? null : <HolidaysSection regionId={regionId} setting={holidays} thisYear={Number(today.slice(0, 4))} act={act} />}
          {ladder === undefined ? null : <Section title={ladder.title} extra={changeButton(ladder)}><p>{ladder.explanation}</p><dl className="parts">{leavesOf(ladder.schema as ValueSchema).map((leaf) => <div key={leaf.path}><dt>{leaf.label}</dt><dd className="figures">{say.days(shownLeaf(leaf, ladder.value, administrationWords.settings.words))}</dd></div>)}</dl></Section>}
        </>
      )}</LoadState>
      {!maySeeRounds ? null : <Section title={say.rounds}><LoadState of={rounds}>{({ rounds: found }) => <WideTable label={say.rounds} rowKey="roundId" dataSource={[...found]} locale={{ emptyText: say.noRounds }} columns={[{ title: say.round, dataIndex: 'title' }, { title: say.dueOn, className: 'figures', dataIndex: 'dueOn' }, restColumn]} />}</LoadState></Section>}
      <p>{say.noHolidays}</p>
      <StepDialog step={step} onClose={() => setStep(null)} />
    </Flex>
  );
}
