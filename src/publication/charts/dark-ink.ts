import type { ChartDrawing } from './chart.ts';

/**
 * What each ink of a chart becomes on a dark ground. Text keeps a contrast of 4.5 to 1 on the paper that is dark then, words on areas too.
 */
export const darkInk: Readonly<Record<string, string>> = {
  '#222222': '#e6e6e6',
  '#545454': '#b5b5b5',
  '#808080': '#8c8c8c',
  '#e2e2e2': '#333333',
  '#6e6e6e': '#a0a0a0',
  '#ececec': '#2c2c2c',
  '#f1f1f1': '#232323',
  '#1b5e8c': '#6db3e0',
  '#dce8f1': '#1d3546',
  '#a9c7dc': '#2f5875',
  '#b9b9b9': '#5a5a5a',
  '#d4d4d4': '#464646',
  '#9b9b9b': '#616161',
  '#ffffff': '#141414',
};

function darkened(value: unknown): unknown {
  if (typeof value === 'string') return darkInk[value] ?? value;
  if (Array.isArray(value)) return value.map(darkened);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, darkened(one)])) : value;
}

/**
 * The options of a drawing for a dark ground. What is printed or taken away stays on white.
 *
 * @example inDark(trend.draw(data)).option.color
 */
export const inDark = (drawing: ChartDrawing): ChartDrawing => ({ ...drawing, option: darkened(drawing.option) as ChartDrawing['option'] });
