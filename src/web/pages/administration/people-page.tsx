import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { App, Button, Flex, Tabs } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { NextPage } from '../../frame/next-page.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useSession } from '../../session/session.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { FirstPasswords, type MadePasswords } from './first-passwords.tsx';
import { HoldersOn } from './holders-on.tsx';
import { PersonDrawer } from './person-drawer.tsx';
import { PersonState } from './person-state.tsx';
import { addPeopleStep, addPersonStep, grantRolesStep, type PeopleGround } from './person-steps.ts';
import { PlaceChoice } from './place-choice.tsx';
import { SearchBox } from './search-box.tsx';
import type { PeopleSearch } from './searches.ts';
import { useShownPlace } from './shown-place.ts';
import { StepDialog, type Step } from './step-dialog.tsx';
import { useAct } from './use-act.ts';

const say = administrationWords.people;

/** People, accounts and roles, each administrator with their own steps; and who held what on a day. The filters stand in the address. */
export function PeoplePage(): React.JSX.Element {
  const search = useSearch({ from: '/people' });
  const navigate = useNavigate({ from: '/people' });
  const { data: session } = useSession();
  const { message } = App.useApp();
  const [step, setStep] = useState<Step | null>(null);
  const [made, setMade] = useState<MadePasswords | null>(null);
  const place = useShownPlace(search.region);
  /* The installation is no place of the list. */
  const ofWhole = place.isKnown && session?.roles.some((held) => !place.regions.some((one) => one.regionId === held.regionId)) === true;
  const regionId = search.region ?? (ofWhole ? undefined : place.regionId ?? undefined);
  const region = regionId === undefined ? {} : { regionId };
  const unitsOf = regionId ?? place.regionId;
  const units = useRead('units.list-units', unitsOf === null ? null : { regionId: unitsOf, limit: 500, ended: true });
  const people = useRead('accounts.list-people', !place.isKnown ? null : { ...region, limit: 50, ...(search.search === undefined ? {} : { words: search.search }), ...(search.after === undefined ? {} : { after: search.after }) });
  const act = useAct(['accounts.list-people', 'accounts.list-holders', 'accounts.list-sessions']);
  const change = (part: PeopleSearch): void => void navigate({ search: (before) => ({ ...before, after: undefined, ...part }), replace: true });
  const unitNames = new Map((units.data?.units ?? []).map(({ unitId, name }) => [unitId, name.zh]));
  const placeNames = new Map(place.regions.map((one) => [one.regionId, one.name.zh]));
  const nameOfUnit = (unitId: string | null): string => (unitId === null ? '' : unitNames.get(unitId) ?? '');
  const nameOfPlace = (id: string): string => placeNames.get(id) ?? administrationWords.place.whole;
  const ground: PeopleGround = {
    region, places: place.regions.map((one) => ({ value: one.regionId, label: one.name.zh })), units: (units.data?.units ?? []).filter(({ ended }) => !ended).map(({ unitId, name }) => ({ value: unitId, label: name.zh })), act, show: setMade, tell: (words) => void message.success(words),
  };
  const may = (action: string): boolean => session?.actions.includes(action) === true;
  const shown = people.data?.people.find(({ personId }) => personId === search.person);
  const list = (
    <Flex vertical gap={12}>
      <Flex wrap gap={12} align="center" className="no-print">
        <PlaceChoice place={place} value={regionId ?? null} {...(ofWhole ? { whole: administrationWords.place.whole } : {})} onChoose={(chosen) => change({ region: chosen })} />
        <SearchBox label={say.search} value={search.search} onFind={(found) => change({ search: found })} />
        {may('accounts.add-people') ? <><Button type="primary" onClick={() => setStep(addPersonStep(ground))}>{say.add}</Button><Button onClick={() => setStep(addPeopleStep(ground))}>{say.paste}</Button></> : null}
        {may('accounts.grant-roles') ? <Button type="primary" disabled={place.regions.length === 0} onClick={() => setStep(grantRolesStep(ground))}>{say.pasteRoles}</Button> : null}
      </Flex>
      <LoadState of={people}>{({ people: found, next }) => (
        <>
          <WideTable
            label={say.title} rowKey="personId" dataSource={[...found]} sticky locale={{ emptyText: say.empty }}
            columns={[
              { title: say.name, fixed: 'left', render: (_value, { personId, name }) => <button type="button" className="plain-button" onClick={() => change({ person: personId, after: search.after })}>{name}</button> }, { title: say.login, render: (_value, { login }) => <code>{login}</code> }, { title: say.contact, dataIndex: 'contact' }, { title: say.state, render: (_value, person) => <PersonState person={person} /> },
              { title: say.roles, render: (_value, { holdings }) => <div style={{ whiteSpace: 'normal', maxWidth: '32em' }}>{holdings.filter(({ revokedAt }) => revokedAt === null).map(({ holdingId, word, unitId, validFrom, validTo }) => <div key={holdingId}>{word}{nameOfUnit(unitId) === '' ? '' : ` · ${nameOfUnit(unitId)}`} <span className="figures">{say.since(validFrom, validTo)}</span></div>)}</div> },
            ]}
          />
          <NextPage after={search.after} next={next} onGo={(after) => change({ after })} />
        </>
      )}</LoadState>
    </Flex>
  );
  return (
    <Flex vertical gap={12}>
      <PageTitle>{say.title}</PageTitle>
      <Tabs
        activeKey={search.view ?? 'people'} destroyOnHidden onChange={(key) => change({ view: key === 'holders' ? 'holders' : undefined })}
        items={[{ key: 'people', label: say.tabs.people, children: list }, { key: 'holders', label: say.tabs.holders, children: <HoldersOn place={place} search={search} nameOfUnit={nameOfUnit} onChange={change} /> }]}
      />
      {shown === undefined ? null : <PersonDrawer person={shown} ground={ground} nameOfUnit={nameOfUnit} nameOfPlace={nameOfPlace} onStep={setStep} onClose={() => change({ person: undefined, after: search.after })} />}
      <StepDialog step={step} onClose={() => setStep(null)} />
      {made === null ? null : <FirstPasswords made={made} onClose={() => setMade(null)} />}
    </Flex>
  );
}
