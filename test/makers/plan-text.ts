/** One paragraph of a raw plan text, its lines joined; `pageStarts` are the offsets in `text` at which a new page of the source begins. */
export type PlanParagraph = { readonly text: string; readonly pageStarts: readonly number[] };

const numbering = /^(?:第[一二三四五六七八九十百]+[章节部]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\)|[0-9０-９]{1,2}[.．、](?![0-9])|（[0-9]{1,2}）|\([0-9]{1,2}\)|[①-⑳])/;
const heading = /^(?:主要目标|策略措施|责任单位|牵头单位|配合单位|前\s*言|附表|附件)/;
const pageMark = /^[-—－]\s*\d+\s*[-—－]$/;
const endsSentence = /[。：:！？；]$/;

/** Width as printed: a Chinese character is 2, a Latin letter or digit 1. */
function printedWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1;
  return width;
}

function usualWidth(lines: readonly string[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(printedWidth(line), (counts.get(printedWidth(line)) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 0;
}

/**
 * Joins the lines of a raw plan text into paragraphs by a simple rule: a paragraph ends where the next line begins with a number or a heading,
 * where its line is clearly shorter than usual and ends a sentence, and after a line much shorter than usual. Lines that begin with a space start a
 * page; page marks such as `- 39 -` are dropped.
 */
export function joinPlanLines(text: string): readonly PlanParagraph[] {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !pageMark.test(line.trim()))
    .map((line) => ({ text: line.trim(), startsPage: line.startsWith(' ') }));
  const usual = usualWidth(lines.map((line) => line.text));
  const paragraphs: { text: string; pageStarts: number[] }[] = [];
  let open: { text: string; pageStarts: number[] } | undefined;
  for (const line of lines) {
    if (!open || numbering.test(line.text) || heading.test(line.text)) {
      open = { text: '', pageStarts: [] };
      paragraphs.push(open);
    }
    if (line.startsPage) open.pageStarts.push(open.text.length);
    open.text += line.text;
    const width = printedWidth(line.text);
    if ((width < usual - 5 && endsSentence.test(line.text)) || width < usual * 0.6) open = undefined;
  }
  return paragraphs;
}
