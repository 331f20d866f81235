import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, Flex } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { useRead } from '../../session/door.ts';
import { monitoringWords } from '../../words/monitoring-words.ts';
import { standingsInput, type StandingsSearch } from './monitoring-search.ts';
import type { Part, RunHead } from './shown.ts';
import { StandingTable } from './standing-table.tsx';

const say = monitoringWords.attainment;
const what: Readonly<Record<string, string>> = { numerator: say.numerator, rest: say.rest, outside: say.outside };

/** The targets behind a figure of a rate; of those left out, grouped by why. */
export function CountedTargets({ regionId, run, part, rule, counted, asOf, onClose }: {
  readonly regionId: string; readonly run: RunHead; readonly part: Part; readonly rule: string; readonly counted: string; readonly asOf: string | undefined; readonly onClose: () => void;
}): React.JSX.Element {
  const search: StandingsSearch = { year: run.year, asOf, plan: part.planId ?? undefined, domain: part.domain ?? undefined, row: part.unitRow ?? undefined, rate: rule, counted, group: counted === 'numerator' ? undefined : 'state' };
  const found = useRead('monitoring.list-standings', { ...standingsInput(search, regionId), limit: 500 });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [part, counted]);
  const name = say.list(part.name, what[counted] ?? counted);
  return (
    <Flex vertical gap={8} style={{ padding: '4px 0 12px' }}>
      <Flex wrap gap={12} align="baseline"><h3 ref={heading} tabIndex={-1} style={{ margin: 0 }}>{name}</h3><Link to="/monitoring" search={search}>{monitoringWords.home.table}</Link><Button size="small" onClick={onClose}>{say.close}</Button></Flex>
      <LoadState of={found}>{({ standings, groups }) => (
        <StandingTable standings={standings} groups={groups} columns={counted === 'outside' ? ['indicator', 'promise', 'state', 'because', 'owner'] : ['indicator', 'promise', 'latest', 'state', 'outlook', 'probability', 'owner']} kept={{ year: run.year, asOf }} label={name} />
      )}</LoadState>
    </Flex>
  );
}
