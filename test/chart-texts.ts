import type { ChartDrawing } from '../src/publication/charts/chart.ts';
import { boxOf, type Box, type Mark, type TextMark } from '../src/publication/charts/marks.ts';

/** The words of a chart, with their places. */
export const textsOf = ({ option }: Pick<ChartDrawing, 'option'>): readonly TextMark[] => (option.graphic as { readonly elements: readonly Mark[] }).elements.filter((mark) => mark.type === 'text');

const overlap = (a: Box, b: Box): boolean => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.6 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;

/** Texts that cover each other, leave the picture or are none. */
export function wrongTexts(drawing: ChartDrawing): readonly string[] {
  const texts = textsOf(drawing).map((mark) => ({ text: mark.style.text, box: boxOf(mark) }));
  const covered = texts.flatMap((one, at) => texts.slice(at + 1).filter(({ box }) => overlap(one.box, box)).map(({ text }) => `${one.text} / ${text}`));
  const outside = texts.filter(({ box }) => box.left < -0.5 || box.right > drawing.width + 0.5 || box.top < -1 || box.bottom > drawing.height + 1);
  return [...covered, ...outside.map(({ text }) => `outside: ${text}`), ...texts.filter(({ text }) => text === '' || /undefined|null|NaN|Infinity|无法读取/.test(text)).map(({ text }) => `no words: ${text}`)];
}
