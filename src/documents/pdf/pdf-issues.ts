import type { Issue } from '#kernel';
import type { PlacedLine } from '../content.ts';
import type { Line } from './page-columns.ts';
import type { PageRuns } from './page-runs.ts';

/** Type this much larger than the body is a heading. */
const larger = 1.12;
const longestHeading = 60;
const deepestLevel = 4;

const toHalf = (size: number): number => Math.round(size * 2) / 2;

/** The size in which most characters of the document are set, in half points. */
function bodySize(lines: readonly Line[]): number {
  const weights = new Map<number, number>();
  for (const line of lines) weights.set(toHalf(line.size), (weights.get(toHalf(line.size)) ?? 0) + line.text.length);
  return [...weights].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 0;
}

/** Gives heading levels by the size of type: the largest is 1, each smaller one a level more, the size of the body none. */
export function sizeLevels(lines: readonly Line[]): (line: Line) => number | undefined {
  const body = bodySize(lines);
  const isHeading = (line: Line): boolean => toHalf(line.size) >= body * larger && line.text.length <= longestHeading;
  const sizes = [...new Set(lines.filter(isHeading).map((line) => toHalf(line.size)))].sort((left, right) => right - left);
  return (line) => (isHeading(line) ? Math.min(deepestLevel, sizes.indexOf(toHalf(line.size)) + 1) : undefined);
}

const issue = (severity: Issue['severity'], code: string, message: string, page?: number): Issue => ({ code, severity, message, ...(page === undefined ? {} : { page }) });

/** Characters that no font maps to anything readable. */
const unreadable = /[\uE000-\uF8FF\uFFFD\u0080-\u009F]/g;

/** What the text that was found says about the file: none at all, pages without any, other directions, characters without meaning. */
export function textIssues(pages: readonly (PageRuns | undefined)[], lines: readonly PlacedLine[]): readonly Issue[] {
  if (pages.length === 0) return [];
  const isReadable = pages.every((page) => page !== undefined);
  if (lines.length === 0) return !isReadable ? [] : [issue('error', 'no-text', 'PDF 里没有文字，可能是扫描件或图片，请先做文字识别（OCR）再读')];
  const issues: Issue[] = [];
  const withText = new Set(lines.map((line) => line.page));
  pages.forEach((page, index) => {
    const number = index + 1;
    if (page && !withText.has(number)) issues.push(issue('doubt', 'page-without-text', `第 ${String(number)} 页没有文字，可能是空白页或扫描图片`, number));
    if (page && page.turned.length > 0) issues.push(issue('doubt', 'rotated-text', `第 ${String(number)} 页有旋转的文字，读在该页末尾，请核对`, number));
    if (page && page.vertical.length > 0) issues.push(issue('doubt', 'vertical-text', `第 ${String(number)} 页有竖排文字，读在该页末尾，请核对`, number));
  });
  const text = lines.map((line) => line.text).join('');
  const strange = text.match(unreadable)?.length ?? 0;
  if (strange > text.length * 0.3) issues.push(issue('error', 'unreadable-characters', 'PDF 的字体没有文字对照表，读出的多是乱码，请换用原文件或做文字识别（OCR）'));
  else if (strange > 0) issues.push(issue('doubt', 'strange-characters', `有 ${String(strange)} 个字符没有对应的文字，请核对`));
  return issues;
}
