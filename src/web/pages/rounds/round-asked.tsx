import { useId, useState } from 'react';
import { App, Button, Checkbox, Flex, Input, Radio, Select } from 'antd';
import { breakdowns as allBreakdowns } from '#registry';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { roundsWords } from '../../words/rounds-words.ts';
import type { Actions } from '../../client/actions.ts';
import { IndicatorChoice } from './indicator-choice.tsx';
import type { Round } from './round.ts';

const say = roundsWords;
type Parts = NonNullable<Actions['rounds.change-round']['input']['parts']>;
type BreakdownId = NonNullable<Parts['breakdowns']>[number];

/** The two that every statistic by sex and place needs; the others stand in a list. */
const usual: readonly string[] = ['sex', 'area'];
const isOpenList = (breakdownId: string): boolean => allBreakdowns.find((one) => one.id === breakdownId)?.categories.length === 0;
const nameOf = (breakdownId: string): string => allBreakdowns.find((one) => one.id === breakdownId)?.name ?? breakdownId;
const townshipKind = '乡镇街道';
const listOf = (text: string, between: RegExp): readonly string[] => [...new Set(text.split(between).map((name) => name.trim()).filter((name) => name !== ''))];

/** What a round asks: by which parts, in which townships, which indicators. Fixed once its forms are out. */
export function RoundAsked({ regionId, round, onNext }: { readonly regionId: string; readonly round: Round; readonly onNext: () => void }): React.JSX.Element {
  const id = useId();
  const { message } = App.useApp();
  const { roundId, revision, state, allowed, kind } = round;
  const change = useWrite('rounds.change-round', ['rounds.list-rounds', 'rounds.preview-round']);
  const [chosen, setChosen] = useState<readonly string[]>(round.parts.breakdowns);
  const [townships, setTownships] = useState((round.parts.subUnits[townshipKind] ?? []).join('\n'));
  const [categories, setCategories] = useState<Readonly<Record<string, string>>>(Object.fromEntries(Object.entries(round.parts.categories).map(([name, list]) => [name, list.join('、')])));
  const [background, setBackground] = useState(round.parts.background);
  const [indicators, setIndicators] = useState<readonly string[] | null>(round.indicators);
  const may = allowed.includes('rounds.change-round') && state === 'preparing';
  const toggle = (breakdown: string, isOn: boolean): void => setChosen((old) => (isOn ? [...old, breakdown] : old.filter((one) => one !== breakdown)));
  const parts = (): Parts => {
    const names = listOf(townships, /[\n，、,;；]/);
    const { [townshipKind]: _former, ...otherUnits } = round.parts.subUnits;
    return {
      breakdowns: chosen as readonly BreakdownId[], background, subUnits: { ...otherUnits, ...(names.length === 0 ? {} : { [townshipKind]: names }) },
      categories: Object.fromEntries(Object.entries(categories).map(([name, text]) => [name, listOf(text, /[\n，、,;；]/)] as const).filter(([name, list]) => chosen.includes(name) && list.length > 0)),
    };
  };
  const save = (then: () => void): void => void change.mutateAsync({ regionId, roundId, revision, parts: parts(), indicators: indicators === null ? null : [...indicators] }).then(() => { void message.success(say.saved); then(); }, () => undefined);
  return (
    <Flex vertical gap={8} style={{ maxWidth: '60em' }}>
      {may ? null : <p style={{ margin: 0 }}>{state === 'preparing' ? say.readOnly : say.fixed}</p>}
      <fieldset disabled={!may} className="plain-fieldset">
        <div className="field">
          <span>{say.breakdowns}</span>
          <Flex wrap gap={12}>{usual.map((breakdown) => <Checkbox key={breakdown} disabled={!may} checked={chosen.includes(breakdown)} onChange={({ target }) => toggle(breakdown, target.checked)}>{nameOf(breakdown)}</Checkbox>)}</Flex>
        </div>
        <div className="field">
          <label htmlFor={`${id}-more`}>{say.moreBreakdowns}</label>
          <Select id={`${id}-more`} mode="multiple" disabled={!may} value={chosen.filter((one) => !usual.includes(one))} onChange={(more: string[]) => setChosen((old) => [...old.filter((one) => usual.includes(one)), ...more])} options={allBreakdowns.filter((one) => !usual.includes(one.id)).map((one) => ({ value: one.id, label: one.name }))} showSearch={{ optionFilterProp: 'label' }} />
          <span className="hint">{say.moreHint}</span>
        </div>
        {chosen.filter(isOpenList).map((breakdown) => (
          <div key={breakdown} className="field"><label htmlFor={`${id}-${breakdown}`}>{say.categories(nameOf(breakdown))}</label><Input id={`${id}-${breakdown}`} disabled={!may} value={categories[breakdown] ?? ''} onChange={({ target }) => setCategories((old) => ({ ...old, [breakdown]: target.value }))} /><span className="hint">{say.categoriesHint}</span></div>
        ))}
        <div className="field"><label htmlFor={`${id}-townships`}>{say.townships}</label><Input.TextArea id={`${id}-townships`} disabled={!may} rows={4} value={townships} onChange={({ target }) => setTownships(target.value)} /><span className="hint">{say.townshipsHint}</span></div>
        <div className="field"><Checkbox disabled={!may} checked={background} onChange={({ target }) => setBackground(target.checked)}>{say.background}</Checkbox></div>
        <div className="field">
          <span id={`${id}-scope`}>{say.scope}</span>
          <Radio.Group aria-labelledby={`${id}-scope`} disabled={!may} value={indicators === null ? 'all' : 'some'} onChange={({ target }) => setIndicators(target.value === 'all' ? null : [])} options={[{ value: 'all', label: say.all, disabled: kind === 'survey' }, { value: 'some', label: say.some }]} />
        </div>
        {indicators === null ? null : <div className="field"><label htmlFor={`${id}-indicators`}>{say.indicators}</label>{may ? <IndicatorChoice id={`${id}-indicators`} regionId={regionId} value={indicators} onChange={setIndicators} /> : <span id={`${id}-indicators`}>{indicators.length}</span>}</div>}
      </fieldset>
      {change.isError ? <Failure error={change.error} /> : null}
      {may ? <Flex gap={8}><Button loading={change.isPending} disabled={indicators?.length === 0} onClick={() => save(() => undefined)}>{say.save}</Button><Button type="primary" loading={change.isPending} disabled={indicators?.length === 0} onClick={() => save(onNext)}>{say.next}</Button></Flex> : null}
    </Flex>
  );
}
