import { Fragment } from 'react';
import { monitoringWords } from '../../words/monitoring-words.ts';
import type { Part } from './shown.ts';
import './monitoring.css';

const say = monitoringWords.attainment;
const columns = 7;

/** A figure that opens into its targets. */
const Opener = ({ name, what, count, onOpen }: { readonly name: string; readonly what: string; readonly count: number; readonly onOpen: () => void }): React.JSX.Element =>
  (count === 0 ? <>0</> : <button type="button" className="plain-button figures" aria-label={say.list(name, `${what} ${String(count)} 项`)} onClick={onOpen}>{count}</button>);

/** The parts of a rate, a row each: what counts, what does not, and why not. Below the row that is opened stand its targets. */
export function AttainmentParts({ title, parts, rule, open, openedKey, keyOf, opened }: {
  readonly title: string; readonly parts: readonly Part[]; readonly rule: string; readonly open: (part: Part, counted: string) => void; readonly openedKey: string | null; readonly keyOf: (part: Part) => string; readonly opened: React.ReactNode;
}): React.JSX.Element {
  return (
    <section aria-label={title}>
      <h2 style={{ fontSize: '1.15em', margin: '0 0 6px' }}>{title}</h2>
      <div className="scrolls">
        <table className="standings">
          <thead><tr><th scope="col">{title}</th><th scope="col" className="right">{say.percent}</th><th scope="col" className="right">{say.numerator}</th><th scope="col" className="right">{say.rest}</th><th scope="col" className="right">{say.denominator}</th><th scope="col" className="right">{say.outside}</th><th scope="col">{say.states}</th></tr></thead>
          <tbody>{parts.map((part) => {
            const rate = part.rates.find(({ rule: id }) => id === rule);
            const { numerator = 0, denominator = 0, percentText = monitoringWords.common.none } = rate ?? {};
            const key = keyOf(part);
            return (
              <Fragment key={key}>
                <tr>
                  <th scope="row">{part.name}{part.shared !== null && part.shared.total > 0 ? <div className="quiet">{say.shared} {monitoringWords.common.items(part.shared.total)}</div> : null}</th>
                  <td className="right figures">{percentText}</td>
                  <td className="right"><Opener name={part.name} what={say.numerator} count={numerator} onOpen={() => open(part, 'numerator')} /></td>
                  <td className="right"><Opener name={part.name} what={say.rest} count={denominator - numerator} onOpen={() => open(part, 'rest')} /></td>
                  <td className="right figures">{denominator}</td>
                  <td className="right"><Opener name={part.name} what={say.outside} count={part.tally.total - denominator} onOpen={() => open(part, 'outside')} /></td>
                  <td className="states">{part.tally.states.map(({ sign, word, count }) => `${sign} ${word} ${String(count)}`).join('　')}</td>
                </tr>
                {openedKey === key ? <tr><td colSpan={columns}>{opened}</td></tr> : null}
              </Fragment>
            );
          })}</tbody>
        </table>
      </div>
    </section>
  );
}
