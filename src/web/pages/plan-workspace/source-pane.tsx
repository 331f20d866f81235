import { memo, useEffect, useMemo, useRef } from 'react';
import type { Span } from '#plan';
import { planDraftWords } from '../../words/plan-draft-words.ts';
import { markedPieces, type SourceLine } from './part-spans.ts';

const say = planDraftWords.source;

/** So many lines are drawn and measured together; the browser leaves out those that are not in sight, and still finds words in them. */
const chunkSize = 40;

type Chunk = readonly SourceLine[];

const Lines = memo(({ chunk, marks, focus }: { readonly chunk: Chunk; readonly marks: ReadonlyMap<number, readonly (readonly [number, number])[]> | null; readonly focus: number | null }): React.JSX.Element => (
  <div className="plan-source-chunk">
    {chunk.map(({ text, line, page }, index) => {
      const own = marks?.get(line) ?? [];
      const isPageStart = index === 0 || chunk[index - 1]?.page !== page;
      return (
        // Two lines may have one number; their place in the chunk never changes.
        <div key={`${String(line)} ${String(index)}`} data-line={line} className={`plan-source-line${line === focus ? ' plan-source-focus' : ''}${own.length > 0 ? ' plan-source-marked' : ''}`}>
          <span className="plan-source-number figures" aria-hidden="true">{isPageStart ? say.page(page) : ''} {line}</span>
          <span className="plan-source-text">{markedPieces(text, own).map((piece, at) => (piece.isMarked ? <mark key={String(at)}>{piece.text}</mark> : <span key={String(at)}>{piece.text}</span>))}</span>
        </div>
      );
    })}
  </div>
));
Lines.displayName = 'Lines';

/** The source with its pages and lines: where the chosen part stands is marked and in sight; a line that is pressed chooses what stands there. */
export function SourcePane({ lines, spans, focus, onLine }: { readonly lines: readonly SourceLine[]; readonly spans: readonly Span[]; readonly focus: number | null; readonly onLine: (line: number) => void }): React.JSX.Element {
  const around = useRef<HTMLDivElement>(null);
  const printed = useMemo(() => lines.filter(({ text }) => text.trim() !== ''), [lines]);
  const chunks = useMemo(() => Array.from({ length: Math.ceil(printed.length / chunkSize) }, (_one, at) => printed.slice(at * chunkSize, (at + 1) * chunkSize)), [printed]);
  const marks = useMemo(() => new Map([...Map.groupBy(spans, ([line]) => line)].map(([line, own]) => [line, own.map(([, from, to]) => [from, to] as const)])), [spans]);
  const wanted = focus ?? spans[0]?.[0] ?? null;
  useEffect(() => {
    const box = around.current;
    const line = wanted === null ? null : box?.querySelector<HTMLElement>(`[data-line="${String(wanted)}"]`);
    if (!box || !line) return;
    // Twice: chunks out of sight are of a height that is only guessed, until they come into sight.
    const bring = (): void => {
      const [outer, inner] = [box.getBoundingClientRect(), line.getBoundingClientRect()];
      if (inner.top < outer.top + 24 || inner.bottom > outer.bottom - 24) box.scrollTop += inner.top - outer.top - outer.height / 3;
    };
    bring();
    requestAnimationFrame(bring);
  }, [wanted, lines]);
  if (lines.length === 0) return <div className="plan-pane plan-source"><p style={{ padding: 12 }}>{say.none}</p></div>;
  return (
    <div
      ref={around} className="plan-pane plan-source" tabIndex={0} role="region" aria-label={say.title}
      onClick={({ target }) => {
        const line = target instanceof Element ? target.closest('[data-line]')?.getAttribute('data-line') : null;
        if (line !== null && line !== undefined && getSelection()?.isCollapsed !== false) onLine(Number(line));
      }}
    >
      {chunks.map((chunk) => {
        const [from, to] = [chunk[0]?.line ?? 0, chunk.at(-1)?.line ?? 0];
        const isMarked = spans.some(([line]) => from <= line && line <= to);
        return <Lines key={`${String(from)} ${String(chunk[0]?.page)}`} chunk={chunk} marks={isMarked ? marks : null} focus={wanted !== null && from <= wanted && wanted <= to ? wanted : null} />;
      })}
    </div>
  );
}
