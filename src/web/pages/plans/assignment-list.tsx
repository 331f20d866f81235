import { Button, Checkbox } from 'antd';
import { plansWords } from '../../words/plans-words.ts';
import { isOpen, stateOf } from './matrix-rows.ts';
import type { AssignedItem } from './use-plan-assignments.ts';

const say = plansWords.assignment;

const unitsOf = (units: AssignedItem['leads']): string => units.map(({ unit }) => unit).join('、');

/** The same as the matrix for a phone: a list by part, with who leads and helps. */
export function AssignmentList({ rows, chosen, mayAssign, onChoose, onOpen }: { readonly rows: readonly AssignedItem[]; readonly mayAssign: boolean; readonly chosen: ReadonlySet<string>; readonly onChoose: (items: readonly AssignedItem[], isChosen: boolean) => void; readonly onOpen: (item: AssignedItem, unitId: string | null) => void }): React.JSX.Element {
  return (
    <ul className="assignment-list" aria-label={say.matrix}>
      {rows.map((item) => {
        const key = `${item.planId} ${item.itemId}`;
        const state = stateOf(item);
        return (
          <li key={key}>
            {mayAssign ? <Checkbox checked={chosen.has(key)} onChange={({ target }) => onChoose([item], target.checked)}><b>{item.label}</b></Checkbox> : <b>{item.label}</b>}
            {item.label.replaceAll(/[“”]/g, '') === item.text ? null : <div>{item.text}</div>}
            <div>{item.leads.length === 0 ? <span className={isOpen(item) ? 'none-yet' : 'quiet'}>{say.states[state]}</span> : `${say.roles.lead}：${unitsOf(item.leads)}`}</div>
            {item.supports.length === 0 ? null : <div className="quiet">{say.roles.support}：{unitsOf(item.supports)}</div>}
            {mayAssign ? <Button size="small" onClick={() => onOpen(item, null)} aria-label={say.openOf(item.label)}>{say.open}</Button> : null}
          </li>
        );
      })}
    </ul>
  );
}
