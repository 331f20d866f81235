import { reportsWords } from '../../words/reports-words.ts';
import { ReportRuns } from './report-runs.tsx';
import { ReportTable } from './report-table.tsx';
import type { ReportContent, ShownBlock } from './report-types.ts';

const say = reportsWords.text;

type Shown = { readonly block: ShownBlock; readonly sources: ReportContent['sources']; readonly pictureAddress: (picture: string) => string };

/** A part of the text as it will be printed; a chart with the table of what it shows. */
export function ReportBlock({ block, sources, pictureAddress }: Shown): React.JSX.Element {
  if (block.kind === 'heading') {
    const words = <><span>{block.label}</span><ReportRuns runs={block.runs} sources={sources} /></>;
    if (block.level > 2 || block.tail.length > 0) return <p className="report-claim"><strong>{words}</strong><ReportRuns runs={block.tail} sources={sources} /></p>;
    return block.level === 1 ? <h2 className="report-h1">{words}</h2> : <h3 className="report-h2">{words}</h3>;
  }
  if (block.kind === 'paragraph') return <p className={`report-${block.role}`}><ReportRuns runs={block.runs} sources={sources} /></p>;
  const name = `${block.label}　${block.caption}`;
  if (block.kind === 'table') return <figure className="report-part">{block.caption === '' ? null : <figcaption>{name}</figcaption>}<ReportTable table={block.table} caption={block.caption === '' ? say.part : name} sources={sources} /></figure>;
  return (
    <figure className="report-part">
      <img className="report-picture" src={pictureAddress(block.picture)} alt={block.description} width={590} height={Math.round(590 * block.ratio)} loading="lazy" />
      <figcaption>{name}</figcaption>
      {block.notes.map((runs, at) => <p key={`note ${String(at)}`} className="report-note"><ReportRuns runs={runs} sources={sources} /></p>)}
      <details className="no-print"><summary>{say.figuresOf(name)}</summary><ReportTable table={block.table} caption={say.figuresOf(name)} sources={sources} /></details>
    </figure>
  );
}
