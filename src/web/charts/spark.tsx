/** A value of a year. */
type SparkPoint = { readonly year: number; readonly value: number };

const [width, height, edge] = [96, 24, 3] as const;

/** The stretches of a series without a year missing: a line does not run over a gap. */
function stretchesOf(points: readonly SparkPoint[]): readonly (readonly SparkPoint[])[] {
  const stretches: SparkPoint[][] = [];
  for (const point of points) {
    const last = stretches.at(-1);
    if (last !== undefined && last.at(-1)?.year === point.year - 1) last.push(point);
    else stretches.push([point]);
  }
  return stretches;
}

/**
 * How a series ran, small, beside its last figure: a line a stretch, the last value as a dot. It says nothing that the figures beside it do not; `says` is read out.
 *
 * @example <Spark points={points} says="2019年至2025年的走势" />
 */
export function Spark({ points, says }: { readonly points: readonly SparkPoint[]; readonly says: string }): React.JSX.Element | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (year: number): number => edge + ((year - first.year) / (last.year - first.year)) * (width - 2 * edge);
  const y = (value: number): number => (high === low ? height / 2 : height - edge - ((value - low) / (high - low)) * (height - 2 * edge));
  return (
    <svg className="spark" role="img" aria-label={says} viewBox={`0 0 ${String(width)} ${String(height)}`} width={width} height={height}>
      {stretchesOf(points).map((stretch) => (stretch.length === 1
        ? <circle key={stretch[0]?.year} cx={x(stretch[0]?.year ?? 0)} cy={y(stretch[0]?.value ?? 0)} r={1.5} fill="currentColor" />
        : <polyline key={stretch[0]?.year} points={stretch.map((point) => `${x(point.year).toFixed(1)},${y(point.value).toFixed(1)}`).join(' ')} fill="none" stroke="currentColor" strokeWidth={1.5} />))}
      <circle cx={x(last.year)} cy={y(last.value)} r={2.5} fill="currentColor" />
    </svg>
  );
}
