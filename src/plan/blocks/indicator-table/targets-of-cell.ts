import type { Target } from '../../tree.ts';
import { groupsOf } from '../../phrases/groups.ts';
import { promised } from '../../phrases/phrase.ts';
import { scopeOf } from '../../phrases/scope.ts';
import { joinSlices, spansOf, type Slice } from '../passage.ts';
import { textOf, type GridCell } from './grid.ts';
import { readValue, type Told, type ValueContext } from './read-value.ts';
import type { Named, Sheet } from './sheet.ts';
import type { FigureColumn } from './table-columns.ts';

const yearlyBrackets = /[[〔【［].{0,3}[\]〕】］].{0,12}年均/;

const headingCourse = (heading: string): Named['course'] => (/[降减]/.test(heading) ? 'down' : /增|提高/.test(heading) ? 'up' : null);

function targetOf(told: Told, slices: readonly Slice[], named: Named, deadline: number | null, key: string): Target {
  const passage = joinSlices(slices);
  const indicator = told.indicator ?? named.name;
  const { from: _from, to: _to, ...fields } = promised({ ...told, indicator, from: 0, to: passage.text.length, confidence: 0.97 });
  const baselineYear = told.kind === 'change' ? (told.baselineYear ?? named.baseline?.year ?? null) : fields.baselineYear;
  return {
    ...fields, baselineYear, id: key, spans: spansOf(passage), quote: passage.text, indicatorId: null, linkScore: null, linkReason: null,
    groups: groupsOf(indicator), scope: scopeOf(indicator), statedBaseline: named.baseline, deadline,
  };
}

/**
 * What one cell of figures promises. A cell that is a sentence is given to the reader of sentences, with the name before it; what that does not understand either is an issue.
 *
 * @example targetsOfCell(cell, figure, named, 'women/table/1', sheet).targets[0]?.value // 95
 */
export function targetsOfCell(cell: GridCell, figure: FigureColumn, named: Named, key: string, sheet: Sheet): { targets: Target[]; issue: string | null } {
  const { context, table } = sheet;
  const slices = [...named.slices, ...cell.slices];
  const value: ValueContext = { name: named.name, unit: named.unit, column: figure.measures, per: figure.per, brackets: yearlyBrackets.test(table.notes) ? 'yearly' : 'total', course: named.course ?? headingCourse(figure.heading) };
  const reading = readValue(textOf(cell.slices), value);
  const deadline = figure.year ?? context.endYear;
  if (reading.kind === 'nothing') return { targets: [], issue: null };
  if (reading.kind === 'told') return { targets: reading.told.map((told) => targetOf(told, slices, named, deadline, key)), issue: null };
  const passage = joinSlices(slices);
  const { targets } = context.read(passage, { id: key, section: 'goal', domain: named.domain });
  const told = targets.filter((target) => target.kind !== 'qualitative' || /\p{Script=Han}{3}/u.test(textOf(cell.slices)));
  const issue = told.length > 0 && told.every(({ kind }) => kind !== 'qualitative') ? null : `指标表“${named.name}”一行“${figure.heading}”栏的“${textOf(cell.slices)}”没有读懂，请核对。`;
  return { targets: told.map((target) => ({ ...target, id: key, deadline: /\d{4}年/.test(textOf(cell.slices)) ? target.deadline : deadline, confidence: Math.min(target.confidence, 0.7) })), issue };
}

/** Ids say row and deadline; a second target of both (a level and its sum over the years) is counted. */
export function withOwnIds(targets: readonly Target[]): Target[] {
  const seen = new Map<string, number>();
  return targets.map((target) => {
    const id = `${target.id}/${String(target.deadline ?? 'end')}`;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return { ...target, id: times === 1 ? id : `${id}-${String(times)}` };
  });
}

