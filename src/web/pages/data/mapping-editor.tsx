import { useId } from 'react';
import { Flex, Input, Select, Tag } from 'antd';
import { columnRoles } from '#collection';
import { catalogue } from '#registry';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { dataWords } from '../../words/data-words.ts';
import type { Actions } from '../../client/actions.ts';
import { shownColumns, shownNames, withColumn, withName, type Mapping, type ShownColumn, type ShownName, type TableReport } from './table-import.ts';

const say = dataWords;
const leftOut = ' ';

type Editor = { readonly regionId: string; readonly mapping: Mapping; readonly report: TableReport | null; readonly unread: readonly string[]; readonly unsure: Actions['collection.propose-mapping']['output']['unsure']; readonly onChange: (mapping: Mapping) => void };

/** How a table is understood, column by column and name by name; each can be corrected. What nobody understood stands first, what somebody should look at is marked. */
export function MappingEditor({ regionId, mapping, report, unread, unsure, onChange }: Editor): React.JSX.Element {
  const id = useId();
  const used = useRead('plan.list-indicators', { regionId });
  const ofPlans = (used.data?.indicators ?? []).map(({ indicatorId, name }) => ({ value: indicatorId, label: name.zh }));
  const known = new Set(ofPlans.map(({ value }) => value));
  const indicators = [{ value: leftOut, label: say.leaveOut }, ...ofPlans, ...catalogue.filter((one) => !known.has(one.id)).map((one) => ({ value: one.id, label: one.name.zh }))];
  const roles = columnRoles.map((value) => ({ value, label: say.roles[value] }));
  const whyOf = ({ printed, unit, because }: ShownName): string => unsure.find((one) => one.printed === printed && one.unit === unit)?.because ?? because;
  return (
    <Flex vertical gap={16}>
      <section aria-label={say.mappingStep}>
        <h2 className="part-title">{say.mappingStep}</h2>
        {unread.length === 0 ? null : <p>{say.unreadColumns(unread.join('、'))}</p>}
        <WideTable<ShownColumn>
          label={say.mappingStep} rowKey="heading" dataSource={[...shownColumns(report, mapping, unread, columnRoles)]}
          columns={[{ title: say.heading, dataIndex: 'heading' }, { title: say.role, render: (_value, { heading, role }) => <Select aria-label={say.columnOf(heading)} value={role} placeholder={say.unknown} onChange={(chosen: NonNullable<typeof role>) => onChange(withColumn(mapping, heading, chosen))} options={roles} showSearch={{ optionFilterProp: 'label' }} style={{ width: '10em' }} /> }]}
        />
      </section>
      <section aria-label={say.namesStep}>
        <h2 className="part-title">{say.namesStep}</h2>
        <WideTable<ShownName>
          label={say.namesStep} rowKey={({ printed, unit }) => JSON.stringify([printed, unit])} dataSource={[...shownNames(report, mapping)]} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: say.printed, render: (_value, { printed, unit }) => `${printed}${unit === null ? '' : `（${unit}）`}` }, { title: say.rows, dataIndex: 'rows', align: 'right', className: 'figures' },
            { title: say.becomes, render: (_value, name) => <Select aria-label={say.indicatorOf(name.printed)} value={name.isOpen ? null : (name.indicatorId ?? leftOut)} placeholder={say.unknown} onChange={(chosen: string) => onChange(withName(mapping, name, { indicatorId: chosen === leftOut ? null : chosen }))} options={indicators} showSearch={{ optionFilterProp: 'label' }} style={{ width: '14em' }} /> },
            { title: say.factor, render: (_value, name) => <Input key={name.factor ?? ''} aria-label={say.factorOf(name.printed)} inputMode="decimal" defaultValue={name.factor ?? ''} onBlur={({ target }) => { const factor = target.value.trim() === '' ? null : Number(target.value); if (factor !== name.factor && (factor === null || factor > 0)) onChange(withName(mapping, name, { indicatorId: name.indicatorId, factor })); }} style={{ width: '7em' }} /> },
            { title: say.why, width: 320, render: (_value, name) => <>{name.isOpen ? <Tag color="error">{say.unknown}</Tag> : unsure.some(({ printed, unit }) => printed === name.printed && unit === name.unit) ? <Tag>{say.unsure}</Tag> : null}{whyOf(name)}</> },
          ]}
        />
      </section>
      {mapping.groups.length === 0 ? null : (
        <section aria-label={say.groups}>
          <h2 className="part-title">{say.groups}</h2>
          <WideTable label={say.groups} rowKey="printed" dataSource={[...mapping.groups]} columns={[{ title: say.printed, dataIndex: 'printed' }, { title: say.groupAs, render: (_value, { printed, as }) => <Input aria-label={say.groupOf(printed)} value={as} onChange={({ target }) => onChange({ ...mapping, groups: mapping.groups.map((one) => (one.printed === printed ? { printed, as: target.value } : one)) })} style={{ width: '12em' }} /> }]} />
        </section>
      )}
      <Flex wrap gap={16}>
        <div className="field"><label htmlFor={`${id}-year`}>{say.yearOf}</label><Input id={`${id}-year`} key={mapping.year ?? ''} inputMode="numeric" maxLength={4} defaultValue={mapping.year ?? ''} onBlur={({ target }) => { const year = /^\d{4}$/.test(target.value) ? Number(target.value) : null; if (year !== mapping.year) onChange({ ...mapping, year }); }} style={{ width: '8em' }} /></div>
        <div className="field"><label htmlFor={`${id}-version`}>{say.versionOf}</label><Input id={`${id}-version`} maxLength={60} defaultValue={mapping.definitionVersion ?? ''} onBlur={({ target }) => { const version = target.value.trim() === '' ? null : target.value.trim(); if (version !== mapping.definitionVersion) onChange({ ...mapping, definitionVersion: version }); }} style={{ width: '12em' }} /></div>
      </Flex>
    </Flex>
  );
}
