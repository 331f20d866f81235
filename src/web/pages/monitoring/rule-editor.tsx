import { useEffect, useRef, useState } from 'react';
import { App, Button, Flex, Input, InputNumber, Select } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { monitoringWords } from '../../words/monitoring-words.ts';
import { JudgedState } from './judged-state.tsx';
import { PreviewedRules } from './previewed-rules.tsx';
import type { Rule, Rules } from './shown.ts';

const say = monitoringWords.rules;

/** What a changed rule makes stale. */
const changes = ['monitoring.list-rules', 'monitoring.list-standings', 'monitoring.get-target', 'monitoring.list-target-years', 'monitoring.get-attainment', 'monitoring.list-warnings', 'settings.list-settings', 'settings.get-setting'] as const;

type Value = number | boolean | string;
type Values = Readonly<Record<string, Value>>;
type Chosen = { readonly values: Values; readonly approval: { readonly by: string; readonly on: string; readonly document: string | null } | null };

/** Which setting a rule stands in. */
const keyOf = ({ clears }: Rule): string => (clears === null ? 'judging-rules' : 'warning-rules');

function Field({ field, value, onValue }: { readonly field: Rule['fields'][number]; readonly value: Value; readonly onValue: (value: Value) => void }): React.JSX.Element {
  const hint = `${say.usual} ${field.usual}；${say.allowed} ${field.allowed}`;
  return (
    <label style={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <span>{field.title}<span className="quiet">（{hint}）</span></span>
      {field.kind === 'number' ? <InputNumber value={Number(value)} min={field.least} max={field.most} step={field.step === 'any' ? 1 : field.step} suffix={field.unit ?? ''} onChange={(next) => { if (next !== null) onValue(next); }} style={{ width: '12em' }} />
        : field.kind === 'choice' ? <Select aria-label={field.title} value={String(value)} options={field.choices.map((choice) => ({ ...choice }))} onChange={(next: string) => onValue(next)} style={{ maxWidth: '100%' }} />
          : <Select aria-label={field.title} value={value === true} options={[{ value: true, label: say.yes }, { value: false, label: say.no }]} onChange={(next: boolean) => onValue(next)} style={{ width: '8em' }} />}
    </label>
  );
}

/** The limits of a rule, changed: first what it would do, then who approved it and why. */
export function RuleEditor({ rule, answer, regionId, asOf, onClose }: { readonly rule: Rule; readonly answer: Rules; readonly regionId: string; readonly asOf: string | undefined; readonly onClose: () => void }): React.JSX.Element {
  const { message } = App.useApp();
  const [values, setValues] = useState<Values>(Object.fromEntries(rule.fields.map(({ name, value }) => [name, value])));
  const [previewed, setPreviewed] = useState<Values | null>(null);
  const [told, setTold] = useState({ by: '', on: answer.run.asOf, document: '', reason: '', from: answer.run.asOf });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('input')?.focus(), []);
  const change = useWrite('settings.change-setting', changes);
  const key = keyOf(rule);
  const setting = answer.settings.find((one) => one.key === key);
  const withRule = (chosen: Chosen): Record<string, Chosen> => ({ ...(setting?.value as Record<string, Chosen>), [rule.rule]: chosen });
  const wanted = previewed === null ? null : { values: previewed, approval: null };
  const preview = useRead('monitoring.preview-rules', wanted === null ? null : { regionId, year: answer.run.year, ...(asOf === undefined ? {} : { asOf }), ...(key === 'judging-rules' ? { judging: wanted } : { warnings: withRule(wanted) }) });
  const isPreviewed = previewed !== null && preview.isSuccess && JSON.stringify(previewed) === JSON.stringify(values);
  const put = (part: Partial<typeof told>): void => setTold((before) => ({ ...before, ...part }));
  const save = (): void => {
    const approval = told.by.trim() === '' ? null : { by: told.by.trim(), on: told.on, document: told.document.trim() === '' ? null : told.document.trim() };
    change.mutate({ regionId, key, value: key === 'judging-rules' ? { values, approval } : withRule({ values, approval }), version: setting?.version ?? 0, validFrom: told.from, reason: told.reason.trim() }, { onSuccess: () => { void message.success(say.done); onClose(); } });
  };
  return (
    <div ref={place} style={{ borderLeft: '3px solid #9b1c31', paddingLeft: 12, marginTop: 8, maxWidth: '60em' }}>
      <Flex vertical gap={12}>
        <Flex wrap gap={16}>{rule.fields.map((field) => <Field key={field.name} field={field} value={values[field.name] ?? field.value} onValue={(value) => setValues((before) => ({ ...before, [field.name]: value }))} />)}</Flex>
        <Flex wrap gap={8}><Button type={isPreviewed ? 'default' : 'primary'} loading={preview.isFetching} onClick={() => setPreviewed(values)}>{say.preview}</Button><Button onClick={onClose}>{say.cancel}</Button></Flex>
        {previewed === null ? <p className="quiet" style={{ margin: 0 }}>{say.previewFirst}</p> : <JudgedState of={preview}>{(shown) => <PreviewedRules preview={shown} asOf={asOf} />}</JudgedState>}
        {isPreviewed ? (
          <Flex vertical gap={8}>
            <Flex wrap gap={12}>
              <label>{say.by}<Input value={told.by} maxLength={80} onChange={({ target }) => put({ by: target.value })} /></label>
              <label>{say.on}<Input type="date" value={told.on} onChange={({ target }) => put({ on: target.value })} /></label>
              <label>{say.document}<Input value={told.document} maxLength={120} onChange={({ target }) => put({ document: target.value })} /></label>
              <label>{say.from}<Input type="date" value={told.from} onChange={({ target }) => put({ from: target.value })} /></label>
            </Flex>
            <label>{say.reason}<Input.TextArea rows={2} value={told.reason} maxLength={500} onChange={({ target }) => put({ reason: target.value })} /></label>
            <p className="quiet" style={{ margin: 0 }}>{say.backToUsual}</p>
            {change.isError ? <Failure error={change.error} /> : null}
            <div><Button type="primary" disabled={told.reason.trim().length < 2} loading={change.isPending} onClick={save}>{say.save}</Button></div>
          </Flex>
        ) : null}
      </Flex>
    </div>
  );
}
