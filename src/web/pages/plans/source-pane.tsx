import { memo, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { IdentifiedPlan, Span } from '#plan';
import type { Actions } from '../../client/actions.ts';
import { plansWords } from '../../words/plans-words.ts';
import { itemsByLine, linesOfPlan, sourceParts, spansByLine } from './source-parts.ts';

const say = plansWords.source;

type SourceLine = Actions['plan.get-source']['output']['lines'][number];

const Line = memo(function Line({ id, source, spans, isActive, onChoose }: { readonly id: string; readonly source: SourceLine; readonly spans: readonly Span[] | undefined; readonly isActive: boolean; readonly onChoose: (line: number) => void }): React.JSX.Element {
  return (
    <div role="option" id={id} aria-selected={spans !== undefined} className={isActive ? 'active' : ''} onClick={() => onChoose(source.line)}>
      <span className="line-number quiet figures" aria-hidden="true">{source.line}</span>
      <span>{spans === undefined ? source.text : sourceParts(source.text, spans).map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}</span>
    </div>
  );
});

/** The lines a plan was read from, those of the chosen part marked; a line leads back to its part. */
export function SourcePane({ plan, lines, itemId, onChoose }: { readonly plan: IdentifiedPlan; readonly lines: readonly SourceLine[]; readonly itemId: string | null; readonly onChoose: (itemId: string) => void }): React.JSX.Element {
  const prefix = useId();
  const around = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const own = useMemo(() => {
    const [first, last] = linesOfPlan(plan);
    return lines.filter(({ line, text }) => line >= first && line <= last && text.trim() !== '');
  }, [plan, lines]);
  const itemOf = useMemo(() => itemsByLine(plan), [plan]);
  const marked = useMemo(() => (itemId === null ? new Map<number, readonly Span[]>() : spansByLine(plan, itemId)), [plan, itemId]);
  useEffect(() => {
    const first = own.findIndex(({ line }) => marked.has(line));
    const pane = around.current;
    const shown = first < 0 ? null : document.getElementById(`${prefix}-${String(first)}`);
    setActive(null);
    if (pane && shown) pane.scrollTop = Math.max(0, shown.offsetTop - pane.clientHeight / 3);
  }, [marked, own, prefix]);
  const choose = useCallback((line: number): void => {
    const found = itemOf.get(line);
    if (found !== undefined) onChoose(found);
  }, [itemOf, onChoose]);
  const press = (event: React.KeyboardEvent): void => {
    const first = own.findIndex(({ line }) => marked.has(line));
    const at = active ?? Math.max(0, first);
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20, Home: -own.length, End: own.length };
    const step = steps[event.key];
    if (event.key === 'Enter') choose(own[at]?.line ?? 0);
    else if (step === undefined) return;
    else {
      const next = Math.min(own.length - 1, Math.max(0, active === null && Math.abs(step) === 1 ? at : at + step));
      setActive(next);
      document.getElementById(`${prefix}-${String(next)}`)?.scrollIntoView({ block: 'nearest' });
    }
    event.preventDefault();
  };
  if (own.length === 0) return <p className="quiet">{say.none}</p>;
  return (
    <div ref={around} className="source" role="listbox" tabIndex={0} aria-label={say.label} aria-description={say.hint} {...(active === null ? {} : { 'aria-activedescendant': `${prefix}-${String(active)}` })} onKeyDown={press}>
      {own.map((source, at) => [
        source.page !== own[at - 1]?.page && source.page > 0 ? <div key={`page-${String(at)}`} className="page-break quiet" role="presentation">{say.page(source.page)}</div> : null,
        <Line key={at} id={`${prefix}-${String(at)}`} source={source} spans={marked.get(source.line)} isActive={active === at} onChoose={choose} />,
      ])}
    </div>
  );
}
