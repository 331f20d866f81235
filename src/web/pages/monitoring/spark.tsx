import { monitoringWords } from '../../words/monitoring-words.ts';
import './monitoring.css';

const [width, height, edge] = [76, 20, 3] as const;

/** The years of a target as a small line: where it came from, where it is. Its first and last figure are read out. */
export function Spark({ points }: { readonly points: readonly { readonly year: number; readonly value: number }[] }): React.JSX.Element {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return <span className="quiet">{monitoringWords.common.none}</span>;
  const [low, high] = [Math.min(...points.map(({ value }) => value)), Math.max(...points.map(({ value }) => value))];
  const x = (year: number): number => (last.year === first.year ? width / 2 : edge + ((year - first.year) / (last.year - first.year)) * (width - 2 * edge));
  const y = (value: number): number => (high === low ? height / 2 : height - edge - ((value - low) / (high - low)) * (height - 2 * edge));
  const label = monitoringWords.table.spark(`${String(first.year)}年${String(first.value)}`, `${String(last.year)}年${String(last.value)}`);
  return (
    <svg className="spark" width={width} height={height} viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={label}>
      <polyline points={points.map(({ year, value }) => `${x(year).toFixed(1)},${y(value).toFixed(1)}`).join(' ')} />
      <circle cx={x(last.year)} cy={y(last.value)} r="2.2" />
    </svg>
  );
}
