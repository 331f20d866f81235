import { textAt, type Evidence, type Json } from './evidence.ts';
import type { FileTable } from './read-docx.ts';
import { changeBehind, unitBehind } from './unit-words.ts';
import { decide, tell, type Listed, type Stretch, type Walk } from './walk.ts';

export const isUnit = (told: string, { units }: Evidence): boolean => units.has(told) || [...units].some((unit) => told === unitBehind(unit) || told === changeBehind(unit));

/** The figures of a table by row and cell. */
function figuresByCell(table: Json): (row: number, cell: number) => readonly Listed[] {
  const all = Array.isArray(table['figures']) ? table['figures'].filter((one): one is readonly unknown[] => Array.isArray(one)) : [];
  const by = Map.groupBy(all, ([row, cell]) => `${String(row)} ${String(cell)}`);
  return (row, cell) => (by.get(`${String(row)} ${String(cell)}`) ?? []).map((one): Listed => [String(one[2]), String(one[3])]);
}

/** Places in a list, or years in a row: what is wrong with how they follow one another; null where nothing is. */
function orderProblem(text: string, kind: 'list' | 'heads' | 'years', before: string | null, { year }: Evidence, isLast: boolean): string | null {
  const [number, former] = [Number(/\d+/.exec(text)?.[0]), before === null ? null : Number(/\d+/.exec(before)?.[0])];
  if (kind === 'list') return number === (former ?? 0) + 1 ? null : `comes after ${before ?? 'nothing'}`;
  if (kind === 'heads' && isLast && number !== year) return `the last year is not ${String(year)}`;
  const isBase = before?.includes('基期') === true;
  return former === null || number === former + 1 || (isBase && number > former) ? null : `comes after ${String(former)}`;
}

export function walkTable(file: FileTable, id: string, table: Json, walk: Walk): void {
  const rows = Array.isArray(table['rows']) ? (table['rows'] as readonly (readonly string[])[]) : [];
  const figuresOf = figuresByCell(table);
  const heads = file.rows[0] ?? [];
  const last = new Map<string, string>();
  const kindOf = (key: string): string => textAt(walk.trail.sources[key], 'kind');
  file.rows.forEach((cells, row) => cells.forEach((text, at) => {
    const figures = figuresOf(row, at);
    const place = `${id} ${String(row)}:${String(at)}`;
    if (text !== rows[row]?.[at]) tell(walk, place, text, 0, text, `the cell was ${rows[row]?.[at] ?? 'not there'}`);
    const [only] = figures;
    // Years over the data of charts are not a row without gaps; `dataTable` looks at them.
    if (only !== undefined && figures.length === 1 && !id.startsWith('picture-data/') && kindOf(only[1]) === 'order') {
      const kind = row === 0 ? 'heads' : heads[at] === '序号' ? 'list' : 'years';
      const track = row === 0 ? 'heads' : String(at);
      const isLast = row === 0 && !figures.some(() => (figuresOf(0, at + 1)[0] ?? ['', ''])[1] === only[1]);
      const before = kind === 'years' ? (file.rows[row - 1]?.[at] ?? null) : (last.get(track) ?? null);
      const why = orderProblem(text, kind, before, walk.trail.evidence, isLast);
      if (why !== null || only[0] !== text) tell(walk, place, text, 0, text, why ?? 'the cell says more than its place');
      last.set(track, text);
    }
    decide(text, { text, figures }, place, walk, { column: cells.length === heads.length ? (heads[at] ?? '') : '', structure: cells.length === 1 ? unitInName(text, walk) : [] });
  }));
  labelled(file, id, figuresOf, walk);
  if (id.startsWith('picture-data/')) dataTable(file, id, figuresOf, walk);
}

/** In a table of years the label of a row and the figure beside it come from the same cell. */
function labelled({ rows }: FileTable, id: string, figuresOf: (row: number, cell: number) => readonly Listed[], walk: Walk): void {
  if (rows[0]?.[0] !== '年份') return;
  rows.forEach((cells, row) => {
    const [label] = figuresOf(row, 0);
    const cellKeys = cells.flatMap((_text, at) => figuresOf(row, at).filter(([, key]) => at > 0 && walk.trail.sources[key]?.['kind'] === 'cell').map(([, key]) => key));
    if (row > 0 && label !== undefined && cellKeys.length > 0 && !cellKeys.includes(label[1])) tell(walk, `${id} ${String(row)}:0`, cells.join(' | '), 0, label[0], 'the year is not that of the figure');
  });
}

/** The name of a chart over its data: its caption, then the unit. */
const chartName = /^(图\d+)　(.*?)(?:（单位：([^（）]+)）)?$/;

/** The unit in the name of a chart over its data, where it is one of those the data or the targets are in. */
function unitInName(text: string, walk: Walk): readonly Stretch[] {
  const unit = chartName.exec(text)?.[3];
  return unit !== undefined && isUnit(unit, walk.trail.evidence) ? [{ from: text.length - unit.length - 1, to: text.length - 1, kind: 'structure' }] : [];
}

/** In the tables of the data of charts every cell is the one of the chart's own table, under its year and its name, from the same source. */
function dataTable({ rows }: FileTable, id: string, figuresOf: (row: number, cell: number) => readonly Listed[], walk: Walk): void {
  const heads = rows[0] ?? [];
  let own: { readonly rows: readonly (readonly string[])[]; readonly figuresOf: (row: number, cell: number) => readonly Listed[] } | null = null;
  let next = 1;
  rows.forEach((cells, row) => {
    if (row === 0) {
      if (heads[0] === '项目' && heads.slice(1).some((year, at) => at > 0 && year <= (heads[at] ?? ''))) tell(walk, id, heads.join(' | '), 0, '', 'years out of order');
      return;
    }
    const wrong = (at: number, why: string): void => tell(walk, `${id} ${String(row)}:${String(at)}`, cells.join(' | '), 0, cells[at] ?? '', why);
    if (cells.length === 1) {
      const [, label = '', caption = ''] = chartName.exec(cells[0] ?? '') ?? [];
      const [picture = ''] = [...walk.captions].find(([, { text }]) => text === `${label}${caption}`) ?? [];
      const table = walk.tables.get(picture);
      own = table === undefined ? null : { rows: table['rows'] as readonly (readonly string[])[], figuresOf: figuresByCell(table) };
      next = 1;
      if (own === null) wrong(0, 'the chart is not in the report');
      return;
    }
    cells.forEach((text, at) => {
      if (own === null || (heads[0] === '项目' && at === 0)) return;
      const [down, across] = heads[0] === '项目' ? [own.rows.findIndex(([year]) => year === heads[at]), own.rows[0]?.indexOf(cells[0] ?? '') ?? -1] : [next, at];
      if (text === '' && down < 0) return;
      if (own.rows[down]?.[across] !== text) wrong(at, `the chart has ${own.rows[down]?.[across] ?? 'nothing'}`);
      if (JSON.stringify(own.figuresOf(down, across)) !== JSON.stringify(figuresOf(row, at))) wrong(at, 'the chart has it from elsewhere');
    });
    next += 1;
  });
}
