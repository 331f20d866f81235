import { WideTable } from '../../frame/wide-table.tsx';
import { localTime } from '../../words/local-time.ts';
import { reportsWords } from '../../words/reports-words.ts';
import type { WholeReport } from './report-types.ts';

const say = reportsWords.history;

type Step = NonNullable<WholeReport['lifeCycle']>['steps'][number];

/** How a report came to where it is: every step, by whom, when and why. */
export function ReportHistory({ lifeCycle }: { readonly lifeCycle: NonNullable<WholeReport['lifeCycle']> }): React.JSX.Element {
  const steps = lifeCycle.steps.map((step, at) => ({ ...step, key: String(at) })).toReversed();
  return (
    <WideTable<Step & { readonly key: string }>
      label={reportsWords.views.history} rowKey="key" dataSource={steps} locale={{ emptyText: say.none }}
      columns={[
        { title: say.step, dataIndex: 'word' }, { title: say.by, render: (_value, { by, signer }) => `${by}${signer === null ? '' : say.signed(signer)}` }, { title: say.at, className: 'figures', render: (_value, { at }) => localTime(at) },
        { title: say.reason, render: (_value, { reason }) => reason ?? '' }, { title: say.document, render: (_value, { document }) => (document === null ? '' : `${document.number}，${document.date}`) },
      ]}
    />
  );
}
