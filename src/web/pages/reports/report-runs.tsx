import type { ReportContent, ShownRun } from './report-types.ts';

/** Text with its figures marked: each says where it came from when it is pointed at; the list of a paragraph's figures says it to everybody else. */
export const ReportRuns = ({ runs, sources }: { readonly runs: readonly ShownRun[]; readonly sources: ReportContent['sources'] }): React.JSX.Element => (
  <>{runs.map(({ text, source, mark, strong }, at) => {
    const key = `${String(at)} ${text}`;
    const shown = source === undefined ? text : <span className="report-figure" title={sources[source]}>{text}</span>;
    const marked = mark === undefined ? shown : <mark className={`report-mark-${mark}`}>{shown}</mark>;
    return strong === true ? <strong key={key}>{marked}</strong> : <span key={key}>{marked}</span>;
  })}</>
);
