import { checkAcrossPlaces, checkContext, checkInSlices, numbering, sayFinding, type ContextFor, type NamedFigure, type PrintedName, type ReadingSettings, type SliceVerdict, type StagedFigure } from '#collection';
import { withRelated } from '#registry';
import { changedFinals, countOutcomes, figuresBefore, forgetRows, leftOut, markTurns, stageRows, waitingRows, type ImportPlace, type MarkedTurn, type StagedRow, type Store, type WaitingRow } from '#storage';
import { isRefusal, type Refusal } from '../../refusal.ts';
import { observationOf } from '../stored-figure.ts';
import { makeReport, type Found } from './make-report.ts';
import { mostWrong, readFigures, type FigureReading, type TableFile } from './read-figures.ts';
import { stagedRow, waitingFigure, type RowNumbers } from './staged-rows.ts';
import type { TableReport } from './table-report.ts';

/** One import on its way: where to, out of what, and how. */
export type TableImport = {
  readonly store: Store;
  readonly place: ImportPlace;
  readonly file: TableFile;
  readonly settings: ReadingSettings;
  /** All townships of the region; null: unknown. */
  readonly subUnits: readonly string[] | null;
  readonly revisionReason: string | null;
  readonly mode: 'preview' | 'apply';
  readonly readContent?: Parameters<typeof readFigures>[2];
  /** Percent, in Chinese words. */
  readonly progress: (percent: number, note: string) => void;
  /** Throws when the work is to end. */
  readonly goOn: () => void;
};

/** So many figures are compared at once; a figure with all around it takes about a kilobyte. */
const mostHeld = 20_000;
/** So many marks go to the database together: each time it looks at all rows of the import. */
const marksTogether = 100_000;

/** How many years back the store is asked for what figures are compared with. */
const yearsBack = 10;
/** So few figures are compared with all the store has beside them; more, with three times their number at most, of the latest years before theirs. */
const fewFigures = 5000;

/** What the store knows beside figures that are checked: the same indicators and those they are compared with, at the same places. `isByYear`: figures of one year, compared between places. */
function knownBeside({ store, place: { regionId }, settings, subUnits }: Pick<TableImport, 'store' | 'place' | 'settings' | 'subUnits'>, isByYear: boolean): ContextFor {
  const told = { ownPlaces: settings.told?.ownNames ?? [], subUnits };
  return async (figures) => {
    const [indicators, places, parts, years] = [new Set<string>(), new Set<string | null>(), new Set<string>(), new Set<number>()];
    for (const { figure: { observation: { indicatorId, place, subUnit, year } } } of figures) {
      indicators.add(indicatorId);
      places.add(place);
      if (subUnit !== null) parts.add(subUnit);
      years.add(year);
    }
    if (years.size === 0) return checkContext(told);
    const isFew = figures.length <= fewFigures;
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const [fromYear, toYear] = isByYear ? [first, last] : [first - yearsBack, isFew ? last : first - 1];
    const subPlaces = isFew ? null : isByYear ? [] : [...parts];
    const earlier = await figuresBefore(store.connection, { regionId, indicatorIds: withRelated([...indicators]), places: [...places], subPlaces, fromYear, toYear, most: 3 * Math.max(figures.length, fewFigures) });
    return checkContext({ ...told, earlier: earlier.map(observationOf) });
  };
}

/** Lets others have their turn: the program answers people while a table comes in. */
const breathe = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

type Staging = { readonly numbers: RowNumbers; readonly sizes: Map<number, number>; figures: number };

async function* stagedBatches({ place, progress, goOn }: TableImport, reading: FigureReading, staging: Staging): AsyncGenerator<readonly StagedRow[]> {
  const rowOf = (named: NamedFigure): StagedRow => {
    const row = stagedRow(named, { regionId: place.regionId, ordinal: staging.figures, numbers: staging.numbers });
    staging.figures += 1;
    staging.sizes.set(row.relatedGroup, (staging.sizes.get(row.relatedGroup) ?? 0) + 1);
    return row;
  };
  for await (const { figures, share } of reading.batches) {
    goOn();
    yield figures.map(rowOf);
    progress(2 + 38 * Math.min(1, share), `正在读取（${String(Math.round(100 * Math.min(1, share)))}%，${String(staging.figures)} 个数）`);
    await breathe();
  }
}

