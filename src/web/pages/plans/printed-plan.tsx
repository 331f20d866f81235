import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { IdentifiedClause, IdentifiedPlan } from '#plan';
import { plansWords } from '../../words/plans-words.ts';
import type { AssignedItem } from './use-plan-assignments.ts';

const say = plansWords.item;

type OwnerOf = ((itemId: string) => AssignedItem | undefined) | null;

function Clauses({ clauses, ownerOf, level = 0 }: { readonly clauses: readonly IdentifiedClause[]; readonly ownerOf: OwnerOf; readonly level?: number }): React.JSX.Element {
  return (
    <>{clauses.map(({ itemId, number, title, text, clauses: below }) => {
      const owner = level === 0 ? ownerOf?.(itemId) : undefined;
      const units = owner === undefined ? [] : [...(owner.leads.length === 0 ? [] : [`${owner.leads.map(({ unit }) => unit).join('、')}（${say.lead}）`]), ...owner.supports.map(({ unit }) => unit)];
      return (
        <div key={itemId}>
          <p style={{ marginInlineStart: `${String(level * 2)}em` }}>{number === null ? '' : `${String(number)}. `}{title === null || text.startsWith(title) ? '' : <b>{title} </b>}{text}</p>
          {units.length === 0 ? null : <p className="owner-line">{say.owners}：{units.join('、')}</p>}
          <Clauses clauses={below} ownerOf={ownerOf} level={level + 1} />
        </div>
      );
    })}</>
  );
}

/** The whole plan as clean paper; made when somebody prints, so that it costs nothing before. */
export function PrintedPlan({ plan, under, ownerOf }: { readonly plan: IdentifiedPlan; readonly under: string; readonly ownerOf: OwnerOf }): React.JSX.Element | null {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  if (!isPrinting) return null;
  const parts = [...plan.chapters.map((chapter) => ({ ...chapter, goals: [], measures: [], isDomain: false as const })), ...plan.domains.map((domain) => ({ ...domain, clauses: [], isDomain: true as const }))].toSorted((one, other) => one.page - other.page || one.line - other.line);
  return (
    <div className="printed-plan">
      <h1>{plan.title}</h1>
      <p style={{ textAlign: 'center' }}>{under}</p>
      {parts.map(({ itemId, title, clauses, goals, measures }) => (
        <section key={itemId}>
          <h2>{title}</h2>
          <Clauses clauses={clauses} ownerOf={null} />
          {goals.length === 0 ? null : <><h3>{plansWords.tree.goals}</h3><Clauses clauses={goals} ownerOf={ownerOf} /></>}
          {measures.length === 0 ? null : <><h3>{plansWords.tree.measures}</h3><Clauses clauses={measures} ownerOf={ownerOf} /></>}
        </section>
      ))}
    </div>
  );
}
