import { fontFamily, ink, type } from './ink.ts';
import { textWidth } from './text-width.ts';

/** Lines, areas and signs beside the series, in pixels of the chart. `z` above 2 lies over the series. Nothing of it answers to the mouse. */
type Furniture = { readonly silent: true; readonly z: number };

export type TextMark = Furniture & {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly style: {
    readonly text: string;
    readonly fontSize: number;
    readonly fontFamily: string;
    readonly lineHeight: number;
    readonly fill: string;
    readonly align: 'left' | 'center' | 'right';
    readonly verticalAlign: 'middle';
    readonly stroke?: string;
    readonly lineWidth?: number;
  };
};

type Place = readonly [number, number];

export type LineMark = Furniture & { readonly type: 'polyline'; readonly shape: { readonly points: readonly Place[] }; readonly style: { readonly stroke: string; readonly lineWidth: number; readonly lineDash?: readonly number[] } };

export type AreaMark = Furniture & { readonly type: 'polygon'; readonly shape: { readonly points: readonly Place[] }; readonly style: { readonly fill: string; readonly stroke?: string; readonly lineWidth?: number } };

export type CircleMark = Furniture & { readonly type: 'circle'; readonly shape: { readonly cx: number; readonly cy: number; readonly r: number }; readonly style: { readonly fill: string; readonly stroke: string; readonly lineWidth: number } };

export type Mark = TextMark | LineMark | AreaMark | CircleMark;

export type Spot = { readonly x: number; readonly y: number };

/** A rectangle in pixels, y downwards. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** To half a pixel of print: shorter files, the same picture. */
const px = (value: number): number => Math.round(value * 100) / 100;

export type TextLook = { readonly size?: number; readonly colour?: string; readonly align?: 'left' | 'center' | 'right'; readonly halo?: boolean };

/**
 * Words at a spot: their middle line by height; left end, middle or right end by `align`. Lines are parted by line feeds. A halo keeps lines behind them from touching them.
 *
 * @example textMark('单位：%', { x: 8, y: 10 })
 */
export function textMark(text: string, { x, y }: Spot, { size = type.label, colour = ink.text, align = 'left', halo = false }: TextLook = {}): TextMark {
  const style = { text, fontSize: size, fontFamily, lineHeight: Math.round(size * 1.27), fill: colour, align, verticalAlign: 'middle' } as const;
  return { type: 'text', silent: true, z: 10, x: px(x), y: px(y), style: halo ? { ...style, stroke: ink.paper, lineWidth: 3 } : style };
}

/** The rectangle a text fills. @example boxOf(textMark('98%', { x: 0, y: 10 })).bottom // 17 */
export function boxOf({ x, y, style }: TextMark): Box {
  const lines = style.text.split('\n');
  const width = Math.max(...lines.map((line) => textWidth(line, style.fontSize)));
  const half = (lines.length * style.lineHeight) / 2;
  const left = x - (style.align === 'right' ? width : style.align === 'center' ? width / 2 : 0);
  return { left, top: y - half, right: left + width, bottom: y + half };
}

export type LineLook = { readonly colour?: string; readonly width?: number; readonly dash?: readonly number[]; readonly z?: number };

const places = (spots: readonly Spot[]): readonly Place[] => spots.map(({ x, y }) => [px(x), px(y)]);

/** A line through spots. @example lineMark([{ x: 0, y: 0 }, { x: 9, y: 0 }], { dash: [4, 3] }) */
export const lineMark = (spots: readonly Spot[], { colour = ink.axis, width = 1, dash, z = 0 }: LineLook = {}): LineMark => ({
  type: 'polyline', silent: true, z, shape: { points: places(spots) }, style: { stroke: colour, lineWidth: width, ...(dash ? { lineDash: dash } : {}) },
});

/** An area through spots, with an edge where `edge` names its colour. @example areaMark(corners, ink.pale) */
export const areaMark = (spots: readonly Spot[], colour: string, { edge, z = 0 }: { readonly edge?: string; readonly z?: number } = {}): AreaMark => ({
  type: 'polygon', silent: true, z, shape: { points: places(spots) }, style: edge === undefined ? { fill: colour } : { fill: colour, stroke: edge, lineWidth: 1 },
});

/** A filled rectangle. */
export const boxMark = ({ left, top, right, bottom }: Box, colour: string, look: { readonly edge?: string; readonly z?: number } = {}): AreaMark =>
  areaMark([{ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }], colour, look);

/** A circle about a spot, filled, with an edge. */
export const circleMark = ({ x, y }: Spot, radius: number, { fill, edge, z = 0 }: { readonly fill: string; readonly edge: string; readonly z?: number }): CircleMark => ({
  type: 'circle', silent: true, z, shape: { cx: px(x), cy: px(y), r: radius }, style: { fill, stroke: edge, lineWidth: 1.5 },
});
