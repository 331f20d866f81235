import { reportsWords } from '../../words/reports-words.ts';

const say = reportsWords.changes;

type Rows = readonly { readonly before: string; readonly now: string }[];

/** The cells of a row; those that differ from the other row are marked. */
function Cells({ row, other, kind }: { readonly row: string; readonly other: string; readonly kind: 'ins' | 'del' }): React.JSX.Element {
  const [cells, others] = [row.split(' | '), other.split(' | ')];
  const Tag = kind;
  return <>{cells.map((text, at) => <td key={`${String(at)} ${text}`}>{other !== '' && others[at] === text ? text : text === '' ? '' : <Tag className={`report-${kind}`}>{text}</Tag>}</td>)}</>;
}

/** The rows of a table that differ, before above now. */
export const ChangedRows = ({ rows, label }: { readonly rows: Rows; readonly label: string }): React.JSX.Element => (
  <div className="report-table" role="region" aria-label={`${label}：${say.rows(rows.length)}`} tabIndex={0}>
    <div>{say.rows(rows.length)}</div>
    <table><tbody>{rows.map(({ before, now }, at) => [
      <tr key={`before ${String(at)}`}><th scope="row">{say.before}</th>{before === '' ? <td>{say.fresh}</td> : <Cells row={before} other={now} kind="del" />}</tr>,
      <tr key={`now ${String(at)}`}><th scope="row">{say.now}</th>{now === '' ? <td>{say.gone}</td> : <Cells row={now} other={before} kind="ins" />}</tr>,
    ])}</tbody></table>
  </div>
);
