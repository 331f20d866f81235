import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Flex, Select } from 'antd';
import { actions } from '../../client/actions.ts';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { NextPage } from '../../frame/next-page.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { SavedViews } from '../../frame/saved-views.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { localTime } from '../../words/local-time.ts';
import { AuditHead } from './audit-head.tsx';
import { AuditLine } from './audit-line.tsx';
import { ExportAudit } from './export-audit.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { SearchBox } from './search-box.tsx';
import { useShownPlace } from './shown-place.ts';
import { StepDialog, type Step } from './step-dialog.tsx';
import type { AuditSearch } from './searches.ts';
import { VerifyChain } from './verify-chain.tsx';

const say = administrationWords.audit;
const titles: Readonly<Record<string, { readonly kind: string; readonly title: string }>> = actions;
const written = Object.entries(titles).filter(([, { kind }]) => kind !== 'read' && kind !== 'download').map(([value, { title }]) => ({ value, label: title }));

/** What was done by whom, line by line, of one chain: the filters stand in the address; one line opens into what was before and after. */
export function AuditPage(): React.JSX.Element {
  const search = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const place = useShownPlace(search.region);
  const [isVerifying, setVerifying] = useState(false);
  const [step, setStep] = useState<Step | null>(null);
  const region = search.region === undefined ? {} : { regionId: search.region };
  const filter = { ...region, ...(search.person === undefined ? {} : { personName: search.person }), ...(search.action === undefined ? {} : { action: search.action }), ...(search.from === undefined ? {} : { from: search.from }), ...(search.to === undefined ? {} : { to: search.to }) };
  const lines = useRead('audit.list-lines', { ...filter, limit: 50, ...(search.after === undefined ? {} : { after: search.after }) });
  const change = (part: AuditSearch): void => void navigate({ search: (before) => ({ ...before, after: undefined, ...part }), replace: true });
  if (lines.error?.failure.error === 'forbidden') return <Flex vertical gap={12}><PageTitle>{say.title}</PageTitle><Failure error={lines.error} /></Flex>;
  return (
    <Flex vertical gap={12}>
      <PageTitle extra={<SavedViews />}>{say.title}</PageTitle>
      <Flex wrap gap={12} align="center" className="no-print">
        <PlaceChoice place={place} value={search.region ?? null} whole={administrationWords.place.whole} onChoose={(chosen) => change({ region: chosen, line: undefined })} />
        <SearchBox label={say.person} value={search.person} onFind={(person) => change({ person })} />
        <Select aria-label={say.action} showSearch={{ optionFilterProp: 'label' }} value={search.action ?? ''} onChange={(action: string) => change({ action: action === '' ? undefined : action })} options={[{ value: '', label: say.allActions }, ...written]} style={{ minWidth: '12em' }} />
        <SearchBox label={say.from} kind="date" value={search.from} onFind={(from) => change({ from })} />
        <SearchBox label={say.to} kind="date" value={search.to} onFind={(to) => change({ to })} />
        <Button onClick={() => setVerifying(true)}>{say.verify}</Button>
        <ExportAudit filter={filter} />
      </Flex>
      <p style={{ margin: 0 }}>{say.chain}</p>
      <LoadState of={lines}>{({ lines: found, next }) => (
        <>
          <WideTable
            label={say.title} rowKey="number" dataSource={[...found]} sticky locale={{ emptyText: say.empty }}
            columns={[
              { title: say.number, align: 'right', className: 'figures', render: (_value, { number }) => <button type="button" className="plain-button" aria-label={`${say.open} ${String(number)}`} onClick={() => change({ line: number, after: search.after })}>{number}</button> },
              { title: say.at, className: 'figures', render: (_value, { at }) => localTime(at) }, { title: say.who, dataIndex: 'personName' }, { title: say.action, render: (_value, { action }) => titles[action]?.title ?? '' },
              { title: say.what, render: (_value, { sentence }) => <div style={{ minWidth: '20em', maxWidth: '44em', whiteSpace: 'normal' }}>{sentence}</div> }, { title: say.address, className: 'figures', dataIndex: 'address' },
            ]}
          />
          <NextPage after={search.after} next={next} onGo={(after) => change({ after })} />
        </>
      )}</LoadState>
      <AuditHead region={region} onStep={setStep} />
      <StepDialog step={step} onClose={() => setStep(null)} />
      {search.line === undefined ? null : <AuditLine region={region} number={search.line} onClose={() => change({ line: undefined, after: search.after })} />}
      {isVerifying ? <VerifyChain region={region} onClose={() => setVerifying(false)} /> : null}
    </Flex>
  );
}
