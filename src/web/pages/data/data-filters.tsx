import { useId } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Checkbox, Flex, Input, Select } from 'antd';
import { catalogue } from '#registry';
import { useRead } from '../../session/door.ts';
import { DayField } from '../../steps/day-field.tsx';
import { dataWords } from '../../words/data-words.ts';
import { IndicatorChoice } from '../rounds/indicator-choice.tsx';
import { gradeNames, statusNames, type DataSearch } from './data-search.ts';

const say = dataWords;
const domains = [...new Set(catalogue.flatMap((one) => one.domains))];

/** A year typed as four digits; sent when it is one. */
function YearField({ label, value, onChange }: { readonly label: string; readonly value: number | undefined; readonly onChange: (year: number | undefined) => void }): React.JSX.Element {
  const id = useId();
  const take = (typed: string): void => onChange(/^\d{4}$/.test(typed.normalize('NFKC').trim()) ? Number(typed.normalize('NFKC')) : undefined);
  return <div className="field" style={{ marginBottom: 0 }}><label htmlFor={id}>{label}</label><Input key={value ?? ''} id={id} inputMode="numeric" maxLength={4} defaultValue={value ?? ''} onBlur={({ target }) => take(target.value)} onPressEnter={({ currentTarget }) => take(currentTarget.value)} style={{ width: '6em' }} /></div>;
}

/** A text that is sent when it is left or Enter is pressed. */
function TextField({ label, value, onChange }: { readonly label: string; readonly value: string | undefined; readonly onChange: (text: string | undefined) => void }): React.JSX.Element {
  const id = useId();
  const take = (typed: string): void => onChange(typed.trim() === '' ? undefined : typed.trim());
  return <div className="field" style={{ marginBottom: 0 }}><label htmlFor={id}>{label}</label><Input key={value ?? ''} id={id} defaultValue={value ?? ''} onBlur={({ target }) => take(target.value)} onPressEnter={({ currentTarget }) => take(currentTarget.value)} style={{ width: '10em' }} /></div>;
}

/** What of the database is asked for; the address carries it. */
export function DataFilters({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const id = useId();
  const search = useSearch({ from: '/data' });
  const navigate = useNavigate({ from: '/data' });
  const units = useRead('units.list-units', { regionId, limit: 500 });
  const change = (part: DataSearch): void => {
    if (Object.entries(part).some(([name, value]) => JSON.stringify(search[name as keyof DataSearch]) !== JSON.stringify(value))) void navigate({ search: (before) => ({ ...before, after: undefined, ...part }), replace: true });
  };
  const choice = <Name extends string>(label: string, all: string, value: Name | undefined, options: readonly { readonly value: Name; readonly label: string }[], onChange: (chosen: Name | undefined) => void): React.JSX.Element => (
    <div className="field" style={{ marginBottom: 0 }}><label htmlFor={`${id}-${label}`}>{label}</label><Select id={`${id}-${label}`} value={value ?? ('' as Name)} onChange={(chosen: Name) => onChange((chosen as string) === '' ? undefined : chosen)} showSearch={{ optionFilterProp: 'label' }} options={[{ value: '' as Name, label: all }, ...options]} style={{ minWidth: '9em' }} /></div>
  );
  return (
    <Flex vertical gap={8} className="no-print">
      <div className="field" style={{ marginBottom: 0 }}><label htmlFor={`${id}-indicators`}>{say.indicators}</label><IndicatorChoice id={`${id}-indicators`} regionId={regionId} value={search.indicators ?? []} onChange={(indicators) => change({ indicators: indicators.length === 0 ? undefined : indicators })} /></div>
      <Flex wrap gap={12} align="end" className="filters">
        {choice(say.domain, say.allDomains, search.domain, domains.map((value) => ({ value, label: value })), (domain) => change({ domain }))}
        <TextField label={say.group} value={search.group} onChange={(group) => change({ group })} />
        <YearField label={say.fromYear} value={search.from} onChange={(from) => change({ from })} />
        <YearField label={say.toYear} value={search.to} onChange={(to) => change({ to })} />
        {choice(say.unit, say.allUnits, search.unit, (units.data?.units ?? []).map(({ unitId, name }) => ({ value: unitId, label: name.zh })), (unit) => change({ unit }))}
        <TextField label={say.source} value={search.source} onChange={(source) => change({ source })} />
        {choice(say.status, say.allStatuses, search.status, statusNames.map((value) => ({ value, label: say.statuses[value] })), (status) => change({ status }))}
        {choice(say.grade, say.allGrades, search.grade, gradeNames.map((value) => ({ value, label: value })), (grade) => change({ grade }))}
        <DayField label={say.asKnownOn} value={search.known ?? ''} onChange={(known) => change({ known: known === '' ? undefined : known })} />
        <Checkbox checked={search.totals === true} onChange={({ target }) => change({ totals: target.checked ? true : undefined })}>{say.totals}</Checkbox>
        <Checkbox checked={search.counts === true} onChange={({ target }) => change({ counts: target.checked ? true : undefined })}>{say.withCounts}</Checkbox>
      </Flex>
    </Flex>
  );
}
