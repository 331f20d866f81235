import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Flex, Typography } from 'antd';
import { PageTitle } from '../../frame/page-title.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { PlanLink } from '../../links/plan-link.tsx';
import { monitoringWords } from '../../words/monitoring-words.ts';
import { JudgedState } from './judged-state.tsx';
import { LeadLinks } from './lead-links.tsx';
import { RunLine } from './run-line.tsx';
import type { Target } from './shown.ts';
import { StatusWord } from './status-word.tsx';
import { TargetAhead } from './target-ahead.tsx';
import { TargetFigures } from './target-figures.tsx';
import { TargetMeasures } from './target-measures.tsx';
import { TargetPart } from './target-part.tsx';
import { TargetWarnings } from './target-warnings.tsx';
import { TargetWays } from './target-ways.tsx';
import { TargetYears } from './target-years.tsx';

const say = monitoringWords.target;

/** What is promised, in the words of the plan, and who answers for it. */
function Promised({ target: { standing, source, run } }: { readonly target: Target }): React.JSX.Element {
  const { planId, planTitle, domain, quote, leads, units, repeats, section } = standing;
  const others = units.filter((unit) => !leads.includes(unit));
  return (
    <TargetPart title={say.source}>
      <blockquote className="quoted">{source.clause === quote || source.clause === '' ? <strong>{quote}</strong> : source.clause.includes(quote) ? <>{source.clause.split(quote)[0]}<strong>{quote}</strong>{source.clause.split(quote).slice(1).join(quote)}</> : source.clause}</blockquote>
      <p>《<PlanLink planId={planId} itemId={source.itemId}>{planTitle}</PlanLink>》{domain === null ? '' : ` · ${domain}`} · {monitoringWords.table.sections[section]} · {say.place(source.line, source.page)}</p>
      {repeats === null ? null : <p>{say.repeats}</p>}
      <p>{say.owners}：{leads.length === 0 ? monitoringWords.table.noOwner : <LeadLinks leads={leads} year={run.year} />}{others.length === 0 ? '' : `；${monitoringWords.table.support(others)}`}</p>
    </TargetPart>
  );
}

/** The verdict, and the rule that judged with its parameters. */
function Verdict({ target: { standing, verdict, revisions } }: { readonly target: Target }): React.JSX.Element {
  return (
    <TargetPart title={say.verdict}>
      <p style={{ margin: 0, fontSize: '1.1em' }}><StatusWord sign={standing.sign} word={standing.word} tone={standing.standing} />　<StatusWord sign={standing.outlookSign} word={standing.outlookWord} tone={standing.outlook} />{standing.badges.length === 0 ? null : <span className="quiet">　{standing.badges.join('、')}</span>}</p>
      <p>{verdict.sentence}</p>
      <dl className="facts">
        <dt>{say.rule}</dt><dd>{verdict.title}</dd><dt>{say.timeRule}</dt><dd>{verdict.timeRule}</dd><dt>{say.reads}</dt><dd>{verdict.reads}</dd>
        <dt>{say.settings}</dt><dd>{verdict.settings.map(({ title, value }) => `${title} ${value}`).join('；')}　<Link to="/rules">{monitoringWords.rules.title}</Link></dd>
      </dl>
      {revisions.length === 0 ? null : <><h3>{say.revisions}</h3><ul>{revisions.map(({ year, before, after, stateBefore }) => <li key={`${String(year)} ${String(before)}`}>{say.revised(year, before, after, stateBefore)}</li>)}</ul></>}
    </TargetPart>
  );
}

/** Everything about one target: what is promised and where, who answers, the figures down to their files, the verdict and its rule, the forecast, the warnings, the measures, its years. */
export function TargetPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const { targetId } = useParams({ from: '/monitoring/$targetId' });
  const search = useSearch({ from: '/monitoring/$targetId' });
  const navigate = useNavigate({ from: '/monitoring/$targetId' });
  const { plan: planId, year, asOf } = search;
  const input = regionId === null ? null : { regionId, targetId, ...(planId === undefined ? {} : { planId }), ...(year === undefined ? {} : { year }), ...(asOf === undefined ? {} : { asOf }) };
  const found = useRead('monitoring.get-target', input);
  return (
    <JudgedState of={found}>{(target) => (
      <Flex vertical gap={16}>
        <PageTitle extra={<Link to="/monitoring" search={{ year, asOf }}>{say.back}</Link>}>{target.standing.indicator}</PageTitle>
        <Typography.Text>{target.verdict.promise}</Typography.Text>
        <TargetWays target={target} />
        <RunLine run={target.run} onYear={(next) => void navigate({ search: (before) => ({ ...before, year: next }), replace: true })} />
        <Promised target={target} />
        <Verdict target={target} />
        <TargetFigures target={target} />
        <TargetAhead target={target} />
        <TargetWarnings warnings={target.warnings} />
        {input === null ? null : <TargetYears input={input} />}
        <TargetMeasures planId={target.standing.planId} measures={target.measures} />
      </Flex>
    )}</JudgedState>
  );
}
