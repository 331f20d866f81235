import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Flex } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { NextPage } from '../../frame/next-page.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useSession } from '../../session/session.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { NoPlace } from './no-place.tsx';
import { PasteUnits } from './paste-units.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { SearchBox } from './search-box.tsx';
import { useShownPlace } from './shown-place.ts';
import { StepDialog, type Step } from './step-dialog.tsx';
import { UnitDrawer } from './unit-drawer.tsx';
import { addUnitStep } from './unit-steps.ts';
import type { UnitsSearch } from './searches.ts';
import { useAct } from './use-act.ts';

const say = administrationWords.units;
const perPage = 50;

/** The units of a place on a day, with everything that can happen to one: for the office and the system administrator. The filters stand in the address. */
export function UnitsPage(): React.JSX.Element {
  const search = useSearch({ from: '/units' });
  const navigate = useNavigate({ from: '/units' });
  const place = useShownPlace(search.region);
  const { regionId } = place;
  const { data: session } = useSession();
  const act = useAct(['units.list-units', 'units.get-unit']);
  const [step, setStep] = useState<Step | null>(null);
  const [isPasting, setPasting] = useState(false);
  const units = useRead('units.list-units', regionId === null ? null : {
    regionId, limit: perPage, ...(search.search === undefined ? {} : { search: search.search }), ...(search.on === undefined ? {} : { on: search.on }), ...(search.ended === true ? { ended: true } : {}), ...(search.after === undefined ? {} : { after: search.after }),
  });
  const change = (part: UnitsSearch): void => void navigate({ search: (before) => ({ ...before, after: undefined, ...part }), replace: true });
  const mayAdd = session?.actions.includes('units.add-units') === true;
  return (
    <Flex vertical gap={12}>
      <PageTitle>{say.title}</PageTitle>
      {regionId === null ? <NoPlace isKnown={place.isKnown} /> : (
        <>
          <Flex wrap gap={12} align="center" className="no-print">
            <PlaceChoice place={place} value={regionId} onChoose={(region) => change({ region })} />
            <SearchBox label={say.search} value={search.search} onFind={(found) => change({ search: found })} />
            <SearchBox label={say.on} kind="date" value={search.on} onFind={(on) => change({ on })} />
            <Checkbox checked={search.ended === true} onChange={({ target }) => change({ ended: target.checked ? true : undefined })}>{say.ended}</Checkbox>
            {mayAdd ? <Button type="primary" onClick={() => setPasting(true)}>{say.paste}</Button> : null}
            {mayAdd ? <Button onClick={() => setStep(addUnitStep(regionId, act))}>{say.add}</Button> : null}
          </Flex>
          <LoadState of={units}>{({ units: found, total, next }) => (
            <>
              <p style={{ margin: 0 }}>{say.count(total)}</p>
              <WideTable
                label={say.title} rowKey="unitId" dataSource={[...found]} sticky locale={{ emptyText: say.empty }}
                columns={[
                  { title: say.name, fixed: 'left', render: (_value, { unitId, name }) => <button type="button" className="plain-button" onClick={() => change({ unit: unitId, after: search.after })}>{name.zh}</button> }, { title: say.shortName, dataIndex: 'shortName' }, { title: say.kind, dataIndex: 'kindWord' },
                  { title: say.aliases, render: (_value, { aliases }) => <div style={{ maxWidth: '26em', whiteSpace: 'normal' }}>{aliases.join('、')}</div> }, { title: say.founded, className: 'figures', dataIndex: 'founded' }, { title: say.endedOn, className: 'figures', dataIndex: 'endedOn' },
                ]}
              />
              <NextPage after={search.after} next={next} onGo={(after) => change({ after })} />
            </>
          )}</LoadState>
          {search.unit === undefined ? null : <UnitDrawer regionId={regionId} unitId={search.unit} onStep={setStep} act={act} onClose={() => change({ unit: undefined, after: search.after })} />}
          {isPasting ? <PasteUnits regionId={regionId} act={act} onClose={() => setPasting(false)} /> : null}
          <StepDialog step={step} onClose={() => setStep(null)} />
        </>
      )}
    </Flex>
  );
}
