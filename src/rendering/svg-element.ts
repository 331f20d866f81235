/** An element of an SVG picture as ECharts writes it: attributes by name, and inside it other elements or words. */
export type SvgElement = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly inside: readonly (SvgElement | string)[] };

const token = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z]+)((?:[^>"]|"[^"]*")*?)(\/?)>|([^<]+)/g;
const attribute = /([\w:-]+)="([^"]*)"/g;

/**
 * Reads the SVG that ECharts writes (well formed, without comments). Words stay as they are written, with their entities; blanks between elements go.
 *
 * @example readSvg('<svg><text x="1">98%</text></svg>').inside.length // 1
 */
export function readSvg(svg: string): SvgElement {
  type Open = { name: string; attributes: Record<string, string>; inside: (SvgElement | string)[] };
  const root: Open = { name: '', attributes: {}, inside: [] };
  const open: Open[] = [root];
  for (const [, , close, name, told = '', empty, words] of svg.matchAll(token)) {
    const here = open.at(-1) ?? root;
    if (name !== undefined && close === '') {
      const element: Open = { name, attributes: Object.fromEntries([...told.matchAll(attribute)].map(([, key = '', value = '']) => [key, value])), inside: [] };
      here.inside.push(element);
      if (empty === '') open.push(element);
    } else if (name !== undefined) open.pop();
    else if (words !== undefined && words.trim() !== '') here.inside.push(here.name === 'text' ? words : words.trim());
  }
  const [svgElement] = root.inside;
  if (svgElement === undefined || typeof svgElement === 'string') throw new Error('this is no SVG');
  return svgElement;
}

/** Writes an element without blanks. */
export function writeSvg({ name, attributes, inside }: SvgElement): string {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`).join('');
  return inside.length === 0 ? `<${name}${told}/>` : `<${name}${told}>${inside.map((one) => (typeof one === 'string' ? one : writeSvg(one))).join('')}</${name}>`;
}
