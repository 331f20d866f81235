/**
 * What charts are drawn with: one accent and greys. Text stands on white at a contrast of 7 to 1 or more; what colour tells is told by dashes, hatching, symbols or words also.
 */
export const ink = {
  text: '#222222',
  muted: '#545454',
  axis: '#808080',
  grid: '#e2e2e2',
  grey: '#6e6e6e',
  pale: '#ececec',
  faint: '#f1f1f1',
  accent: '#1b5e8c',
  accentPale: '#dce8f1',
  accentMiddle: '#a9c7dc',
  paper: '#ffffff',
} as const;

/** Sizes of type in pixels of the vector. At 590 px on 156 mm one pixel is 0.75 pt: the smallest is 7.9 pt in print. */
export const type = { label: 11, small: 10.5, line: 14 } as const;

/** The shipped font first, then what machines with Chinese fonts have. */
export const fontFamily = 'Noto Sans SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif';

/** Width of a chart that fills the type area of an A4 page (156 mm). */
export const usualWidth = 590;
