import { BuilderElement, StringContainer, TextRun } from 'docx';
import { printable } from './printable-text.ts';
import { textRun } from './text-runs.ts';
import type { IRunOptions, ParagraphChild, XmlComponent } from 'docx';

const mark = (kind: 'begin' | 'separate' | 'end'): XmlComponent => new BuilderElement({ name: 'w:fldChar', attributes: { kind: { key: 'w:fldCharType', value: kind } } });

const instruction = (text: string): XmlComponent => new StringContainer('w:instrText', printable(text));

const run = (child: XmlComponent, options: IRunOptions = {}): TextRun => new TextRun({ ...options, children: [child] });

/** Read by programs that know Word 2013 only. Others, LibreOffice among them, pass over it. */
const forWord = (child: XmlComponent): XmlComponent =>
  new BuilderElement({ name: 'mc:AlternateContent', children: [new BuilderElement({ name: 'mc:Choice', attributes: { requires: { key: 'Requires', value: 'w15' } }, children: [child] })] });

/**
 * The marks of a field for Word alone, around what it holds. LibreOffice takes whatever stands in a field of contents for finished text and never works out its page numbers; without the
 * field it does so at every opening, because each number is a field of its own. Word finds the whole field and can make the contents anew.
 */
export const fieldForWord = (text: string): { readonly open: ParagraphChild[]; readonly close: ParagraphChild } => ({
  open: [run(forWord(mark('begin'))), run(forWord(instruction(text))), run(forWord(mark('separate')))],
  close: run(forWord(mark('end'))),
});

/** A field with the result it shows until Word works it out anew. */
export const field = (text: string, result: string, options: IRunOptions = {}): ParagraphChild[] => [
  run(mark('begin'), options),
  run(instruction(text), options),
  run(mark('separate'), options),
  ...textRun(result, options),
  run(mark('end'), options),
];

/** Text in quotation marks as an instruction takes it. */
const quoted = (text: string): string => `"${printable(text).replaceAll('\n', ' ').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** A hidden entry for the contents, for what no heading style marks: Word takes it up when it makes the contents anew. */
export const contentsField = (text: string, level: 1 | 2): ParagraphChild[] => [run(mark('begin'), { vanish: true }), run(instruction(`TC ${quoted(text)} \\l ${String(level)}`), { vanish: true }), run(mark('end'), { vanish: true })];
