import { createHash } from 'node:crypto';
import { basename } from 'node:path';

/** A place in the JSON of the commands: nothing is known of it but what is looked for. */
export type Json = { readonly [name: string]: unknown };

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const jsonsIn = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
export const jsonAt = (value: Json, name: string): Json | null => {
  const found = value[name];
  return isJson(found) ? found : null;
};
export const textAt = (value: Json | null | undefined, name: string): string => {
  const found = value?.[name];
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
};

/** A file of figures as this test reads it: rows of cells, and which column tells what. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[]; readonly columnOf: Readonly<Record<'indicator' | 'year' | 'value' | 'unit', number>> };

/** Everything a report was made from, as the test itself reads it. */
export type Evidence = {
  readonly sheet: Sheet;
  /** `monitor run --json` of the year and of the year before. */
  readonly run: Json;
  readonly before: Json;
  /** `plan read --json`. */
  readonly plan: Json;
  /** What was typed and what the files are: exactly these texts may be told as asked. */
  readonly asked: ReadonlySet<string>;
  readonly year: number;
  readonly program: string;
  /** Targets by id: of the run, of the year before, of the plan. */
  readonly judged: ReadonlyMap<string, Json & { readonly inPlan: string }>;
  readonly judgedBefore: ReadonlyMap<string, Json>;
  readonly promised: ReadonlyMap<string, Promised>;
  /** Targets whose figures name a cell, by row and column: C11 is '11:3'. */
  readonly namedBy: ReadonlyMap<string, readonly Json[]>;
  /** Titles of the plan and its parts; all titles and names of the plan; every unit of the run and the data. */
  readonly planTitles: readonly string[];
  readonly planWords: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
};

/** A target of the plan, and the units that answer for it: those of what it stands in. */
type Promised = { readonly target: Json; readonly units: readonly Json[] };

/** Cells of a text of comma-separated values, as RFC 4180 has them. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  const body = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < body.length; at += 1) {
    const letter = body.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (body.charAt(at + 1) === '"') { cell += '"'; at += 1; } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\n') {
      rows.at(-1)?.push(cell.replace(/\r$/, ''));
      cell = '';
      if (letter === '\n') rows.push([]);
    } else cell += letter;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

const columnNames = { indicator: ['指标', 'indicator'], year: ['年份', 'year'], value: ['数值', 'value'], unit: ['单位', 'unit'] } as const;

function sheetOf(name: string, bytes: Uint8Array): Sheet {
  const rows = parseCsv(new TextDecoder().decode(bytes));
  const heads = rows.find((cells) => columnNames.indicator.some((word) => cells.includes(word))) ?? [];
  const column = (words: readonly string[]): number => heads.findIndex((head) => words.includes(head));
  return { name, rows, columnOf: { indicator: column(columnNames.indicator), year: column(columnNames.year), value: column(columnNames.value), unit: column(columnNames.unit) } };
}

const judgedIn = (run: Json): ReadonlyMap<string, Json & { readonly inPlan: string }> =>
  new Map(jsonsIn(run['plans']).flatMap((plan) => jsonsIn(plan['targets']).map((target) => [textAt(target, 'id'), { ...target, inPlan: textAt(plan, 'title') }])));

/** Targets under clauses with the units of the innermost clause that names any. */
function promisedUnder(clauses: readonly Json[], around: readonly Json[]): readonly (readonly [string, Promised])[] {
  return clauses.flatMap((clause) => {
    const own = jsonsIn(clause['units']);
    const units = own.length > 0 ? own : around;
    return [...jsonsIn(clause['targets']).map((target) => [textAt(target, 'id'), { target, units }] as const), ...promisedUnder(jsonsIn(clause['clauses']), units)];
  });
}

const promisedIn = (plan: Json): ReadonlyMap<string, Promised> => new Map(jsonsIn(plan['plans']).flatMap((one) => [
  ...jsonsIn(one['domains']).flatMap((domain) => promisedUnder([...jsonsIn(domain['goals']), ...jsonsIn(domain['measures'])], jsonsIn(domain['units']))),
  ...jsonsIn(one['chapters']).flatMap((chapter) => promisedUnder(jsonsIn(chapter['clauses']), [])), ...promisedUnder(jsonsIn(one['indicatorTable']), []),
]));

/** The cells a target of the run names behind its figures. */
const cellsOf = (target: Json): readonly string[] => [...new Set([...jsonsIn(target['points']), jsonAt(target, 'latest') ?? {}, jsonAt(target, 'baseline') ?? {}].flatMap((point) => jsonsIn(point['from']).map((cell) => `${textAt(cell, 'row')}:${textAt(cell, 'column')}`)))];

const namedIn = (judged: ReadonlyMap<string, Json>): ReadonlyMap<string, readonly Json[]> => {
  const named = [...judged.values()].flatMap((target) => cellsOf(target).map((cell) => ({ cell, target })));
  return new Map([...Map.groupBy(named, ({ cell }) => cell)].map(([cell, by]) => [cell, by.map(({ target }) => target)]));
};

export type Told = { readonly planPath: string; readonly dataPath: string; readonly planBytes: Uint8Array; readonly dataBytes: Uint8Array; readonly run: Json; readonly before: Json; readonly plan: Json; readonly year: number; readonly options: readonly string[]; readonly program: string };

/** Gathers what a report must follow from. */
export function evidenceOf({ planPath, dataPath, planBytes, dataBytes, run, before, plan, year, options, program }: Told): Evidence {
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const asked = new Set([`${String(year)}年`, basename(planPath), basename(dataPath), hash(planBytes), hash(dataBytes), ...options]);
  const [judged, sheet] = [judgedIn(run), sheetOf(basename(dataPath), dataBytes)];
  const planTitles = textsNamed(plan['plans'], 'title').map(unmarked);
  const units = new Set([...textsNamed(run, 'unit'), ...sheet.rows.map((cells) => cells[sheet.columnOf.unit] ?? '')]);
  return { planTitles, planWords: new Set([...planTitles, ...textsNamed(plan, 'name').map(unmarked)]), units, sheet, run, before, plan, asked, year, program, judged, namedBy: namedIn(judged), judgedBefore: judgedIn(before), promised: promisedIn(plan) };
}

/** A title without its marks. */
export const unmarked = (title: string): string => title.replace(/^《|》$/g, '');

/** Every text under a name anywhere in the JSON. */
function textsNamed(value: unknown, name: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsNamed(one, name));
  if (!isJson(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => [...(key === name && (typeof one === 'string' || typeof one === 'number') ? [String(one)] : []), ...textsNamed(one, name)]);
}
