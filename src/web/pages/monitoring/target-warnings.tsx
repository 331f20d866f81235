import { monitoringWords } from '../../words/monitoring-words.ts';
import type { Target } from './shown.ts';
import { WarningMark } from './status-word.tsx';
import { TargetPart } from './target-part.tsx';
import { WarningRuleText } from './warning-rule-text.tsx';

const say = monitoringWords.target;

/** What warns of the target: the reason, the rule with its limits, what clears it. */
export const TargetWarnings = ({ warnings }: Pick<Target, 'warnings'>): React.JSX.Element => (
  <TargetPart title={say.warnings}>
    {warnings.length === 0 ? <p>{say.noWarnings}</p> : warnings.map((warning) => (
      <div key={warning.rule} style={{ marginBottom: 12 }}>
        <WarningMark level={warning.level} levelWord={warning.levelWord} rule={warning.rule} title={warning.title} /> {warning.sentence}
        <WarningRuleText warning={warning} />
      </div>
    ))}
  </TargetPart>
);
