import { Flex, Select } from 'antd';
import { isRole, roles } from '#kernel';
import { LoadState } from '../../frame/load-state.tsx';
import { NextPage } from '../../frame/next-page.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useToday } from '../../session/use-today.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { localTime } from '../../words/local-time.ts';
import { NoPlace } from './no-place.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { SearchBox } from './search-box.tsx';
import type { PeopleSearch } from './searches.ts';
import type { ShownPlace } from './shown-place.ts';

const say = administrationWords.people;

/** Who held what in a place at the end of a day, also one long past. */
export function HoldersOn({ place, search, nameOfUnit, onChange }: { readonly place: ShownPlace; readonly search: PeopleSearch; readonly nameOfUnit: (unitId: string | null) => string; readonly onChange: (part: PeopleSearch) => void }): React.JSX.Element {
  const regionId = search.region ?? place.regionId;
  const today = useToday();
  const role = search.role !== undefined && isRole(search.role) ? search.role : undefined;
  const holders = useRead('accounts.list-holders', regionId === null ? null : { regionId, limit: 100, on: search.on ?? today, ...(role === undefined ? {} : { role }), ...(search.after === undefined ? {} : { after: search.after }) });
  if (regionId === null) return <NoPlace isKnown={place.isKnown} />;
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={12} align="center" className="no-print">
        <PlaceChoice place={place} value={regionId} onChoose={(region) => onChange({ region })} />
        <SearchBox label={say.on} kind="date" value={search.on ?? today} onFind={(on) => onChange({ on })} />
        <Select aria-label={say.roleFilter} value={role ?? ''} onChange={(chosen: string) => onChange({ role: chosen === '' ? undefined : chosen })} options={[{ value: '', label: say.allRoles }, ...Object.entries(roles).map(([value, { word }]) => ({ value, label: word }))]} style={{ minWidth: '12em' }} />
      </Flex>
      <LoadState of={holders}>{({ holders: found, next }) => (
        <>
          <WideTable
            label={say.tabs.holders} rowKey="holdingId" dataSource={[...found]} sticky locale={{ emptyText: say.empty }}
            columns={[
              { title: say.name, dataIndex: 'personName' }, { title: say.role, dataIndex: 'word' }, { title: say.unit, render: (_value, { unitId }) => nameOfUnit(unitId) }, { title: say.days, className: 'figures', render: (_value, { validFrom, validTo }) => say.since(validFrom, validTo) },
              { title: say.grantedBy, dataIndex: 'grantedBy' }, { title: say.grantedAt, className: 'figures', render: (_value, { grantedAt }) => localTime(grantedAt) }, { title: say.reason, dataIndex: 'reason' },
            ]}
          />
          <NextPage after={search.after} next={next} onGo={(after) => onChange({ after })} />
        </>
      )}</LoadState>
    </Flex>
  );
}
