import { useEffect, useRef, useState } from 'react';
import { inDark, type ChartDrawing } from '#publication';
import { chartWords } from '../words/chart-words.ts';

/** How a drawing stands on the page: `scale` is how much larger than drawn it is shown, where letters are set large. */
type Props = { readonly drawing: ChartDrawing; readonly scale: number; readonly isDark: boolean };

/** The drawn chart. What draws it is loaded here and nowhere before. */
export function ChartPicture({ drawing, scale, isDark }: Props): React.JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading');
  useEffect(() => {
    let isGone = false;
    let drawn: { readonly dispose: () => void } | null = null;
    import('./draw-chart.ts').then(({ drawChart }) => {
      if (isGone || place.current === null) return;
      drawn = drawChart(place.current, isDark ? inDark(drawing) : drawing, isDark);
      setState('drawn');
    }, () => setState('failed'));
    return () => {
      isGone = true;
      drawn?.dispose();
    };
  }, [drawing, isDark]);
  return (
    <>
      {state === 'loading' ? <p role="status" aria-busy="true">{chartWords.drawing}</p> : null}
      {state === 'failed' ? <p role="alert">{chartWords.failed}</p> : null}
      <div className="chart-picture" role="img" aria-label={drawing.description} style={{ width: drawing.width * scale, height: drawing.height * scale }}>
        <div ref={place} style={{ width: drawing.width, height: drawing.height, transform: `scale(${String(scale)})`, transformOrigin: '0 0' }} />
      </div>
    </>
  );
}
