import type { Labels } from '../labels.ts';
import { originOf } from '../origin.ts';
import type { CellNumber, DocumentTree, DrawnPictures, Run, TextRun } from '../tree.ts';
import { anchorOf, escapeHtml } from './escape-html.ts';

/** What every part of a page is written from. `labels` are those of paper, where one annex more is numbered; `onScreen` those without it. `hasDataAnnex`: on paper the data of charts come last. */
export type HtmlSetting = { readonly labels: Labels; readonly onScreen: Labels['of']; readonly hasDataAnnex: boolean; readonly sources: DocumentTree['sources']; readonly pictures: DrawnPictures };

/** Where runs stand: a figure in the text is reached by the Tab key, one of the many in a table only by pointer or touch. */
export type RunPlace = 'text' | 'table';

/** The number a figure begins with: 39.49 of 39.49/10万, 1234 of 1,234人. */
const printedNumber = (text: string): string | null => /[-−]?\d+(?:,\d{3})*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '').replace('−', '-') ?? null;

function figureHtml({ text, source = '' }: TextRun, inner: string, setting: HtmlSetting, place: RunPlace, number: CellNumber | undefined): string {
  const value = number === undefined ? printedNumber(text) : String(number.value);
  const says = originOf(setting.sources, source);
  const origin = ` data-source="${escapeHtml(source)}"${says === '' ? '' : ` title="${escapeHtml(says)}" tabindex="${place === 'text' ? '0' : '-1'}"`}`;
  return value === null ? `<span${origin}>${inner}</span>` : `<data value="${value}"${origin}>${inner}</data>`;
}

function textHtml(run: TextRun, setting: HtmlSetting, place: RunPlace, number: CellNumber | undefined): string {
  const words = escapeHtml(run.text).replaceAll(/\r\n?|\n/g, '<br>');
  const inner = run.strong ? `<strong>${words}</strong>` : words;
  const figure = run.source === undefined ? inner : figureHtml(run, inner, setting, place, number);
  if (run.mark === undefined) return figure;
  // Words in 【】 say themselves what is to be done: the style adds none of its own.
  return `<mark class="${run.mark}${run.text.startsWith('【') ? ' said' : ''}">${figure}</mark>`;
}

/**
 * The label of an id. What only paper has of it (附件1, where on a screen there is but one 附件) shows in print alone.
 *
 * @example labelHtml('summary', setting) // '表1'
 */
export function labelHtml(id: string, { labels, onScreen }: HtmlSetting): string {
  const [label, shown] = [labels.of.get(id) ?? '', onScreen.get(id) ?? ''];
  return shown === '' || shown === label ? escapeHtml(label) : `${escapeHtml(shown)}<span class="printed">${escapeHtml(label.slice(shown.length))}</span>`;
}

/**
 * Runs as they stand in a page: figures as `<data>` with their number and source, references as links, marks as `<mark>`. `number` is the number behind the cell they fill, that of their first figure.
 *
 * @example runsHtml([{ text: '93.5%', source: 'a' }], setting, 'text') // '<data value="93.5" data-source="a">93.5%</data>'
 */
export function runsHtml(runs: readonly Run[], setting: HtmlSetting, place: RunPlace, number?: CellNumber): string {
  const link = (id: string): string => {
    const label = labelHtml(id, setting);
    return label === '' ? '' : `<a href="#${anchorOf(id)}">${label}</a>`;
  };
  const first = runs.findIndex((run) => 'text' in run && run.source !== undefined);
  return runs.map((run, at) => ('text' in run ? textHtml(run, setting, place, at === first ? number : undefined) : link(run.reference))).join('');
}
