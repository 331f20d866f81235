import { Link } from '@tanstack/react-router';
import { Button, Flex } from 'antd';
import { monitoringWords } from '../../words/monitoring-words.ts';
import { RuleEditor } from './rule-editor.tsx';
import type { Rule, Rules } from './shown.ts';
import './monitoring.css';

const [say, target] = [monitoringWords.rules, monitoringWords.target];

const valueText = (field: Rule['fields'][number]): string => {
  if (field.kind === 'number') return `${String(field.value)}${field.unit ?? ''}`;
  return field.kind === 'yes-no' ? (field.value ? say.yes : say.no) : field.choices.find(({ value }) => value === field.value)?.label ?? field.value;
};

/** One rule: what for, when it speaks, its limits beside the usual ones, who approved them, what it comes to now. */
export function RuleCard({ rule, answer, regionId, asOf, isChanging, onChange }: {
  readonly rule: Rule; readonly answer: Rules; readonly regionId: string; readonly asOf: string | undefined; readonly isChanging: boolean; readonly onChange: (isChanging: boolean) => void;
}): React.JSX.Element {
  const name = `${rule.rule} ${rule.title}`;
  return (
    <section aria-label={name}>
      <Flex wrap gap={12} align="baseline">
        <h2 style={{ fontSize: '1.15em', margin: 0 }}>{name}</h2>
        {rule.warnings === null ? null : <Link to="/warnings" search={{ rule: rule.rule, year: answer.run.year, asOf }}>{say.now} {rule.warnings}</Link>}
        {answer.mayChange && rule.fields.length > 0 && !isChanging ? <Button size="small" className="no-print" aria-label={`${name}，${say.change}`} onClick={() => onChange(true)}>{say.change}</Button> : null}
      </Flex>
      <p style={{ margin: '4px 0' }}>{rule.purpose}</p>
      <dl className="facts">
        {rule.speaks.length === 0 ? null : <><dt>{say.speaks}</dt><dd>{rule.speaks.map(({ word, text }) => `${word}：${text}`).join('；')}</dd></>}
        {rule.fields.flatMap((field) => [<dt key={`${field.name} `}>{field.title}</dt>, <dd key={field.name}>{valueText(field)} <span className="quiet">（{target.usual(field.usual)}）{field.help}</span></dd>])}
        {rule.approval === null ? null : <><dt>{say.approved}</dt><dd>{target.approvedBy(rule.approval.by, rule.approval.on, rule.approval.document)}</dd></>}
        {rule.clears === null ? null : <><dt>{say.clears}</dt><dd>{rule.clears}</dd></>}
      </dl>
      {isChanging ? <RuleEditor rule={rule} answer={answer} regionId={regionId} asOf={asOf} onClose={() => onChange(false)} /> : null}
    </section>
  );
}
