import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { App, Button, Dropdown, Space, theme } from 'antd';
import type { ChartDrawing, ChartKind } from '#publication';
import { useAppearance } from '../app/appearance.ts';
import { useFacts } from '../app/use-facts.ts';
import { saveFile } from '../pages/collection/save-file.ts';
import { chartWords } from '../words/chart-words.ts';
import { useToday } from '../session/use-today.ts';
import { ChartPicture } from './chart-picture.tsx';
import { csvOf, tableTexts } from './table-texts.ts';
import { TableTwin, type OpenOrigin } from './table-twin.tsx';
import './charts.css';

/** Charts are laid out between these widths (pixels at letters of the usual size): narrower their words do not fit, wider they say no more. */
const [narrowest, widest] = [340, 880] as const;

/** The size of letters that charts are drawn for. */
const usualLetters = 14;

/** The width of an element, as it changes. */
function useWidth(): readonly [React.RefObject<HTMLDivElement | null>, number | null] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = (): void => setWidth(Math.floor(element.clientWidth));
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    measure();
    return () => watcher.disconnect();
  }, []);
  return [place, width];
}

/** Which of the two is shown. */
export type ChartView = 'chart' | 'table';

type Props<Data> = {
  /** What the chart is called: also the name of files made of it. */
  readonly name: string;
  readonly kind: Pick<ChartKind<Data>, 'draw'>;
  /** The plain description of the chart. The same object as long as nothing changed: a new one is drawn anew. */
  readonly data: Data;
  /** Sentences below it: a probability in words, what is left out and why. */
  readonly notes?: readonly string[];
  /** Opens where a figure of the table came from, by the `source` its data bears. */
  readonly openOrigin?: OpenOrigin;
  /** Where the choice of chart or table stands (in an address); kept by the chart itself unless told. */
  readonly view?: ChartView;
  readonly onView?: (view: ChartView) => void;
};

const blobOf = (text: string, type: string): Blob => new Blob([text], { type });

/** Takes what is shown away as a file. */
function Downloads({ name, drawing }: { readonly name: string; readonly drawing: ChartDrawing }): React.JSX.Element {
  const { message } = App.useApp();
  const { isDemo } = useFacts();
  const today = useToday();
  const save = (make: () => Promise<Blob>, extension: string) => (): void => {
    make().then((blob) => saveFile(blob, `${isDemo ? `${chartWords.demo}_` : ''}${name}.${extension}`), () => message.error(chartWords.notDownloaded));
  };
  const picture = (format: 'png' | 'svg') => save(async () => (await import('./draw-chart.ts')).pictureOf(drawing, format), format);
  const workbook = save(async () => (await import('./table-workbook.ts')).tableWorkbook(name, drawing.table, today, isDemo ? [chartWords.demo] : []), 'xlsx');
  const csv = save(async () => blobOf(csvOf(tableTexts(drawing.table)), 'text/csv;charset=utf-8'), 'csv');
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: [{ key: 'png', label: chartWords.png, onClick: picture('png') }, { key: 'svg', label: chartWords.svg, onClick: picture('svg') }] }}><Button size="small" aria-haspopup="menu">{chartWords.picture}</Button></Dropdown>
      <Dropdown trigger={['click']} menu={{ items: [{ key: 'xlsx', label: chartWords.xlsx, onClick: workbook }, { key: 'csv', label: chartWords.csv, onClick: csv }] }}><Button size="small" aria-haspopup="menu">{chartWords.data}</Button></Dropdown>
    </>
  );
}

/**
 * A chart with everything a chart here has: its table behind a switch, one sentence for who cannot see it, its picture and its data as files. `kind` and `data` are those of `#publication`, the same as in
 * reports.
 *
 * @example <ChartFigure name="孕产妇死亡率" kind={trend} data={data} notes={['到2030年达到目标的概率为83%。']} />
 */
export function ChartFigure<Data>({ name, kind, data, notes = [], openOrigin, view, onView }: Props<Data>): React.JSX.Element {
  const [place, width] = useWidth();
  const [own, setOwn] = useState<ChartView>('chart');
  const { token: { fontSize } } = theme.useToken();
  const { appearance: { dark } } = useAppearance();
  const shown = view ?? own;
  const letters = fontSize / usualLetters;
  const drawnWidth = width === null ? null : Math.min(widest, Math.max(narrowest, Math.floor(width / letters)));
  const drawing = useMemo(() => (drawnWidth === null ? null : kind.draw(data, drawnWidth)), [kind, data, drawnWidth]);
  const choose = (chosen: ChartView): void => {
    setOwn(chosen);
    onView?.(chosen);
  };
  return (
    <figure className="chart-figure" aria-label={name}>
      <div className="chart-head">
        <figcaption>{name}</figcaption>
        <div className="chart-tools no-print">
          <Space.Compact role="group" aria-label={`${chartWords.view}：${name}`}>
            {(['chart', 'table'] as const).map((one) => <Button key={one} size="small" type={shown === one ? 'primary' : 'default'} aria-pressed={shown === one} onClick={() => choose(one)}>{chartWords[one]}</Button>)}
          </Space.Compact>
          {drawing === null ? null : <Downloads name={name} drawing={drawing} />}
        </div>
      </div>
      <div ref={place}>
        {drawing === null || width === null || shown === 'table' ? null : <ChartPicture drawing={drawing} scale={Math.min(letters, width / drawing.width)} isDark={dark} />}
        {drawing === null || shown === 'chart' ? null : <TableTwin name={name} table={drawing.table} openOrigin={openOrigin} />}
      </div>
      {[...(drawing?.notes ?? []), ...notes].map((note) => <p key={note} className="chart-note">{note}</p>)}
    </figure>
  );
}
