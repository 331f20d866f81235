import { createHash } from 'node:crypto';
import { readSvg, writeSvg, type SvgElement } from './svg-element.ts';

/** What only a page with the mouse over it needs, and what is so anyway. */
const dropped = /^(?:class|pointer-events|ecmeta_\w+|xmlns:xlink|version|baseProfile|dominant-baseline|stroke-miterlimit)$/;
const usual: Readonly<Record<string, string>> = { 'text-anchor': 'start', 'stroke-width': '1', 'stroke-linejoin': 'bevel' };

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** From the middle line of a line of type to its base line, in its size: the middle of figures and of Chinese characters. */
const baseLine = 0.37;

function moved(transform: string | undefined): readonly [number, number] {
  const [, x = '0', y = '0'] = /^translate\(([\d.e-]+)[ ,]([\d.e-]+)\)$/.exec(transform ?? '') ?? [];
  return [Number(x), Number(y)];
}

/** Words stand on their base line: `dominant-baseline` is not understood everywhere (Word, LibreOffice). The family stands at the root. */
function tidyText({ attributes, inside }: SvgElement): SvgElement {
  const { style = '', x = '0', y = '0', transform, 'xml:space': blanks, ...rest } = attributes;
  const needsBlanks = blanks !== undefined && inside.some((one) => typeof one === 'string' && /^\s|\s$|\s\s/.test(one));
  const size = Number(/font-size:([\d.]+)px/.exec(style)?.[1] ?? '12');
  const [dx, dy] = moved(transform);
  const drop = attributes['dominant-baseline'] === 'central' ? baseLine * size : 0;
  return { name: 'text', attributes: { x: short(Number(x) + dx), y: short(Number(y) + dy + drop), 'font-size': short(size), ...rest, ...(needsBlanks ? { 'xml:space': blanks } : {}) }, inside };
}

const unitCircle = /^M1 0A1 1 0 1 1 1 -0\.1A1 1 0 0 1 1 0$/;

/** Round signs of points are circles; a sign's edge is as wide as drawn, not as before it was enlarged. */
function tidyPath(element: SvgElement): SvgElement {
  const { d = '', transform, ...rest } = element.attributes;
  const [, scale, x, y] = /^matrix\(([\d.]+),0,0,\1,([\d.-]+),([\d.-]+)\)$/.exec(transform ?? '') ?? [];
  if (scale === undefined || !unitCircle.test(d)) return element;
  const edge = rest['stroke'] === undefined ? {} : { 'stroke-width': short(Number(rest['stroke-width'] ?? '1') * Number(scale)) };
  return { name: 'circle', attributes: { cx: short(Number(x)), cy: short(Number(y)), r: short(Number(scale)), ...rest, ...edge }, inside: [] };
}

/** A line through points as path data, so that lines of one look can be one element. */
const tidyLine = ({ attributes: { points = '', ...rest } }: SvgElement): SvgElement => ({
  name: 'path', attributes: { d: points.split(' ').reduce((path, number, at) => `${path}${at === 0 ? 'M' : at % 2 === 1 ? ' ' : 'L'}${number}`, ''), ...rest }, inside: [],
});

const tidiers: Readonly<Record<string, (element: SvgElement) => SvgElement>> = { text: tidyText, path: tidyPath, polyline: tidyLine };

const isSeen = ({ name, attributes }: SvgElement): boolean => name !== 'style' && !(attributes['fill'] === 'none' && attributes['stroke'] === undefined && (name === 'path' || name === 'rect'));

/** The rectangle of a clip of ECharts: `M26 34l462 0l0 210l-462 0Z`. */
function clipBox(element: SvgElement | undefined): readonly [number, number, number, number] | null {
  const path = element?.inside[0];
  const found = path === undefined || typeof path === 'string' ? null : /^M([\d.-]+) ([\d.-]+)l([\d.]+) 0l0 ([\d.]+)l-\3 0Z$/.exec(path.attributes['d'] ?? '');
  return found ? [Number(found[1]), Number(found[2]), Number(found[1]) + Number(found[3]), Number(found[2]) + Number(found[4])] : null;
}

