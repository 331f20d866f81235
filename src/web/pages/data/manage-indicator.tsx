import { useId, useState } from 'react';
import { RightOutlined } from '@ant-design/icons';
import { App, Button, Collapse, Flex, Input, Select } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { DayField } from '../../steps/day-field.tsx';
import { dataWords } from '../../words/data-words.ts';
import type { Actions } from '../../client/actions.ts';

const say = dataWords;
type Figures = Actions['collection.list-figures']['output'];
type Audience = Figures['visibility'][number]['audience'];
const audiences = Object.keys(say.audiences) as Audience[];

/** Who may see the figures of an indicator, or of a part of the people, from a day on. */
function Visibility({ regionId, indicatorId, set }: { readonly regionId: string; readonly indicatorId: string; readonly set: Figures['visibility'] }): React.JSX.Element {
  const id = useId();
  const { message } = App.useApp();
  const write = useWrite('collection.set-visibility', ['collection.list-figures', 'collection.list-series']);
  const [breakdown, setBreakdown] = useState('');
  const [audience, setAudience] = useState<Audience>('committee');
  const [validFrom, setValidFrom] = useState('');
  const [reason, setReason] = useState('');
  const version = set.find((one) => one.breakdown === breakdown.trim())?.version ?? 0;
  const save = (): void => void write.mutateAsync({ regionId, indicatorId, breakdown: breakdown.trim(), audience, version, validFrom, reason: reason.trim() }).then(() => { setReason(''); void message.success(say.wasSet); }, () => undefined);
  return (
    <section aria-label={say.visibility}>
      <h2 className="part-title">{say.visibility}</h2>
      <p className="hint">{say.visibilityHint}</p>
      <ul>{set.map((one) => <li key={one.breakdown}>{one.breakdown === '' ? say.usual : one.breakdown}：{one.audienceWord}（{one.validFrom}，{one.reason ?? ''}）</li>)}</ul>
      <div className="field"><label htmlFor={`${id}-part`}>{say.part}</label><Input id={`${id}-part`} maxLength={40} value={breakdown} onChange={({ target }) => setBreakdown(target.value)} /></div>
      <div className="field"><label htmlFor={`${id}-audience`}>{say.visibility}</label><Select id={`${id}-audience`} value={audience} onChange={(chosen: Audience) => setAudience(chosen)} options={audiences.map((value) => ({ value, label: say.audiences[value] }))} /></div>
      <DayField label={say.from} value={validFrom} onChange={setValidFrom} />
      <div className="field"><label htmlFor={`${id}-reason`}>{say.reason}</label><Input id={`${id}-reason`} maxLength={300} value={reason} onChange={({ target }) => setReason(target.value)} /></div>
      {write.isError ? <Failure error={write.error} /> : null}
      <Button disabled={validFrom === '' || reason.trim().length < 2} loading={write.isPending} onClick={save}>{say.setVisibility}</Button>
    </section>
  );
}

/** The way an indicator is counted changes from a day on. */
function Break({ regionId, indicatorId, version }: { readonly regionId: string; readonly indicatorId: string; readonly version: number }): React.JSX.Element {
  const id = useId();
  const { message } = App.useApp();
  const write = useWrite('collection.mark-break', ['collection.list-figures', 'collection.list-series', 'plan.list-indicators']);
  const [validFrom, setValidFrom] = useState('');
  const [reason, setReason] = useState('');
  const save = (): void => void write.mutateAsync({ regionId, indicatorId, version, validFrom, reason: reason.trim() }).then(() => { setReason(''); setValidFrom(''); void message.success(say.marked); }, () => undefined);
  return (
    <section aria-label={say.markBreak}>
      <h2 className="part-title">{say.markBreak}</h2>
      <p className="hint">{say.breakHint}</p>
      <DayField label={say.from} value={validFrom} onChange={setValidFrom} />
      <div className="field"><label htmlFor={`${id}-reason`}>{say.breakReason}</label><Input id={`${id}-reason`} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} /></div>
      {write.isError ? <Failure error={write.error} /> : null}
      <Button disabled={validFrom === '' || reason.trim().length < 2} loading={write.isPending} onClick={save}>{say.mark}</Button>
    </section>
  );
}

/** What who keeps the data may decide about an indicator; nothing for everybody else. */
export function ManageIndicator({ regionId, indicatorId }: { readonly regionId: string; readonly indicatorId: string }): React.JSX.Element | null {
  const figures = useRead('collection.list-figures', { regionId, indicatorId, limit: 1 });
  if (figures.data === undefined || figures.data.allowed.length === 0) return null;
  const { allowed, visibility, definitionNumber } = figures.data;
  return (
    <Collapse expandIcon={({ isActive }) => <RightOutlined rotate={isActive === true ? 90 : 0} />} items={[{ key: 'manage', label: say.manage, children: <Flex vertical gap={16}>
      {allowed.includes('collection.set-visibility') ? <Visibility regionId={regionId} indicatorId={indicatorId} set={visibility} /> : null}
      {allowed.includes('collection.mark-break') ? <Break regionId={regionId} indicatorId={indicatorId} version={definitionNumber} /> : null}
    </Flex> }]} />
  );
}
