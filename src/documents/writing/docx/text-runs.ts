import { HighlightColor, Tab, TextRun, UnderlineType } from 'docx';
import { printable } from './printable-text.ts';
import type { IRunOptions } from 'docx';
import type { Labels } from '../labels.ts';
import type { Run, TextRun as TreeRun } from '../tree.ts';

/** How all runs of a stretch look. `style` is the id of a character style, `size` in half points. */
export type RunLook = { readonly style?: string; readonly strong?: boolean; readonly size?: number };

/** Marks are grey in print too, and each has its own line below, so that colour alone tells nothing; the words themselves are left alone, because edited text is read back. */
const marks: Readonly<Record<NonNullable<TreeRun['mark']>, IRunOptions>> = {
  changed: { highlight: HighlightColor.LIGHT_GRAY, underline: { type: UnderlineType.WAVYHEAVY } },
  'to-fill': { highlight: HighlightColor.LIGHT_GRAY, underline: { type: UnderlineType.DASHEDHEAVY } },
};

/** Quotation marks, dashes and dots that Chinese and Latin share are set in the Chinese font only with this hint. */
const hint: IRunOptions = { font: { hint: 'eastAsia' } };

const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

/** Text with tabs as Word writes them. */
const withTabs = (text: string): IRunOptions['children'] => text.split('\t').flatMap((piece, at) => [...(at > 0 ? [new Tab()] : []), ...(piece === '' ? [] : [piece])]);

/** One stretch of text; a line end in it is a soft break. Nothing for no text. */
export function textRun(text: string, options: IRunOptions = {}): TextRun[] {
  const lines = printable(text).split('\n');
  if (lines.length === 1 && lines[0] === '') return [];
  return lines.map((line, at) => new TextRun({ ...(isAscii(line) ? {} : hint), ...options, ...(at > 0 ? { break: 1 } : {}), children: withTabs(line) ?? [] }));
}

/** The runs of the tree as runs of Word; a reference is its label. */
export function textRuns(runs: readonly Run[], { of }: Pick<Labels, 'of'>, { style, strong, size }: RunLook = {}): TextRun[] {
  return runs.flatMap((run) => {
    const isStrong = strong === true || ('text' in run && run.strong === true);
    const options: IRunOptions = { ...(style === undefined ? {} : { style }), ...(size === undefined ? {} : { size }), ...(isStrong ? { bold: true } : {}), ...('text' in run && run.mark ? marks[run.mark] : {}) };
    return textRun('text' in run ? run.text : (of.get(run.reference) ?? ''), options);
  });
}
