import { useNavigate, useSearch } from '@tanstack/react-router';
import { Flex, Select } from 'antd';
import { PageTitle } from '../../frame/page-title.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { monitoringWords } from '../../words/monitoring-words.ts';
import { JudgedState } from './judged-state.tsx';
import { AttainmentParts } from './attainment-parts.tsx';
import { CountedTargets } from './counted-targets.tsx';
import type { AttainmentSearch } from './monitoring-search.ts';
import { RunLine } from './run-line.tsx';
import type { Attainment, Part } from './shown.ts';

const say = monitoringWords.attainment;

/** The key of a part, as the address bears it. */
const keyOf = ({ planId, domain, unitRow }: Part): string => [planId ?? '', domain ?? '', unitRow ?? ''].join('|');

function Opened({ answer, search, change, regionId }: { readonly answer: Attainment; readonly search: AttainmentSearch; readonly change: (part: AttainmentSearch) => void; readonly regionId: string }): React.JSX.Element {
  const { whole, byPlan, byDomain, byUnit, byGoal, rules, repeated, run } = answer;
  const rule = search.rate ?? rules[0]?.id ?? 'assessable';
  const open = (part: Part, counted: string): void => change({ part: keyOf(part), counted });
  const opened = search.part === undefined ? undefined : [whole, ...byPlan, ...byDomain, ...byUnit].find((part) => keyOf(part) === search.part);
  const listed = opened === undefined || search.counted === undefined ? null : <CountedTargets regionId={regionId} run={run} part={opened} rule={rule} counted={search.counted} asOf={search.asOf} onClose={() => change({ part: undefined, counted: undefined })} />;
  const openedKey = opened === undefined ? null : keyOf(opened);
  const table = (title: string, parts: readonly Part[]): React.JSX.Element => <AttainmentParts title={title} parts={parts} rule={rule} open={open} openedKey={openedKey} keyOf={keyOf} opened={listed} />;
  return (
    <Flex vertical gap={16}>
      <RunLine run={run} onYear={(year) => change({ year, part: undefined, counted: undefined })}>
        <Select className="no-print" aria-label={say.rate} value={rule} onChange={(rate: string) => change({ rate, part: undefined, counted: undefined })} options={rules.map(({ id, title }) => ({ value: id, label: `${say.rate}：${title}` }))} style={{ minWidth: '10em' }} />
      </RunLine>
      <section aria-label={monitoringWords.common.total}>
        {whole.rates.map(({ rule: id, sentence }) => <p key={id} style={{ margin: '0 0 6px' }}>{id === rule ? <strong>{sentence}</strong> : sentence}</p>)}
        {repeated === 0 ? null : <p className="quiet">{say.repeated(repeated)}</p>}
      </section>
      {table(monitoringWords.common.total, [whole])}
      {byPlan.length > 1 ? table(say.byPlan, byPlan) : null}
      {table(say.byDomain, byDomain)}
      {table(say.byUnit, byUnit)}
      <section aria-label={say.byGoal}>
        <h2 style={{ fontSize: '1.15em' }}>{say.byGoal}</h2>
        <p>{byGoal.rates.find(({ rule: id }) => id === rule)?.sentence}{byGoal.note === null ? '' : `${byGoal.note}。`}</p>
      </section>
    </Flex>
  );
}

/** The rate of targets met, opened into its parts; every numerator, denominator and remainder opens into its targets. */
export function AttainmentPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const search = useSearch({ from: '/attainment' });
  const navigate = useNavigate({ from: '/attainment' });
  const { year, asOf, plan } = search;
  const attainment = useRead('monitoring.get-attainment', regionId === null ? null : { regionId, ...(year === undefined ? {} : { year }), ...(asOf === undefined ? {} : { asOf }), ...(plan === undefined ? {} : { planId: plan }) });
  const change = (part: AttainmentSearch): void => void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  return <Flex vertical gap={12}><PageTitle>{say.title}</PageTitle><p style={{ margin: 0 }}>{say.lead}</p><JudgedState of={attainment}>{(answer) => <Opened answer={answer} search={search} change={change} regionId={regionId ?? ''} />}</JudgedState></Flex>;
}
