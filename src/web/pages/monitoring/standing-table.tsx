import { useEffect, useRef } from 'react';
import { Grid } from 'antd';
import { monitoringWords } from '../../words/monitoring-words.ts';
import type { Standing, Standings, Tally } from './shown.ts';
import { narrowCells, standingCells, type Kept } from './standing-cells.tsx';
import './monitoring.css';

const say = monitoringWords.table;

const tallyText = ({ met, notMet, unproven, unassessed }: Tally): string => say.groupTally(met, notMet, unproven, unassessed);

/** Rows of targets with the headings of their groups: a plain table, so that hundreds of rows cost nothing. It scrolls inside, by the keyboard too; on a phone it has two columns, what is wanted and how it stands. */
export function StandingTable({ standings, groups = [], from = 0, columns, kept, label }: {
  readonly standings: readonly Standing[]; readonly groups?: Standings['groups']; readonly from?: number; readonly columns: readonly string[]; readonly kept: Kept; readonly label: string;
}): React.JSX.Element {
  const { md = true } = Grid.useBreakpoint();
  const shown = md ? standingCells.filter(({ id }) => columns.includes(id)) : narrowCells(columns);
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = around.current;
    if (box !== null) box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
  });
  const heads = groups.filter(({ title }) => title !== '');
  const headOf = (at: number): Standings['groups'][number] | undefined => heads.find(({ begins }) => begins === at) ?? (at === from ? heads.findLast(({ begins }) => begins <= at) : undefined);
  return (
    <div className="scrolls" ref={around} role="region" aria-label={label}>
      <table className="standings">
        <thead><tr>{shown.map(({ id, className }) => <th key={id} scope="col" className={className.includes('right') ? 'right' : ''} {...(id === 'pace' ? { title: say.paceHelp } : {})}>{say.heads[id]}</th>)}</tr></thead>
        <tbody>{standings.flatMap((standing, place) => {
          const head = headOf(from + place);
          return [
            ...(head === undefined ? [] : [<tr key={`group ${head.key}`} className="group"><th scope="colgroup" colSpan={shown.length}>{head.title}（{monitoringWords.common.items(head.tally.total)}：{tallyText(head.tally)}）</th></tr>]),
            <tr key={`${standing.planId} ${standing.targetId}`}>{shown.map(({ id, className, cell }) => <td key={id} className={className}>{cell(standing, kept)}</td>)}</tr>,
          ];
        })}</tbody>
      </table>
    </div>
  );
}
