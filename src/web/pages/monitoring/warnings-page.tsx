import { useState } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Flex, Grid, Pagination, Select } from 'antd';
import { namePageButtons } from '../../frame/name-page-buttons.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { SavedViews } from '../../frame/saved-views.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { localTime } from '../../words/local-time.ts';
import { monitoringWords } from '../../words/monitoring-words.ts';
import type { WarningsSearch } from './monitoring-search.ts';
import { JudgedState } from './judged-state.tsx';
import { LeadUnits } from './lead-units.tsx';
import { RunLine } from './run-line.tsx';
import type { Warnings } from './shown.ts';
import { StatusWord, WarningMark } from './status-word.tsx';
import { WarningRuleText } from './warning-rule-text.tsx';

const [say, common] = [monitoringWords.warnings, monitoringWords.common];
const pageSize = 40;

/** How many targets stand on which rung, and how many warnings each rule makes; a click narrows the list. */
function Ladder({ counts, search, change }: { readonly counts: Warnings['counts']; readonly search: WarningsSearch; readonly change: (part: WarningsSearch) => void }): React.JSX.Element {
  return (
    <section aria-label={say.ladder}>
      <Flex wrap gap={8}>{counts.map(({ level, word, targets, warnings }) => (
        <Button key={level} aria-pressed={search.level === level} type={search.level === level ? 'primary' : 'default'} onClick={() => change({ level: search.level === level ? undefined : level, page: undefined })}>
          {word} {say.targets(targets)}（{say.lines(warnings)}）
        </Button>
      ))}</Flex>
      <p className="quiet" style={{ margin: '6px 0 0' }}>{say.levelSentence}</p>
    </section>
  );
}

/** A warning in a row; on a phone in two cells, whose target it is and why. */
function Line({ warning, year, asOf, isNarrow }: { readonly warning: Warnings['warnings'][number]; readonly year: number; readonly asOf: string | undefined; readonly isNarrow: boolean }): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const { standing } = warning;
  const level = <WarningMark level={warning.level} levelWord={warning.levelWord} rule={warning.rule} title={warning.title} />;
  const target = <><Link to="/monitoring/$targetId" params={{ targetId: standing.targetId }} search={{ year, asOf, plan: standing.planId }}>{standing.indicator}</Link><div>{standing.promise}</div><div><StatusWord sign={standing.sign} word={standing.word} tone={standing.standing} /></div></>;
  const reason = <>{warning.sentence}<div><button type="button" className="plain-button" aria-expanded={isOpen} aria-label={`${standing.indicator} ${warning.rule}，${say.unfold}`} onClick={() => setOpen(!isOpen)}>{say.unfold}</button></div>{isOpen ? <WarningRuleText warning={warning} /> : null}</>;
  const since = <>{say.sinceYear(warning.sinceYear)}{warning.knownSince === null ? null : <div className="quiet">{say.known} {localTime(warning.knownSince).slice(0, 10)}</div>}</>;
  const owner = <LeadUnits standing={standing} year={year} />;
  if (isNarrow) return <tr><td className="stacked">{level}<div>{target}</div><div>{owner}</div></td><td className="stacked">{reason}<div>{since}</div><div className="quiet">{say.replyLater}</div></td></tr>;
  return (
    <tr>
      <td className="nowrap">{level}</td><td className="indicator">{target}</td><td className="because">{reason}</td>
      <td className="nowrap">{since}</td><td className="owner">{owner}</td><td className="quiet nowrap">{say.replyLater}</td>
    </tr>
  );
}

function List({ answer, search, change }: { readonly answer: Warnings; readonly search: WarningsSearch; readonly change: (part: WarningsSearch) => void }): React.JSX.Element {
  const { run, total, warnings, rules, choices, counts } = answer;
  const isNarrow = Grid.useBreakpoint().md === false;
  const heads = isNarrow ? [say.target, say.reason] : [say.level, say.target, say.reason, say.since, common.unit, say.reply];
  const one = (name: 'domain' | 'unit' | 'rule', label: string, options: readonly { readonly value: string; readonly label: string }[]): React.JSX.Element => (
    <Select aria-label={label} value={search[name] ?? ''} onChange={(value: string) => change({ [name]: value === '' ? undefined : value, page: undefined })} options={[{ value: '', label: `${label}：${common.all}` }, ...options]} style={{ minWidth: '9em', maxWidth: '100%' }} popupMatchSelectWidth={false} />
  );
  return (
    <Flex vertical gap={12}>
      <RunLine run={run} onYear={(year) => change({ year, page: undefined })} />
      <Ladder counts={counts} search={search} change={change} />
      <Flex wrap gap={8} className="no-print">
        {one('rule', say.rule, rules.map(({ rule, title, warnings: of }) => ({ value: rule, label: `${rule} ${title}（${String(of)}）` })))}{one('domain', common.domain, choices.domains.map((value) => ({ value, label: value })))}{one('unit', common.unit, choices.units.map((value) => ({ value, label: value })))}
      </Flex>
      {total === 0 ? <p>{say.none}</p> : (
        <div className="scrolls" role="region" aria-label={say.title} tabIndex={0}>
          <table className="standings">
            <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
            <tbody>{warnings.map((warning) => <Line key={`${warning.standing.planId} ${warning.standing.targetId} ${warning.rule}`} warning={warning} year={run.year} asOf={search.asOf} isNarrow={isNarrow} />)}</tbody>
          </table>
        </div>
      )}
      {total > pageSize ? <Pagination itemRender={namePageButtons} className="no-print" current={search.page ?? 1} pageSize={pageSize} total={total} showSizeChanger={false} onChange={(page) => change({ page: page === 1 ? undefined : page })} /> : null}
    </Flex>
  );
}

/** The ladder of open warnings, loudest first, each with its reason, its rule, since when, and whose it is. */
export function WarningsPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const search = useSearch({ from: '/warnings' });
  const navigate = useNavigate({ from: '/warnings' });
  const { plan, page = 1, ...rest } = search;
  const filter = Object.fromEntries(Object.entries({ ...rest, planId: plan }).filter(([, value]) => value !== undefined));
  const warnings = useRead('monitoring.list-warnings', regionId === null ? null : { regionId, ...filter, from: (page - 1) * pageSize, limit: pageSize });
  const change = (part: WarningsSearch): void => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return <Flex vertical gap={12}><PageTitle extra={<SavedViews />}>{say.title}</PageTitle><JudgedState of={warnings}>{(answer) => <List answer={answer} search={search} change={change} />}</JudgedState></Flex>;
}
