import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import type { Actions } from '../../client/actions.ts';
import { useRead } from '../../session/door.ts';
import { monitoringWords } from '../../words/monitoring-words.ts';
import { StatusWord, WarningMark } from './status-word.tsx';
import { TargetPart } from './target-part.tsx';

const [say, heads] = [monitoringWords.target, monitoringWords.table.heads];

/** What was said of the target in each year of its plan, by what is known now. */
export function TargetYears({ input }: { readonly input: Actions['monitoring.list-target-years']['input'] }): React.JSX.Element {
  const years = useRead('monitoring.list-target-years', input);
  return (
    <TargetPart title={say.history}>
      <p>{say.historyHelp}</p>
      <LoadState of={years}>{(answer) => (
        <WideTable
          label={say.history} rowKey="year" dataSource={[...answer.years]}
          columns={[
            { title: monitoringWords.common.year4, dataIndex: 'year', className: 'figures' }, { title: heads.latest, align: 'right', className: 'figures', render: (_value, { latest, latestYear, latestMissing }) => (latest === null ? latestMissing ?? '' : `${latest}（${String(latestYear ?? '')}）`) },
            { title: heads.state, render: (_value, { sign, word, standing }) => <StatusWord sign={sign} word={word} tone={standing} /> }, { title: heads.outlook, render: (_value, { outlook, outlookSign, outlookWord }) => <StatusWord sign={outlookSign} word={outlookWord} tone={outlook} /> },
            { title: heads.probability, align: 'right', className: 'figures', dataIndex: 'probabilityText' }, { title: say.warnings, render: (_value, { warnings }) => warnings.map(({ rule, title, level, levelWord }) => <WarningMark key={rule} level={level} levelWord={levelWord} rule={rule} title={title} />) },
            { title: heads.because, dataIndex: 'because' },
          ]}
        />
      )}</LoadState>
    </TargetPart>
  );
}
