/** A piece of text at its place on the page: points from the left and from the top (of the baseline), along its own direction. */
export type Run = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly size: number };

/** The text of a page by direction of writing: what most of it has (turned upright), what is turned otherwise, what is written vertically. */
export type PageRuns = { readonly upright: readonly Run[]; readonly turned: readonly (readonly Run[])[]; readonly vertical: readonly Run[]; readonly width: number; readonly height: number };

/** What pdf.js gives for one piece of text; `transform` as in a pdf. */
export type TextItem = { readonly str: string; readonly transform: readonly number[]; readonly width: number; readonly height: number; readonly fontName: string };

type Matrix = readonly [number, number, number, number, number, number];
type Placed = Run & { readonly angle: number };

function toMatrix(numbers: readonly number[]): Matrix | undefined {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN, e = Number.NaN, f = Number.NaN] = numbers;
  const matrix: Matrix = [a, b, c, d, e, f];
  return matrix.every(Number.isFinite) ? matrix : undefined;
}

/** Some producers map characters to the radicals that look like them (U+2F00, U+2E80); the ordinary ideograph is meant. */
function plainText(text: string): string {
  return text.replaceAll(/[\u2E80-\u2FDF]/g, (radical) => radical.normalize('NFKC')).replaceAll(/[\p{Cc}\u00AD\uFEFF]/gu, '');
}

/** Where a piece of text stands on the page as shown: `view` is the matrix of the page's view (its rotation, its corner). */
function place(item: TextItem, view: Matrix): Placed | undefined {
  const own = toMatrix(item.transform);
  const text = plainText(item.str);
  if (!own || text.trim() === '') return undefined;
  const a = view[0] * own[0] + view[2] * own[1];
  const b = view[1] * own[0] + view[3] * own[1];
  const c = view[0] * own[2] + view[2] * own[3];
  const d = view[1] * own[2] + view[3] * own[3];
  const x = view[0] * own[4] + view[2] * own[5] + view[4];
  const y = view[1] * own[4] + view[3] * own[5] + view[5];
  const size = Math.hypot(c, d);
  if (!(size > 0.5) || !Number.isFinite(item.width)) return undefined;
  const angle = (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
  return { text, x, y, width: Math.max(0, item.width), size, angle };
}

/** Turns a run back so that its line is level. A quarter turn keeps the page's measures positive. */
function turnBack(run: Placed, angle: number, width: number, height: number): Run {
  const { text, size } = run;
  if (angle === 90) return { text, size, width: run.width, x: run.y, y: width - run.x };
  if (angle === 270) return { text, size, width: run.width, x: height - run.y, y: run.x };
  if (angle === 180) return { text, size, width: run.width, x: width - run.x, y: height - run.y };
  const radians = (angle * Math.PI) / 180;
  const x = run.x * Math.cos(radians) + run.y * Math.sin(radians);
  const y = run.y * Math.cos(radians) - run.x * Math.sin(radians);
  return { text, size, width: run.width, x, y };
}

/**
 * Places the text of one page. Text turned like most of the page counts as upright (a landscape table on a portrait page); slightly slanted
 * text counts as level.
 */
export function placeRuns(items: readonly TextItem[], isVertical: (font: string) => boolean, view: readonly number[], width: number, height: number): PageRuns {
  const matrix = toMatrix(view) ?? [1, 0, 0, -1, 0, height];
  const byAngle = new Map<number, Placed[]>();
  const vertical: Run[] = [];
  for (const item of items) {
    const run = place(item, matrix);
    if (!run) continue;
    if (isVertical(item.fontName)) {
      vertical.push({ text: run.text, x: run.x, y: run.y, width: item.height, size: run.size });
      continue;
    }
    const quarter = [0, 90, 180, 270, 360].find((turn) => Math.abs(turn - run.angle) <= 3);
    const angle = (quarter ?? run.angle) % 360;
    const group = byAngle.get(angle);
    if (group) group.push(run);
    else byAngle.set(angle, [run]);
  }
  const weight = (runs: readonly Placed[]): number => runs.reduce((sum, run) => sum + run.text.length, 0);
  const groups = [...byAngle].sort((left, right) => weight(right[1]) - weight(left[1]));
  const turned = groups.map(([angle, runs]) => runs.map((run) => turnBack(run, angle, width, height)));
  const mainAngle = groups[0]?.[0] ?? 0;
  const lies = mainAngle === 90 || mainAngle === 270;
  return { upright: turned[0] ?? [], turned: turned.slice(1), vertical, width: lies ? height : width, height: lies ? width : height };
}
