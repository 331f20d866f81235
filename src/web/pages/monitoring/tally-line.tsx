import { Link } from '@tanstack/react-router';
import { Flex } from 'antd';
import { monitoringWords } from '../../words/monitoring-words.ts';
import type { StandingsSearch } from './monitoring-search.ts';
import type { Tally } from './shown.ts';
import { StatusWord } from './status-word.tsx';

const say = monitoringWords.common;

/** How many targets stand where, in words and figures; each figure leads to its targets, within the filters that hold. */
export function TallyLine({ tally: { total, met, notMet, unproven, unassessed }, search }: { readonly tally: Tally; readonly search: StandingsSearch }): React.JSX.Element {
  const parts = [{ tone: 'met', sign: '✓', word: say.met, count: met }, { tone: 'not-met', sign: '✕', word: say.notMet, count: notMet }, { tone: 'unproven', sign: '?', word: say.unproven, count: unproven }, { tone: 'unassessed', sign: '–', word: say.unassessed, count: unassessed }];
  return (
    <Flex wrap gap={14} className="figures line tally">
      <span>{say.items(total)}：</span>
      {parts.map(({ tone, sign, word, count }) => <Link key={tone} to="/monitoring" search={{ ...search, standing: tone, page: undefined }}><StatusWord sign={sign} word={`${word} ${String(count)}`} tone={tone} /></Link>)}
    </Flex>
  );
}