/** Runs the checks over the rows that were put aside; gives back how many are left. */
async function check(one: TableImport, reading: FigureReading, { numbers, sizes, figures }: Staging): Promise<number> {
  const { store, place, settings, progress, goOn } = one;
  const [names, sheets] = [numbers.names.all(), numbers.sheets.all()];
  const marks: MarkedTurn[] = [];
  const [anyList] = reading.lists.values();
  let [seen, dropped] = [0, 0];
  const mark = async (): Promise<void> => {
    const some = marks.splice(0);
    for (let at = 0; at < some.length; at += marksTogether) await store.transaction((connection) => markTurns(connection, place, some.slice(at, at + marksTogether)));
  };
  const droppedFrom = (name: PrintedName | undefined): void => {
    dropped += 1;
    if (name) name.taken -= 1;
  };
  const take = async (verdicts: AsyncIterable<SliceVerdict>): Promise<void> => {
    for await (const verdict of verdicts) {
      goOn();
      for (const finding of verdict.findings) sayFinding(finding, reading.lists);
      for (const { name, ordinal } of verdict.dropped) {
        droppedFrom(names[name]);
        marks.push({ ordinal, turn: leftOut });
      }
      for (const turn of verdict.inTurn) marks.push(turn);
      if (verdict.tooMany) anyList?.add({ code: 'place-too-large', severity: 'error', about: String(seen), row: 1, column: null, says: `同一地方（或同一年）、同一组相关指标的数超过 ${String(4 * mostHeld)} 个，不能一起核对，请分成几个文件导入` });
      seen += verdict.figures;
      progress(40 + (35 * seen) / Math.max(1, figures), `正在核对（${String(seen)} / ${String(figures)} 个数）`);
      await breathe();
    }
    await mark();
  };
  const waiting = async function* waiting(batches: AsyncIterable<readonly WaitingRow[]>, isByYear: boolean): AsyncGenerator<readonly StagedFigure[]> {
    for await (const rows of batches) yield rows.map((row) => ({ ...waitingFigure(row, sheets, settings.tools.definitionOf), ...(isByYear ? { slice: row.observation.reportingYear } : {}) }));
  };
  await waitingRows(store, place, { by: 'place' }, (batches) => take(checkInSlices(waiting(batches, false), { sizes, most: mostHeld, contextFor: knownBeside(one, false) })));
  const cut = [...sizes].flatMap(([group, size]) => (size > mostHeld ? [group] : []));
  if (cut.length > 0) await waitingRows(store, place, { by: 'year', groups: cut }, (batches) => take(checkAcrossPlaces(waiting(batches, true), { most: mostHeld, contextFor: knownBeside(one, true) })));
  return figures - dropped;
}

async function takeIn(one: TableImport, reading: FigureReading): Promise<Found> {
  const { store, place, file, settings, revisionReason, progress, goOn } = one;
  const staging: Staging = { numbers: { groups: numbering(), names: numbering(), sheets: numbering() }, sizes: new Map(), figures: 0 };
  await stageRows(store, place, stagedBatches(one, reading, staging));
  const kept = await check(one, reading, staging);
  goOn();
  progress(76, '正在与已有数据对照');
  const { outcomes, finals } = await store.transaction(async (connection) => {
    const counted = await countOutcomes(connection, place, revisionReason);
    return { outcomes: counted, finals: counted.revised + counted.refused === 0 ? [] : await changedFinals(connection, place, revisionReason, mostWrong.things) };
  });
  goOn();
  return { file: file.name, reading, figures: staging.figures, kept, outcomes, finals, sheets: staging.numbers.sheets.all(), definitionOf: settings.tools.definitionOf };
}

/**
 * Reads a table of any size, checks it, and says what its rows would do; its rows are put aside meanwhile. For `apply` they stay there, to be written by whoever holds the region; otherwise,
 * and whenever something goes wrong, they go. What is held in memory does not grow with the table.
 *
 * @example await takeInTable({ store, place, file, settings, revisionReason: null, mode: 'preview', progress, goOn }) // { applied: false, message: '可以导入：…' }
 */
export async function takeInTable(one: TableImport): Promise<TableReport | Refusal> {
  const { store, place, mode } = one;
  await forgetRows(store.connection, place);
  const reading = await readFigures(one.file, one.settings, one.readContent);
  if (isRefusal(reading)) return reading;
  let keeps = false;
  try {
    const report = makeReport(await takeIn(one, reading), mode);
    keeps = report.applied;
    return report;
  } finally {
    if (!keeps) await forgetRows(store.connection, place);
  }
}
