import { Link } from '@tanstack/react-router';
import { monitoringWords } from '../../words/monitoring-words.ts';
import type { RulesPreview } from './shown.ts';
import { WarningMark } from './status-word.tsx';
import './monitoring.css';

const say = monitoringWords.rules;

type Warned = RulesPreview['coming'][number];

function WarnedList({ title, warned, year, asOf }: { readonly title: string; readonly warned: readonly Warned[]; readonly year: number; readonly asOf: string | undefined }): React.JSX.Element | null {
  if (warned.length === 0) return null;
  return (
    <details open={warned.length <= 12}>
      <summary>{title}</summary>
      <ul>{warned.map(({ targetId, planId, indicator, rule, title: called, level, levelWord, sentence }) => (
        <li key={`${planId} ${targetId} ${rule} ${level}`}><WarningMark level={level} levelWord={levelWord} rule={rule} title={called} /> <Link to="/monitoring/$targetId" params={{ targetId }} search={{ plan: planId, year, asOf }}>{indicator}</Link>：{sentence}</li>
      ))}</ul>
    </details>
  );
}

/** What a change of rules would do: whose verdict changes, which warnings come and go, how the rate moves. Nothing has been changed yet. */
export function PreviewedRules({ preview: { run, changed, coming, going, before, after }, asOf }: { readonly preview: RulesPreview; readonly asOf: string | undefined }): React.JSX.Element {
  const isQuiet = changed.length + coming.length + going.length === 0;
  const [was, is] = [before.rates[0], after.rates[0]];
  return (
    <section aria-label={say.preview} aria-live="polite">
      <p style={{ margin: '0 0 4px' }}>{isQuiet ? say.nothingChanges : `${[say.changed(changed.length), say.coming(coming.length), say.going(going.length)].join('，')}。`}{was === undefined || is === undefined ? '' : `${say.rates}：${say.before} ${was.percentText}（${String(was.numerator)}/${String(was.denominator)}），${say.after} ${is.percentText}（${String(is.numerator)}/${String(is.denominator)}）。`}</p>
      {changed.length === 0 ? null : (
        <ul>{changed.map(({ targetId, planId, indicator, before: from, after: to, because }) => <li key={`${planId} ${targetId}`}><Link to="/monitoring/$targetId" params={{ targetId }} search={{ plan: planId, year: run.year, asOf }}>{indicator}</Link>：{from.sign} {from.word}、{from.outlookWord} → {to.sign} {to.word}、{to.outlookWord}。<span className="quiet">{because}</span></li>)}</ul>
      )}
      <WarnedList title={say.coming(coming.length)} warned={coming} year={run.year} asOf={asOf} />
      <WarnedList title={say.going(going.length)} warned={going} year={run.year} asOf={asOf} />
    </section>
  );
}
