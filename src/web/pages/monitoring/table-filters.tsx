import { useState } from 'react';
import { Button, Checkbox, Flex, Grid, Select } from 'antd';
import { achievementStates, outlooks, warningLevels } from '#monitoring';
import { FindField } from '../../frame/find-field.tsx';
import { monitoringWords } from '../../words/monitoring-words.ts';
import type { StandingsSearch } from './monitoring-search.ts';
import type { Standings } from './shown.ts';
import { standingCells, usualColumns, type ColumnId } from './standing-cells.tsx';

const [say, common] = [monitoringWords.table, monitoringWords.common];

type Option = { readonly value: string; readonly label: string };
const wordsOf = (known: Readonly<Record<string, { readonly word: string }>>): readonly Option[] => Object.entries(known).map(([value, { word }]) => ({ value, label: word }));
const optionsOf = (known: Readonly<Record<string, string>>): readonly Option[] => Object.entries(known).map(([value, label]) => ({ value, label }));
const plain = (known: readonly string[]): readonly Option[] => known.map((value) => ({ value, label: value }));

const standings: readonly Option[] = [{ value: 'met', label: common.met }, { value: 'not-met', label: common.notMet }, { value: 'unproven', label: common.unproven }, { value: 'unassessed', label: common.unassessed }];

/** Filters, groups, order and columns; each choice stands in the address. */
export function TableFilters({ search, change, answer }: { readonly search: StandingsSearch; readonly change: (part: StandingsSearch) => void; readonly answer: Standings }): React.JSX.Element {
  const { md = true } = Grid.useBreakpoint();
  const [isOpen, setOpen] = useState(false);
  const isHidden = !md && !isOpen;
  const one = (name: 'plan' | 'domain' | 'unit' | 'state' | 'standing' | 'outlook' | 'level' | 'section', label: string, options: readonly Option[]): React.JSX.Element => (
    <Select
      aria-label={label} value={search[name] ?? ''} onChange={(value: string) => change({ [name]: value === '' ? undefined : value, page: undefined })} showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      options={[{ value: '', label: `${label}：${common.all}` }, ...options]} style={{ minWidth: '9em', maxWidth: '100%' }} popupMatchSelectWidth={false}
    />
  );
  const isFiltered = (['plan', 'domain', 'unit', 'row', 'state', 'standing', 'outlook', 'level', 'rule', 'section', 'search', 'counted'] as const).some((name) => search[name] !== undefined);
  const nothing = { plan: undefined, domain: undefined, unit: undefined, row: undefined, state: undefined, standing: undefined, outlook: undefined, level: undefined, rule: undefined, section: undefined, search: undefined, rate: undefined, counted: undefined, page: undefined };
  return (
    <Flex wrap gap={8} align="center" className="no-print">
      <FindField label={common.search} value={search.search} onFind={(found) => change({ search: found, page: undefined })} width={180} />
      {md ? null : <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{common.more}</Button>}
      {isHidden ? null : <>
      {answer.run.plans.length > 1 ? one('plan', common.plan, answer.run.plans.map(({ planId, title }) => ({ value: planId, label: title }))) : null}
      {one('domain', common.domain, plain(answer.choices.domains))}
      {one('unit', common.unit, plain(answer.choices.units))}
      {one('standing', say.standing, standings)}
      {one('state', say.state, wordsOf(achievementStates))}
      {one('outlook', say.outlook, wordsOf(outlooks))}
      {one('level', say.warning, optionsOf(warningLevels))}
      {one('section', say.section, optionsOf(say.sections))}
      <Select aria-label={say.group} value={search.group ?? 'none'} onChange={(group: string) => change({ group: group === 'none' ? undefined : group, page: undefined })} options={[...optionsOf(say.groups)]} style={{ minWidth: '8em' }} />
      <Select aria-label={say.order} value={search.order ?? 'plan'} onChange={(order: string) => change({ order: order === 'plan' ? undefined : order, page: undefined })} options={optionsOf(say.orders).map(({ value, label }) => ({ value, label: `${say.order}：${label}` }))} style={{ minWidth: '10em' }} />
      <Checkbox checked={search.backwards === true} onChange={({ target }) => change({ backwards: target.checked ? true : undefined, page: undefined })}>{say.backwards}</Checkbox>
      <Checkbox checked={search.repeated === true} onChange={({ target }) => change({ repeated: target.checked ? true : undefined, page: undefined })}>{say.repeated}</Checkbox>
      <Select
        mode="multiple" aria-label={say.columns} value={columnsOf(search)} maxTagCount={0} maxTagPlaceholder={() => say.columns} onChange={(columns: readonly string[]) => change({ columns: columns.length === 0 ? undefined : columns.join(',') })}
        options={standingCells.map(({ id }) => ({ value: id, label: say.heads[id] }))} style={{ minWidth: '6em' }} popupMatchSelectWidth={false}
      />
      </>}
      {isFiltered ? <Button onClick={() => change(nothing)}>{common.clear}</Button> : null}
    </Flex>
  );
}

/** The columns an address asks for, in the order of the table. @example columnsOf({}) */
export const columnsOf = ({ columns }: StandingsSearch): ColumnId[] => {
  const wanted = columns?.split(',') ?? usualColumns;
  return standingCells.map(({ id }) => id).filter((id) => (wanted as readonly string[]).includes(id));
};
