import { useState } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Drawer, Flex, Tag } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useSession } from '../../session/session.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { localTime } from '../../words/local-time.ts';
import { AuditHead } from './audit-head.tsx';
import { PlaceChoice } from './place-choice.tsx';
import type { SettingsSearch } from './searches.ts';
import { isPlain, leavesOf, shownLeaf, type ValueSchema } from './setting-leaves.ts';
import { settingStep, usualStep } from './setting-step.ts';
import { useShownPlace } from './shown-place.ts';
import { StepDialog, type Step } from './step-dialog.tsx';
import { useAct } from './use-act.ts';

type Setting = Actions['settings.list-settings']['output']['settings'][number];

const say = administrationWords.settings;

/** Where a setting that is a table of things is changed: a page of its own. */
const pageOf: Readonly<Record<string, { readonly to: '/rules' | '/calendar'; readonly word: string }>> = { 'legal-holidays': { to: '/calendar', word: say.inCalendar }, 'judging-rules': { to: '/rules', word: say.inRules }, 'warning-rules': { to: '/rules', word: say.inRules } };

/** A value, each of its parts under its words; a table line by line, as the server tells it. */
const Value = ({ schema, value, told }: { readonly schema: unknown; readonly value: unknown; readonly told: readonly string[] | null }): React.JSX.Element => (told !== null ? <>{told.length === 0 ? say.asUsual : told.map((line) => <div key={line} style={{ whiteSpace: 'normal', maxWidth: '32em' }}>{line}</div>)}</> :
  <dl className="parts">{leavesOf(schema as ValueSchema).map((leaf) => <div key={leaf.path}>{leaf.label === '' ? null : <dt>{leaf.label}</dt>}<dd className="figures">{shownLeaf(leaf, value, say.words)}</dd></div>)}</dl>
);

/** Everything that was ever set for a key, here and above. */
function History({ setting: { key, title, schema, standard, told }, region, onClose }: { readonly setting: Setting; readonly region: { readonly regionId?: string }; readonly onClose: () => void }): React.JSX.Element {
  const found = useRead('settings.get-setting', { ...region, key });
  return (
    <Drawer open size={1000} title={title} onClose={onClose}>
      <h3>{say.standard}</h3>
      <Value schema={schema} value={standard} told={told === null ? null : []} />
      <h3>{say.history}</h3>
      <LoadState of={found}>{({ history }) => (
        <WideTable
          label={say.history} rowKey={({ regionId, version }) => `${regionId} ${String(version)}`} dataSource={[...history]} locale={{ emptyText: say.never }}
          columns={[
            { title: say.from, className: 'figures', render: (_value, { validFrom, validTo }) => administrationWords.people.since(validFrom, validTo) }, { title: administrationWords.place.label, dataIndex: 'region' }, { title: say.valueThen, render: (_value, one) => (one.value === null ? say.usualAgain : <Value schema={schema} value={one.value} told={one.told} />) },
            { title: say.by, dataIndex: 'recordedBy' }, { title: say.when, className: 'figures', render: (_value, { recordedAt }) => localTime(recordedAt) }, { title: say.reason, dataIndex: 'reason' },
          ]}
        />
      )}</LoadState>
    </Drawer>
  );
}

/** All settings of a place or of the whole installation: what holds, whether that is usual, who set it why and from when; each can be changed by those whose it is. */
export function SettingsPage(): React.JSX.Element {
  const search = useSearch({ from: '/settings' });
  const navigate = useNavigate({ from: '/settings' });
  const { data: session } = useSession();
  const place = useShownPlace(search.region);
  const isWhole = search.whole === true;
  const region = isWhole || place.regionId === null ? {} : { regionId: place.regionId };
  const settings = useRead('settings.list-settings', place.isKnown ? region : null);
  /* What holds for the whole installation is changed there alone: who has business there finds it in the same list. */
  const ofWhole = place.isKnown && session?.roles.some((held) => !place.regions.some((one) => one.regionId === held.regionId)) === true;
  const whole = useRead('settings.list-settings', ofWhole ? {} : null);
  const listed = (all: readonly Setting[]): readonly Setting[] => all.map((one) => (one.scope === 'installation' ? whole.data?.settings.find(({ key }) => key === one.key) ?? one : one));
  const act = useAct(['settings.list-settings', 'settings.get-setting', 'collection.get-board']);
  const [step, setStep] = useState<Step | null>(null);
  const change = (part: SettingsSearch): void => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const shown = settings.data?.settings.find(({ key }) => key === search.key);
  return (
    <Flex vertical gap={12}>
      <PageTitle>{say.title}</PageTitle>
      <Flex wrap gap={12} align="center" className="no-print"><PlaceChoice place={place} value={isWhole ? null : place.regionId} whole={administrationWords.place.whole} onChoose={(chosen) => change(chosen === undefined ? { region: undefined, whole: true } : { region: chosen, whole: undefined })} /><Link to="/calendar">{administrationWords.calendar.title}</Link></Flex>
      <LoadState of={settings}>{({ settings: found }) => (
        <WideTable
          label={say.title} rowKey="key" dataSource={[...listed(found)]} sticky
          columns={[
            { title: say.key, render: (_value, { title, explanation }) => <div style={{ whiteSpace: 'normal', minWidth: '16em', maxWidth: '24em' }}><strong>{title}</strong><div>{explanation}</div></div> }, { title: say.value, render: (_value, { schema, value, told }) => <Value schema={schema} value={value} told={told} /> },
            { title: say.whence, render: (_value, { from, setIn }) => (from === 'standard' ? <Tag>{say.isStandard}</Tag> : from === 'here' ? say.isHere : say.isAbove(setIn?.name ?? '')) },
            { title: say.by, render: (_value, { recordedBy, validFrom, validTo, reason }) => <div style={{ whiteSpace: 'normal', maxWidth: '16em' }}>{recordedBy}{validFrom === null ? null : <div className="figures">{administrationWords.people.since(validFrom, validTo)}</div>}{reason}</div> },
            {
              title: administrationWords.people.steps, render: (_value, setting) => (
                <Flex vertical gap={4} align="start">
                  {setting.allowed.includes('settings.change-setting') && isPlain(setting.schema as ValueSchema) ? <Button size="small" aria-label={`${say.change}：${setting.title}`} onClick={() => setStep(settingStep(setting, region, act))}>{say.change}</Button> : null}
                  {pageOf[setting.key] === undefined ? null : <Link to={pageOf[setting.key]?.to ?? '/rules'}>{pageOf[setting.key]?.word}</Link>}
                  {setting.allowed.includes('settings.change-setting') && setting.from === 'here' ? <Button size="small" aria-label={`${say.usualAgain}：${setting.title}`} onClick={() => setStep(usualStep(setting, region, act))}>{say.usualAgain}</Button> : null}
                  <Button size="small" type="link" aria-label={`${say.history}：${setting.title}`} onClick={() => change({ key: setting.key })}>{say.history}</Button>
                </Flex>
              ),
            },
          ]}
        />
      )}</LoadState>
      {shown === undefined ? null : <History setting={shown} region={shown.scope === 'installation' ? {} : region} onClose={() => change({ key: undefined })} />}
      {session?.actions.includes('audit.get-head') === true ? <AuditHead region={region} onStep={setStep} /> : null}
      <StepDialog step={step} onClose={() => setStep(null)} />
    </Flex>
  );
}
