import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Flex } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useSession } from '../../session/session.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { RegionDrawer } from './region-drawer.tsx';
import { addRegionStep } from './region-steps.ts';
import { SearchBox } from './search-box.tsx';
import type { RegionsSearch } from './searches.ts';
import { StepDialog, type Step } from './step-dialog.tsx';
import { useAct } from './use-act.ts';

const say = administrationWords.regions;

/** The places of the installation as a tree, on a day; one opens into its history and the changes of its borders. */
export function RegionsPage(): React.JSX.Element {
  const search = useSearch({ from: '/regions' });
  const navigate = useNavigate({ from: '/regions' });
  const { data: session } = useSession();
  const [step, setStep] = useState<Step | null>(null);
  const regions = useRead('regions.list-regions', { ...(search.on === undefined ? {} : { on: search.on }), ...(search.ended === true ? { ended: true } : {}) });
  const act = useAct(['regions.list-regions', 'regions.get-region']);
  const change = (part: RegionsSearch): void => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const found = (regions.data?.regions ?? []).filter(({ level }) => level !== 'installation');
  return (
    <Flex vertical gap={12}>
      <PageTitle>{say.title}</PageTitle>
      <Flex wrap gap={12} align="center" className="no-print">
        <SearchBox label={administrationWords.units.on} kind="date" value={search.on} onFind={(on) => change({ on })} />
        <Checkbox checked={search.ended === true} onChange={({ target }) => change({ ended: target.checked ? true : undefined })}>{administrationWords.units.ended}</Checkbox>
        {session?.actions.includes('regions.add-region') === true ? <Button type="primary" onClick={() => setStep(addRegionStep(found, act))}>{say.add}</Button> : null}
      </Flex>
      <LoadState of={regions}>{() => (
        <WideTable
          label={say.title} rowKey="regionId" dataSource={found} pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: say.empty }}
          columns={[
            { title: say.name, render: (_value, { regionId, name, depth }) => <>{'　'.repeat(Math.max(0, depth - 1))}<button type="button" className="plain-button" onClick={() => change({ place: regionId })}>{name.zh}</button></> },
            { title: say.level, render: (_value, { level }) => say.levels[level] ?? '' }, { title: say.code, className: 'figures', dataIndex: 'code' }, { title: say.from, className: 'figures', dataIndex: 'validFrom' }, { title: say.endedOn, className: 'figures', dataIndex: 'endedOn' },
          ]}
        />
      )}</LoadState>
      {search.place === undefined ? null : <RegionDrawer regionId={search.place} regions={found} act={act} onStep={setStep} onClose={() => change({ place: undefined })} />}
      <StepDialog step={step} onClose={() => setStep(null)} />
    </Flex>
  );
}
