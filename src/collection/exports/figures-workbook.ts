import type { Cell, DocumentTree, Table } from '#documents';
import type { Observation } from '#monitoring';
import { findIndicatorById } from '#registry';
import { longHeadings, longRow } from './long-table.ts';
import { wideCell, wideHeadings, wideRows } from './wide-table.ts';

/** What stands around the figures: title, stamps, the day of the database, the place, the years of a wide table. */
export type FiguresFrame = { readonly title: string; readonly stamps: readonly string[]; readonly knownOn: string; readonly placeName: string; readonly years: readonly number[]; readonly dated: string };

const text = (words: string): Cell => ({ runs: words === '' ? [] : [{ text: words }] });

/** An apostrophe is what csv needs before a text that looks like a formula; a workbook knows texts from formulas. */
const unquoted = (words: string): string => words.replace(/^'(?=[=+\-@\t\r])/, '');

const decimals = (shown: string): number => /^-?[\d]+(?:\.(\d+))?/.exec(shown)?.[1]?.length ?? 0;

/** A cell with its real number under a format that prints the published digits. */
const numbered = (shown: string, value: number | null): Cell => (value === null || shown === '' ? text(unquoted(shown)) : { runs: [{ text: shown }], number: { value, digits: decimals(shown), suffix: '' }, align: 'right' });

function wideCellOf(observation: Observation | null): Cell {
  const shown = wideCell(observation);
  return observation?.content.kind === 'figure' ? numbered(shown, observation.content.value) : { ...text(shown), align: 'right' };
}

const headOf = (headings: readonly string[]): Table['head'] => [headings.map((heading): Cell => ({ ...text(heading), align: 'centre' }))];

const notes = (knownOn: string): Table['notes'] => [
  [{ text: `注：数据库 ${knownOn} 版。“—”为不适用，“…”为没有数据，0 只表示数值确实为零；“保密”为不在可见范围内；数值后的（初步）（推算）（修订）为数据状态，没有标注的是最终数。` }],
];

type TableTold = Pick<Table, 'columns' | 'keyColumns' | 'head' | 'body'>;

function wideTable(observations: readonly Observation[], frame: FiguresFrame): TableTold {
  const headings = wideHeadings(frame.years);
  return {
    columns: headings.map((heading, at) => ({ width: at === 0 ? 24 : /^\d{4}$/.test(heading) ? 8 : 10, align: 'left' })), keyColumns: 1, head: headOf(headings),
    body: wideRows(observations, frame).map(({ before, values, remark }) => [...before.map(text), ...values.map(wideCellOf), text(remark)]),
  };
}

function longTable(observations: readonly Observation[], frame: FiguresFrame): TableTold {
  return {
    columns: longHeadings.map((_, at) => ({ width: at === 0 ? 24 : 9, align: 'left' })), keyColumns: 1, head: headOf(longHeadings),
    body: observations.map((observation) => {
      const { texts, numbers } = longRow(observation, frame);
      return texts.map((shown, at) => numbered(shown, numbers[at] ?? null));
    }),
  };
}

const explanationHeads = ['指标', '单位', '定义', '分子', '分母', '数据来源部门', '口径是否核实'];

/** What each indicator of the table means, once. */
function explanations(observations: readonly Observation[]): TableTold {
  const ids = [...new Set(observations.map(({ indicatorId }) => indicatorId))];
  return {
    columns: [20, 8, 50, 20, 20, 14, 10].map((width) => ({ width, align: 'left' })), keyColumns: 1, head: headOf(explanationHeads),
    body: ids.map((id) => {
      const known = findIndicatorById(id);
      if (known === undefined) return [text(id), text(''), text('本地自设的目标或指标，定义见规划'), text(''), text(''), text(''), text('')];
      return [known.name.zh, known.unit, known.definition, known.numerator ?? '', known.denominator ?? '', known.sourceDepartment.replaceAll('/', '、'), known.definitionStatus === 'unverified' ? '待核' : '已核'].map(text);
    }),
  };
}

const tableOf = (id: string, caption: string, sheet: string, told: TableTold, below: Table['notes']): Table => ({ kind: 'table', id, caption, unit: '', notes: below, small: true, sheet, ...told });

/**
 * Figures as a document for a workbook: one sheet of figures (one row a figure, or one a series with a column a year), one that explains the indicators. The first is read back by the import.
 *
 * @example await writeWorkbook(figuresWorkbook('wide', observations, frame), new Map())
 */
export function figuresWorkbook(shape: 'long' | 'wide', observations: readonly Observation[], frame: FiguresFrame): DocumentTree {
  const told = shape === 'wide' ? wideTable(observations, frame) : longTable(observations, frame);
  return {
    title: [frame.title], subtitle: '', issuer: '', date: '', stamps: frame.stamps, contents: false, sources: {}, properties: { 数据库版本: frame.knownOn }, carried: null, dated: frame.dated,
    sections: [
      { id: 'figures', title: '', annex: false, orientation: 'landscape', blocks: [tableOf('figures', `监测数据（数据库 ${frame.knownOn} 版）`, '数据', told, notes(frame.knownOn))] },
      { id: 'explanations', title: '', annex: false, orientation: 'landscape', blocks: [tableOf('explanations', '指标解释', '说明', explanations(observations), [])] },
    ],
  };
}
