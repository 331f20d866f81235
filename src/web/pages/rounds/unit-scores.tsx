import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { remindersWords } from '../../words/reminders-words.ts';
import type { Actions } from '../../client/actions.ts';

const say = remindersWords;
type Unit = Actions['collection.list-scores']['output']['units'][number];
type Score = Unit['scores'][number];

const pointsText = (points: Score['points']): string => (typeof points === 'number' ? points.toFixed(1) : say.none);
const changeText = (change: Score['change']): string => (typeof change === 'number' ? `${change > 0 ? '▲' : change < 0 ? '▼' : '＝'} ${Math.abs(change).toFixed(1)}` : say.none);

/** The score of every unit in a round with its numerator and denominator; each opens into its parts and their rules. */
export function UnitScores({ regionId, roundId }: { readonly regionId: string; readonly roundId: string }): React.JSX.Element {
  const scores = useRead('collection.list-scores', { regionId, roundId });
  return (
    <LoadState of={scores}>{({ units }) => {
      const scoreOf = (unit: Unit): Score | undefined => unit.scores.find((one) => one.roundId === roundId);
      const found = units.filter((unit) => scoreOf(unit) !== undefined);
      const rule = found.map(scoreOf)[0]?.rule;
      return (
        <>
          {rule === undefined ? null : <p style={{ margin: 0 }}>{say.rule}：{rule}</p>}
          <WideTable<Unit>
            label={say.scores} rowKey="unitId" dataSource={[...found]} locale={{ emptyText: say.noScores }}
            expandable={{
              columnWidth: '5em', expandedRowRender: (unit) => (
                <WideTable<Score['parts'][number]>
                  scroll={{}} label={say.partsOf(unit.unitName)} rowKey="part" dataSource={[...(scoreOf(unit)?.parts ?? [])]}
                  columns={[{ title: say.part, dataIndex: 'word' }, { title: say.weight, dataIndex: 'weight', align: 'right', className: 'figures' }, { title: say.over, align: 'right', className: 'figures', render: (_value, { numerator, denominator }) => `${String(numerator)}/${String(denominator)}` }, { title: say.points, align: 'right', className: 'figures', render: (_value, { points }) => pointsText(points) }, { title: say.rule, dataIndex: 'rule' }]}
                />
              ),
              expandIcon: ({ expanded, onExpand, record }) => <button type="button" className="plain-button" aria-expanded={expanded} aria-label={`${expanded ? say.fold : say.unfold}：${record.unitName}`} onClick={(event) => onExpand(record, event)}>{expanded ? say.fold : say.unfold}</button>,
            }}
            columns={[
              { title: say.unit, dataIndex: 'unitName' }, { title: say.points, align: 'right', className: 'figures', render: (_value, unit) => pointsText(scoreOf(unit)?.points ?? { missing: '' }) },
              { title: say.over, align: 'right', className: 'figures', render: (_value, unit) => `${String(scoreOf(unit)?.numerator ?? '')}/${String(scoreOf(unit)?.denominator ?? '')}` }, { title: say.change, align: 'right', className: 'figures', render: (_value, unit) => changeText(scoreOf(unit)?.change ?? { missing: '' }) },
            ]}
          />
        </>
      );
    }}</LoadState>
  );
}