/** Whether a group of plain lines lies wholly inside its clip, which then does nothing. */
function isWithin(group: SvgElement, box: readonly [number, number, number, number] | null): boolean {
  return box !== null && group.inside.every((one) => {
    const path = typeof one === 'string' ? '' : (one.attributes['d'] ?? '');
    const numbers = path.split(/[ ML]+/).filter((text) => text !== '').map(Number);
    return /^[ML\d. -]+$/.test(path) && numbers.every((number, at) => number >= (box[at % 2] ?? 0) - 0.5 && number <= (box[2 + (at % 2)] ?? 0) + 0.5);
  });
}

/** Neighbours that differ only in their way are one path. Not where dashes would run on, nor areas. */
function merged(elements: readonly (SvgElement | string)[]): readonly (SvgElement | string)[] {
  const out: (SvgElement | string)[] = [];
  for (const element of elements) {
    const before = out.at(-1);
    if (typeof element !== 'string' && typeof before === 'object' && element.name === 'path' && before.name === 'path' && element.attributes['fill'] === 'none') {
      const [{ d: one = '', ...look }, { d: other = '', ...otherLook }] = [before.attributes, element.attributes];
      if (JSON.stringify(look) === JSON.stringify(otherLook)) {
        out[out.length - 1] = { ...before, attributes: { ...before.attributes, d: one + other } };
        continue;
      }
    }
    out.push(element);
  }
  return out;
}

function tidy(element: SvgElement, clips: ReadonlyMap<string, SvgElement>): readonly SvgElement[] {
  if (!isSeen(element)) return [];
  const clip = /^url\(#(.+)\)$/.exec(element.attributes['clip-path'] ?? '')?.[1];
  const inside = (one: SvgElement | string): readonly (SvgElement | string)[] => (typeof one === 'string' ? [one] : tidy(one, clips));
  if (clip !== undefined && isWithin(element, clipBox(clips.get(clip)))) return element.inside.flatMap((one) => (typeof one === 'string' ? [] : tidy(one, clips)));
  const made = (tidiers[element.name] ?? ((one: SvgElement) => one))(element);
  const attributes = Object.fromEntries(Object.entries(made.attributes).filter(([key, value]) => !dropped.test(key) && usual[key] !== value));
  return [{ name: made.name, attributes, inside: merged(element.inside.flatMap(inside)) }];
}

const elementsOf = (element: SvgElement): readonly SvgElement[] => [element, ...element.inside.flatMap((one) => (typeof one === 'string' ? [] : elementsOf(one)))];

/** Definitions nothing points to any more. */
function withoutUnused(root: SvgElement): SvgElement {
  const used = new Set(elementsOf(root).flatMap(({ attributes }) => Object.values(attributes)).flatMap((value) => /^url\(#(.+)\)$/.exec(value)?.[1] ?? []));
  const inside = root.inside.flatMap((one) => {
    if (typeof one === 'string' || one.name !== 'defs') return [one];
    const kept = one.inside.filter((definition) => typeof definition !== 'string' && used.has(definition.attributes['id'] ?? ''));
    return kept.length === 0 ? [] : [{ ...one, inside: kept }];
  });
  return { ...root, inside };
}

/**
 * Makes the SVG that ECharts writes fit for a page and for print: no style sheet, no traces of the process (its ids count through), few and short elements, words on their base line, a white ground. The ids
 * left are made of `key` and of the picture itself, so that several pictures in one page do not clash and the same chart is always the same bytes.
 *
 * @example tidySvg(chart.renderToSVGString(), 'trend-1', 'Noto Sans SC')
 */
export function tidySvg(svg: string, key: string, fontFamily: string): string {
  const read = readSvg(svg);
  const clips = new Map(elementsOf(read).filter(({ name }) => name === 'clipPath').map((clip) => [clip.attributes['id'] ?? '', clip]));
  const root = withoutUnused(tidy(read, clips)[0] ?? read);
  const { width = '0', height = '0' } = root.attributes;
  const ground: SvgElement = { name: 'rect', attributes: { width, height, fill: '#fff' }, inside: [] };
  const written = writeSvg({ ...root, attributes: { ...root.attributes, 'font-family': fontFamily }, inside: [ground, ...root.inside] });
  const neutral = written.replaceAll(/(id="|url\(#)zr\d+-/g, '$1zr-');
  const prefix = `c${createHash('sha256').update(`${key}\n${neutral}`).digest('hex').slice(0, 10)}-`;
  return neutral.replaceAll(/(id="|url\(#)zr-/g, `$1${prefix}`);
}
