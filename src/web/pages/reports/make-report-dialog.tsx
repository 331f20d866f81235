import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { RightOutlined } from '@ant-design/icons';
import { Checkbox, Collapse, Flex, Input, InputNumber, Modal, Select } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { DayField } from '../../steps/day-field.tsx';
import { reportsWords } from '../../words/reports-words.ts';
import type { ReportKind } from './report-kinds.ts';

const say = reportsWords.make;

type Subject = 'women' | 'children' | null;

/** Asks for a new report. Of the year before, what was written by hand can be taken over. */
export function MakeReportDialog({ regionId, kinds, year: usual, onClose }: { readonly regionId: string; readonly kinds: readonly ReportKind[]; readonly year: number; readonly onClose: () => void }): React.JSX.Element {
  const navigate = useNavigate();
  const make = useWrite('reports.make-report', ['reports.list-reports']);
  const [kind, setKind] = useState<ReportKind['id']>('annual');
  const [year, setYear] = useState(usual);
  const [subject, setSubject] = useState<Subject>(null);
  const [issuer, setIssuer] = useState('');
  const [date, setDate] = useState('');
  const [knownOn, setKnownOn] = useState('');
  const [more, setMore] = useState({ asOf: '', parent: '', office: '' });
  const [takesOver, setTakesOver] = useState(true);
  const before = useRead('reports.list-reports', { regionId, kind, year: year - 1, limit: 20 });
  const former = before.data?.reports.find((report) => report.contentNumber !== null && report.stage !== 'withdrawn' && report.subject === subject) ?? null;
  const isDay = knownOn === '' || /^\d{4}-\d{2}-\d{2}$/.test(knownOn);
  const start = (): Promise<void> => make.mutateAsync({
    regionId, kind, year, subject, formats: [], ...(issuer.trim() === '' ? {} : { issuer: issuer.trim() }), ...(date.trim() === '' ? {} : { date: date.trim() }), ...(knownOn === '' ? {} : { asKnownOn: knownOn }), ...Object.fromEntries(Object.entries(more).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]]))), ...(takesOver && former !== null ? { passagesOf: former.reportId } : {}),
  }).then(({ reportId }) => navigate({ to: '/reports/$reportId', params: { reportId } }), () => undefined);
  return (
    <Modal open title={say.title} okText={say.ok} cancelText={say.cancel} okButtonProps={{ loading: make.isPending, disabled: !isDay }} onOk={() => void start()} onCancel={onClose}>
      <Flex vertical gap={12}>
        <label>{say.kind}<Select aria-label={say.kind} style={{ width: '100%' }} value={kind} onChange={setKind} options={kinds.map(({ id, title }) => ({ value: id, label: title }))} /></label>
        <Flex gap={12} wrap>
          <label>{say.year}<br /><InputNumber aria-label={say.year} min={1990} max={2100} value={year} onChange={(value) => { if (value !== null) setYear(value); }} /></label>
          <label style={{ flex: 1 }}>{say.subject}<Select<'both' | 'women' | 'children'> aria-label={say.subject} style={{ width: '100%' }} value={subject ?? 'both'} onChange={(value) => setSubject(value === 'both' ? null : value)} options={[{ value: 'both', label: say.both }, { value: 'women', label: say.women }, { value: 'children', label: say.children }]} /></label>
        </Flex>
        <label>{say.knownOn}<Input value={knownOn} placeholder={say.dayHint} status={isDay ? '' : 'error'} onChange={({ target }) => setKnownOn(target.value.trim())} /></label>
        {isDay ? null : <span role="alert">{say.badDay}</span>}
        <label>{say.issuer}<Input value={issuer} maxLength={80} onChange={({ target }) => setIssuer(target.value)} /></label>
        <label>{say.date}<Input value={date} maxLength={40} onChange={({ target }) => setDate(target.value)} /></label>
        <Collapse size="small" expandIcon={({ isActive }) => <RightOutlined rotate={isActive === true ? 90 : 0} />} items={[{ key: 'more', label: say.more, children: (
          <Flex vertical gap={12}>
            <DayField label={say.asOf} value={more.asOf} onChange={(asOf) => setMore((before) => ({ ...before, asOf }))} />
            <label>{say.parent}<Input value={more.parent} maxLength={60} onChange={({ target }) => setMore((before) => ({ ...before, parent: target.value }))} /></label>
            <label>{say.office}<Input value={more.office} maxLength={80} onChange={({ target }) => setMore((before) => ({ ...before, office: target.value }))} /></label>
          </Flex>
        ) }]} />
        {former === null ? null : <Checkbox checked={takesOver} onChange={({ target }) => setTakesOver(target.checked)}>{say.takeOver(former.title ?? '')}</Checkbox>}
        {make.isError ? <Failure error={make.error} /> : null}
      </Flex>
    </Modal>
  );
}
