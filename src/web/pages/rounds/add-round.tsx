import { useId, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Flex, Input, Modal, Radio } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { useToday } from '../../session/use-today.ts';
import { DayField } from '../../steps/day-field.tsx';
import { useRestNote } from '../../steps/use-rest-note.ts';
import { roundsWords } from '../../words/rounds-words.ts';
import type { Actions } from '../../client/actions.ts';
import { IndicatorChoice } from './indicator-choice.tsx';
import { nextDays } from './next-days.ts';
import { roundDays, type Round } from './round.ts';

const say = roundsWords;
type Kind = Round['kind'];
type Parts = NonNullable<Actions['rounds.add-round']['input']['parts']>;
const kinds = Object.keys(say.kinds) as Kind[];

/** The latest yearly round: what a new one is like. */
const latestYearly = (rounds: readonly Round[]): Round | undefined => rounds.filter(({ kind }) => kind === 'yearly').toSorted((one, other) => other.reportingYear - one.reportingYear)[0];

/** A new round: which year, of which kind, its four days. Everything else is as in the last one, and can be changed on its page before it opens. */
export function AddRound({ regionId, rounds, onClose }: { readonly regionId: string; readonly rounds: readonly Round[]; readonly onClose: () => void }): React.JSX.Element {
  const id = useId();
  const noteOf = useRestNote(regionId);
  const navigate = useNavigate();
  const add = useWrite('rounds.add-round', ['rounds.list-rounds']);
  const before = latestYearly(rounds);
  const [kind, setKind] = useState<Kind>('yearly');
  const thisYear = Number(useToday().slice(0, 4));
  const [year, setYear] = useState(String(before === undefined ? thisYear - 1 : before.reportingYear + 1));
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const [ownDays, setOwnDays] = useState<Readonly<Partial<Record<(typeof roundDays)[number], string>>>>({});
  const [indicators, setIndicators] = useState<readonly string[]>([]);
  const isYear = /^\d{4}$/.test(year);
  const usual = before !== undefined && isYear && kind === 'yearly' ? nextDays(before, Number(year)) : { opensOn: '', dueOn: '', lateUntil: '', viewUntil: '' };
  const title = ownTitle ?? say.titleOf(year, kind);
  const days = { ...usual, ...ownDays };
  const lacks = !isYear || title.trim() === '' || roundDays.some((name) => days[name] === '') || (kind === 'survey' && indicators.length === 0);
  const create = (): void => add.mutate({
    regionId, kind, reportingYear: Number(year), title: title.trim(), ...days, indicators: kind === 'survey' ? indicators : null,
    ...(before === undefined ? {} : { parts: before.parts as Parts, header: before.header, note: kind === 'yearly' ? before.note : null }),
  }, { onSuccess: ({ roundId }) => void navigate({ to: '/rounds/$roundId', params: { roundId } }) });
  return (
    <Modal open title={say.addTitle} okText={say.create} okButtonProps={{ disabled: lacks, loading: add.isPending }} onOk={create} onCancel={onClose} destroyOnHidden>
      <Flex vertical gap={4}>
        <div className="field">
          <span id={`${id}-kind`}>{say.kind}</span>
          <Radio.Group aria-labelledby={`${id}-kind`} value={kind} onChange={({ target }) => setKind(target.value as Kind)} options={kinds.map((value) => ({ value, label: say.kinds[value] }))} />
          <span className="hint">{say.kindHints[kind]}</span>
        </div>
        <div className="field"><label htmlFor={`${id}-year`}>{say.year}</label><Input id={`${id}-year`} inputMode="numeric" maxLength={4} value={year} onChange={({ target }) => setYear(target.value.normalize('NFKC'))} style={{ maxWidth: '8em' }} /></div>
        <div className="field"><label htmlFor={`${id}-title`}>{say.name}</label><Input.TextArea id={`${id}-title`} rows={2} maxLength={120} value={title} onChange={({ target }) => setOwnTitle(target.value)} /></div>
        {kind === 'survey' ? <div className="field"><label htmlFor={`${id}-indicators`}>{say.indicators}</label><IndicatorChoice id={`${id}-indicators`} regionId={regionId} value={indicators} onChange={setIndicators} /><span className="hint">{say.indicatorsHint}</span></div> : null}
        <p style={{ margin: 0 }}>{before === undefined || kind !== 'yearly' ? say.noBefore : say.asBefore(before.title)}</p>
        <Flex wrap gap={16}>{roundDays.map((name) => <DayField key={`${name} ${kind} ${year}`} label={say.days[name]} value={days[name]} hint={noteOf(days[name]) ?? say.dayHints[name]} onChange={(day) => setOwnDays((old) => ({ ...old, [name]: day }))} />)}</Flex>
        {add.isError ? <Failure error={add.error} /> : null}
      </Flex>
    </Modal>
  );
}
