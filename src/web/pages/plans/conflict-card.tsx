import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Flex, Tag } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { localTime } from '../../words/local-time.ts';
import { plansWords } from '../../words/plans-words.ts';

const say = plansWords.conflicts;

/** A contradiction between plans, or inside one. */
export type ShownConflict = Actions['plan.list-conflicts']['output']['conflicts'][number];
type Acceptance = NonNullable<ShownConflict['acceptance']>;

/** Who accepted it and why. */
export const AcceptedWords = ({ acceptance: { reason, acceptedBy, acceptedAt } }: { readonly acceptance: Acceptance }): React.JSX.Element => <p style={{ margin: '4px 0' }}>{say.acceptedBy(acceptedBy ?? '', localTime(acceptedAt))}：{reason}</p>;

type Props = {
  readonly conflict: ShownConflict; readonly ownPlans: ReadonlySet<string>; readonly isChosen: boolean; readonly onChoose: (isChosen: boolean) => void; readonly onAccept: () => void; readonly onWithdraw: (acceptance: Acceptance) => void;
};

/** What contradicts what, both texts side by side, each leading to its place in its plan; how it stands and what may be done. */
export function ConflictCard({ conflict: { severity, message, places, values, state, acceptance, allowed }, ownPlans, isChosen, onChoose, onAccept, onWithdraw }: Props): React.JSX.Element {
  const mayAccept = allowed.includes('plan.accept-conflict');
  return (
    <li className="conflict">
      <Flex gap={8} align="flex-start">
        {mayAccept ? <Checkbox checked={isChosen} onChange={({ target }) => onChoose(target.checked)} aria-label={say.choose(message)} /> : null}
        <div style={{ flex: 1, minWidth: 0 }}>
          <div><Tag>{severity === 'error' ? <b className="none-yet">{say.severities[severity]}</b> : say.severities[severity]}</Tag>{state === 'changed-since' ? <Tag>{say.states[state]}</Tag> : null}{message}</div>
          <div className="conflict-places">
            {places.map(({ planId, plan, itemId, line, page, quote }, at) => (
              <figure key={at}>
                <figcaption className="quiet">{plan}，{plansWords.item.where(line, page)}</figcaption>
                <blockquote>{quote}</blockquote>
                {itemId !== null && ownPlans.has(planId) ? <Link to="/plans/$planId" params={{ planId }} search={{ item: itemId }}>{say.seePlace(at + 1)}</Link> : null}
              </figure>
            ))}
          </div>
          {values.length < 2 || values.every(({ text }) => message.includes(text)) ? null : <ul className="quiet">{values.map(({ plan, text, year }, at) => <li key={at}>{plan === null ? '' : `${plan}：`}<span className="figures">{year === null ? '' : plansWords.item.year(year)}{text}</span></li>)}</ul>}
          {acceptance === null ? null : <AcceptedWords acceptance={acceptance} />}
          <Flex gap={8} wrap>
            {mayAccept ? <Button size="small" onClick={onAccept}>{say.accept}</Button> : null}
            {acceptance !== null && state === 'accepted' && acceptance.allowed.includes('plan.withdraw-acceptance') ? <Button size="small" onClick={() => onWithdraw(acceptance)}>{say.withdraw}</Button> : null}
          </Flex>
        </div>
      </Flex>
    </li>
  );
}
