import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Flex, Select } from 'antd';
import { DownloadButton } from '../../frame/download-button.tsx';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { SavedViews } from '../../frame/saved-views.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { useToday } from '../../session/use-today.ts';
import { IndicatorLink } from '../../links/indicator-link.tsx';
import { TargetLink } from '../../links/target-link.tsx';
import { UnitLink } from '../../links/unit-link.tsx';
import { gapsWords } from '../../words/gaps-words.ts';
import type { Actions } from '../../client/actions.ts';
import type { GapPart, GapReason } from '#collection';
import type { GapsSearch } from './gaps-search.ts';
import { OpenSurvey } from './open-survey.tsx';

const say = gapsWords;
type Gaps = Actions['collection.list-gaps']['output'];
type Gap = Gaps['gaps'][number];
const keyOf = ({ indicatorId, groups, subUnit }: Gap): string => JSON.stringify([indicatorId, groups, subUnit]);
const mostListed = 500;

/** The gaps that were found; those chosen can be asked for by a survey. */
function GapTable({ regionId, year, data: { gaps, total }, isApart }: { readonly regionId: string; readonly year: number; readonly data: Gaps; readonly isApart: boolean }): React.JSX.Element {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isAsking, setAsking] = useState(false);
  const seen = gaps.filter((gap) => chosen.includes(keyOf(gap)));
  const maySurvey = gaps.some(({ allowed }) => allowed.includes('collection.open-survey'));
  return (
    <Flex vertical gap={8}>
      <Flex wrap gap={8} align="center" className="no-print">
        {maySurvey ? <><Button onClick={() => setChosen(seen.length === gaps.length ? [] : gaps.map(keyOf))}>{say.choosePage}</Button><Button type="primary" disabled={seen.length === 0} onClick={() => setAsking(true)}>{say.survey(seen.length)}</Button></> : null}
        <span>{total > gaps.length ? say.tooMany(gaps.length, total) : say.shown(total)}</span>
      </Flex>
      <WideTable<Gap>
        label={say.title} rowKey={keyOf} dataSource={[...gaps]} locale={{ emptyText: isApart ? say.emptyApart : say.empty }} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        {...(maySurvey ? { rowSelection: { selectedRowKeys: seen.map(keyOf), onChange: (keys: React.Key[]) => setChosen(keys.map(String)), getCheckboxProps: ({ name }: Gap) => ({ 'aria-label': say.choose(name) }), hideSelectAll: true, columnTitle: <span className="visually-hidden">{say.chooseColumn}</span> } } : {})}
        columns={[
          { title: say.indicator, width: 280, render: (_value, { indicatorId, name }) => <IndicatorLink indicatorId={indicatorId}>{name}</IndicatorLink> }, { title: say.reason, render: (_value, { reasonWord, note }) => <>{reasonWord}{note === null ? null : <div className="hint">{note}</div>}</> }, { title: say.unit, render: (_value, { unitId, unitName }) => <UnitLink unitId={unitId}>{unitName}</UnitLink> },
          { title: say.since, dataIndex: 'since' }, { title: say.domain, dataIndex: 'domain' }, { title: say.waiting, width: 320, render: (_value, { targets }) => targets.map(({ planId, itemId, plan, quote }) => <div key={`${planId} ${itemId}`} className="line" title={plan}><TargetLink planId={planId} targetId={itemId}>{quote}</TargetLink></div>) },
        ]}
      />
      {isAsking ? <OpenSurvey regionId={regionId} year={year} cells={seen.map(({ indicatorId, groups, subUnit }) => ({ indicatorId, groups: [...groups], subUnit }))} onClose={() => setAsking(false)} /> : null}
    </Flex>
  );
}

/** What the plans want and nobody has: filtered, downloaded, asked for by a survey. */
export function GapsPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const search = useSearch({ from: '/gaps' });
  const navigate = useNavigate({ from: '/gaps' });
  const rounds = useRead('rounds.list-rounds', regionId === null ? null : { regionId });
  const units = useRead('units.list-units', regionId === null ? null : { regionId, limit: 500 });
  const lastYear = Number(useToday().slice(0, 4)) - 1;
  const year = search.year ?? rounds.data?.rounds.find(({ state, kind }) => state !== 'preparing' && kind === 'yearly')?.reportingYear ?? lastYear;
  const filter = regionId === null ? null : { regionId, year, ...(search.part === undefined ? {} : { part: search.part }), ...(search.reason === undefined ? {} : { reason: search.reason }), ...(search.unit === undefined ? {} : { unitId: search.unit }), ...(search.targets === true ? { withTargets: 'true' as const } : {}) };
  const gaps = useRead('collection.list-gaps', filter === null || rounds.data === undefined ? null : { ...filter, ...(search.apart === true ? { apart: 'true' as const } : {}), limit: mostListed });
  const change = (part: GapsSearch): void => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const years = [...new Set([year, ...Array.from({ length: 8 }, (_one, at) => lastYear - at)])].toSorted((one, other) => other - one);
  return (
    <Flex vertical gap={12}>
      <PageTitle extra={<SavedViews />}>{say.title}</PageTitle>
      <Flex wrap gap={12} align="center" className="no-print">
        <Select aria-label={say.year} value={year} onChange={(chosen: number) => change({ year: chosen })} options={years.map((value) => ({ value, label: String(value) }))} style={{ minWidth: '6em' }} />
        <Select aria-label={say.part} value={search.part ?? ''} onChange={(chosen: GapPart | '') => change({ part: chosen === '' ? undefined : chosen })} options={[{ value: '' as const, label: say.allParts }, ...(Object.keys(say.parts) as GapPart[]).map((value) => ({ value, label: say.parts[value] }))]} style={{ minWidth: '9em' }} />
        <Select aria-label={say.reason} value={search.reason ?? ''} onChange={(chosen: GapReason | '') => change({ reason: chosen === '' ? undefined : chosen })} options={[{ value: '' as const, label: say.allReasons }, ...(Object.keys(say.reasons) as GapReason[]).map((value) => ({ value, label: say.reasons[value] }))]} style={{ minWidth: '9em' }} />
        <Select aria-label={say.unit} value={search.unit ?? ''} onChange={(chosen: string) => change({ unit: chosen === '' ? undefined : chosen })} showSearch={{ optionFilterProp: 'label' }} options={[{ value: '', label: say.allUnits }, ...(units.data?.units ?? []).map(({ unitId, name }) => ({ value: unitId, label: name.zh }))]} style={{ minWidth: '12em' }} />
        <Checkbox checked={search.targets === true} onChange={({ target }) => change({ targets: target.checked ? true : undefined })}>{say.targets}</Checkbox>
        <Checkbox checked={search.apart === true} onChange={({ target }) => change({ apart: target.checked ? true : undefined })}>{say.apart}</Checkbox>
        {filter === null ? null : <><DownloadButton name="collection.export-gaps" input={{ ...filter, format: 'xlsx' }}>{say.table}</DownloadButton><DownloadButton name="collection.export-gaps" input={{ ...filter, format: 'csv' }}>{say.csv}</DownloadButton></>}
      </Flex>
      <LoadState of={gaps}>{(data) => (
        <>
          <p style={{ margin: 0 }}>{say.summary(data.all.wanted, data.all.gaps, data.all.apart)}{data.bySex.sentence}</p>
          <GapTable key={JSON.stringify(search)} regionId={regionId ?? ''} year={year} data={data} isApart={search.apart === true} />
        </>
      )}</LoadState>
    </Flex>
  );
}
