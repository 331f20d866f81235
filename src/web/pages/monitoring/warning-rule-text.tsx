import { ReadLink } from '../../links/read-link.tsx';
import { monitoringWords } from '../../words/monitoring-words.ts';
import type { Target } from './shown.ts';

const say = monitoringWords.target;

/** The rule of a warning: what for, when it speaks, with which limits, who approved them, what clears it. */
export const WarningRuleText = ({ warning: { purpose, speaks, settings, approval, clears } }: { readonly warning: Target['warnings'][number] }): React.JSX.Element => (
  <dl className="facts quiet">
    <dt>{say.rule}</dt><dd>{purpose}　<ReadLink reads="monitoring.list-rules" to="/rules">{monitoringWords.rules.title}</ReadLink></dd><dt>{say.speaks}</dt><dd>{speaks.join('；')}</dd>
    {settings.length === 0 ? null : <><dt>{say.settings}</dt><dd>{settings.map(({ title, value, usual }) => `${title} ${value}（${say.usual(usual)}）`).join('；')}{approval === null ? '' : `；${say.approvedBy(approval.by, approval.on, approval.document)}`}</dd></>}
    <dt>{say.clears}</dt><dd>{clears}</dd>
  </dl>
);
