import { Flex } from 'antd';
import { monitoringWords } from '../../words/monitoring-words.ts';
import type { Tally } from './shown.ts';
import { StatusWord } from './status-word.tsx';

const say = monitoringWords.common;

/** How many targets stand where, in words and figures. */
export const TallyLine = ({ tally: { total, met, notMet, unproven, unassessed } }: { readonly tally: Tally }): React.JSX.Element => (
  <Flex wrap gap={14} className="figures">
    <span>{say.items(total)}：</span>
    <StatusWord sign="✓" word={`${say.met} ${String(met)}`} tone="met" /><StatusWord sign="✕" word={`${say.notMet} ${String(notMet)}`} tone="not-met" /><StatusWord sign="?" word={`${say.unproven} ${String(unproven)}`} tone="unproven" /><StatusWord sign="–" word={`${say.unassessed} ${String(unassessed)}`} tone="unassessed" />
  </Flex>
);
