import { useState } from 'react';
import { Button, Collapse, Flex, Input } from 'antd';
import { RightOutlined } from '@ant-design/icons';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { IndicatorLink } from '../../links/indicator-link.tsx';
import { roundsWords } from '../../words/rounds-words.ts';
import type { Actions } from '../../client/actions.ts';
import { AssignIndicators } from './assign-indicators.tsx';
import { DutiesInForce } from './duties-in-force.tsx';
import type { Round } from './round.ts';

const say = roundsWords;
type Preview = Actions['rounds.preview-round']['output'];
type Unit = Preview['units'][number];
/** An indicator somebody has to decide about: nobody answers for it, or who does was inferred. */
type Undecided = { readonly indicatorId: string; readonly name: string; readonly unit: string; readonly basisWord: string; readonly why: string };

const undecidedIn = ({ nobody, unsure }: Preview): readonly Undecided[] => [...nobody.map((one) => ({ ...one, unit: '', basisWord: '' })), ...unsure];

/** What nobody answers for and what follows from words alone, to be decided many at once. */
function ToDecide({ regionId, preview }: { readonly regionId: string; readonly preview: Preview }): React.JSX.Element {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const rows = undecidedIn(preview);
  const seen = chosen.filter((indicatorId) => rows.some((row) => row.indicatorId === indicatorId));
  return (
    <Flex vertical gap={8}>
      <AssignIndicators regionId={regionId} indicatorIds={seen} onDone={() => setChosen([])} extra={<Button onClick={() => setChosen(seen.length === rows.length ? [] : rows.map(({ indicatorId }) => indicatorId))}>{say.chooseAll}</Button>} />
      <WideTable<Undecided>
        label={say.toDecide} rowKey="indicatorId" dataSource={[...rows]} pagination={{ pageSize: 50, hideOnSinglePage: true }}
        rowSelection={{ selectedRowKeys: [...seen], onChange: (keys) => setChosen(keys.map(String)), getCheckboxProps: ({ name }) => ({ 'aria-label': say.choose(name) }), hideSelectAll: true, columnTitle: <span className="visually-hidden">{say.chooseColumn}</span> }}
        columns={[{ title: say.indicator, render: (_value, { indicatorId, name }) => <IndicatorLink indicatorId={indicatorId}>{name}</IndicatorLink> }, { title: say.unit, dataIndex: 'unit' }, { title: say.basis, dataIndex: 'basisWord' }, { title: say.why, dataIndex: 'why' }]}
      />
    </Flex>
  );
}

/** The indicators one unit is asked, each with why; chosen ones can be given to another. */
function ItemsOfUnit({ regionId, unit: { unit, items } }: { readonly regionId: string; readonly unit: Unit }): React.JSX.Element {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Flex vertical gap={8}>
      <WideTable
        scroll={{}} label={say.itemsOf(unit)} rowKey="indicatorId" dataSource={[...items]} pagination={{ pageSize: 50, hideOnSinglePage: true }}
        rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)), getCheckboxProps: ({ name }) => ({ 'aria-label': say.choose(name) }), hideSelectAll: true, columnTitle: <span className="visually-hidden">{say.chooseColumn}</span> }}
        columns={[{ title: say.indicator, render: (_value, { indicatorId, name }) => <IndicatorLink indicatorId={indicatorId}>{name}</IndicatorLink> }, { title: say.basis, dataIndex: 'basisWord' }, { title: say.questions, dataIndex: 'questions', align: 'right', className: 'figures' }]}
      />
      <AssignIndicators regionId={regionId} indicatorIds={chosen} onDone={() => setChosen([])} />
    </Flex>
  );
}

/** Units that have the typed words in their name, or in that of an indicator they are asked. */
const found = (units: readonly Unit[], typed: string): readonly Unit[] => (typed === '' ? units : units.filter(({ unit, items }) => unit.includes(typed) || items.some(({ name }) => name.includes(typed))));

/** Who would be asked what: what nobody answers for first, then unit by unit, then what was decided. */
export function RoundWho({ regionId, round: { roundId, state, allowed }, onNext }: { readonly regionId: string; readonly round: Round; readonly onNext: () => void }): React.JSX.Element {
  const preview = useRead('rounds.preview-round', { regionId, roundId });
  const [typed, setTyped] = useState('');
  return (
    <LoadState of={preview}>{(data) => {
      const { nobody, unsure, unnamed, units, questions } = data;
      const count = nobody.length + unsure.length;
      return (
        <Flex vertical gap={12}>
          {state === 'open' ? <p style={{ margin: 0 }}>{say.whoOpened}</p> : null}
          <h2 className="part-title">{say.toDecide}</h2>
          <p style={{ margin: 0 }}>{count === 0 ? say.noneLeft : [...(nobody.length > 0 ? [say.nobody(nobody.length)] : []), ...(unsure.length > 0 ? [say.unsure(unsure.length)] : [])].join('；')}</p>
          {count === 0 ? null : <ToDecide regionId={regionId} preview={data} />}
          {unnamed.length === 0 ? null : <section aria-label={say.unnamed}><h2 className="part-title">{say.unnamed}</h2><ul>{unnamed.map(({ kind, indicators }) => <li key={kind}>{say.unnamedLine(kind, indicators.join('、'))}</li>)}</ul></section>}
          <h2 className="part-title">{say.all35}</h2>
          <Flex wrap gap={12} align="center"><span>{say.units(units.length, questions)}</span><Input type="search" aria-label={say.search} placeholder={say.search} value={typed} onChange={({ target }) => setTyped(target.value)} style={{ width: 220 }} /></Flex>
          <WideTable<Unit>
            label={say.all35} rowKey="unitId" dataSource={[...found(units, typed.trim())]}
            expandable={{
              expandedRowRender: (unit) => <ItemsOfUnit regionId={regionId} unit={unit} />, columnWidth: '4.5em',
              expandIcon: ({ expanded, onExpand, record }) => <button type="button" className="plain-button" aria-expanded={expanded} aria-label={`${expanded ? say.fold : say.unfold}：${say.itemsOf(record.unit)}`} onClick={(event) => onExpand(record, event)}>{expanded ? say.fold : say.unfold}</button>,
            }}
            columns={[{ title: say.unit, dataIndex: 'unit' }, { title: say.indicatorCount, dataIndex: 'indicators', align: 'right', className: 'figures' }, { title: say.questions, dataIndex: 'questions', align: 'right', className: 'figures' }]}
          />
          <Collapse expandIcon={({ isActive }) => <RightOutlined rotate={isActive === true ? 90 : 0} />} items={[{ key: 'duties', label: say.duties, children: <DutiesInForce regionId={regionId} /> }]} />
          {state === 'preparing' && allowed.includes('rounds.open-round') ? <div><Button type="primary" onClick={onNext}>{say.next}</Button></div> : null}
        </Flex>
      );
    }}</LoadState>
  );
}
