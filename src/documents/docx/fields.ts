import type { XmlElement } from './xml-tree.ts';

type Frame = { phase: 'instruction' | 'result'; instruction: string; printedBefore: number };

/** The fields that are open at one point of the text, innermost last, and which field marks have their counterpart at all. */
export type FieldStack = { readonly matched: ReadonlySet<XmlElement>; readonly open: Frame[] };

/** Fields nested deeper than this exist only in damaged or hostile files; their marks are ignored. */
const deepest = 50;

/**
 * Looks for `w:fldChar` marks that belong together. A begin without an end is no field: its text must not vanish as an instruction.
 */
export function findFields(roots: readonly XmlElement[]): FieldStack {
  const matched = new Set<XmlElement>();
  const begun: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:fldChar') {
      const kind = element.attributes['w:fldCharType'];
      if (kind === 'begin') begun.push(element);
      if (kind === 'separate' && begun.length > 0 && begun.length <= deepest) matched.add(element);
      if (kind === 'end') {
        const begin = begun.pop();
        if (begin && begun.length < deepest) matched.add(begin).add(element);
      }
      return;
    }
    if (element.name === 'w:del' || element.name === 'w:moveFrom') return;
    for (const child of element.children) visit(child);
  };
  for (const root of roots) visit(root);
  return { matched, open: [] };
}

/** Whether text at this point is an instruction to Word and not printed. */
export function insideInstruction(fields: FieldStack): boolean {
  return fields.open.some((frame) => frame.phase === 'instruction');
}

/**
 * Follows one `w:fldChar`. `printed` is how many characters the paragraph has so far. Returns `page` when a page-number field ended
 * that Word has not filled in yet, so that the number can be printed.
 */
export function followField(fields: FieldStack, mark: XmlElement, printed: number): 'page' | undefined {
  if (!fields.matched.has(mark)) return undefined;
  const kind = mark.attributes['w:fldCharType'];
  const frame = fields.open.at(-1);
  if (kind === 'begin') fields.open.push({ phase: 'instruction', instruction: '', printedBefore: printed });
  if (kind === 'separate' && frame) frame.phase = 'result';
  if (kind === 'end' && frame) {
    fields.open.pop();
    if (isPageNumber(frame.instruction) && frame.printedBefore === printed) return 'page';
  }
  return undefined;
}

/** Adds to the instruction of the innermost field. */
export function addInstruction(fields: FieldStack, text: string): void {
  const frame = fields.open.at(-1);
  if (frame?.phase === 'instruction') frame.instruction += text;
}

/** Instructions do not run over the end of a paragraph; in a damaged file the text after them must not be lost. */
export function endInstructions(fields: FieldStack): void {
  for (const frame of fields.open) frame.phase = 'result';
}

/** Whether a field shows the number of the page. */
export function isPageNumber(instruction: string): boolean {
  return /^\s*PAGE(?:\s|$)/i.test(instruction);
}
