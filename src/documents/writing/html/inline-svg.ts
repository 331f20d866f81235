import { escapeHtml } from './escape-html.ts';

/** Content that is no drawing: gone with everything in it. A style sheet would reach the whole page. */
const unwanted = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(script|foreignObject|style)\b(?:[^<>"']|"[^"]*"|'[^']*')*(?:\/>|>[\s\S]*?<\/\1\s*>)/gi;
/** A whole tag, quotes respected, or a sign that would open or close one. */
const tags = /<(\/?)([a-z][\w:]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[<>]/gi;
const attributes = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const drawing = new Set('g path rect circle ellipse line polyline polygon text tspan textPath defs clipPath mask pattern linearGradient radialGradient stop use symbol marker title desc'.split(' '));
/** Left out: handlers, namespaces, classes of the dropped style sheets, hints for a live chart. */
const idle = /^(?:on|xmlns|class$|version$|baseProfile$|ecmeta_|pointer-events$|xml:)/i;
/** An address outside the file. */
const outside = /url\(\s*["']?(?!#)|:\/\/|^\s*(?:javascript|data):/i;

function attributesOf(text: string, own: (id: string) => string): string {
  let kept = '';
  for (const [, name = '', double, single] of text.matchAll(attributes)) {
    const value = double ?? single ?? '';
    if (idle.test(name) || ((value.includes(':') || value.includes('(')) && outside.test(value))) continue;
    if (name === 'id') kept += ` id="${own(value)}"`;
    else if (name === 'href' || name === 'xlink:href') kept += value.startsWith('#') ? ` href="#${own(value.slice(1))}"` : '';
    else kept += ` ${name}="${(value.includes('url(') ? value.replaceAll(/url\(\s*["']?#([^"')]*)["']?\s*\)/g, (_, id: string) => `url(#${own(id)})`) : value).replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
  }
  return kept;
}

/**
 * A drawing as part of a page: nothing but what is drawn, its ids made its own (the charts of one library all call their clip paths alike), and said in words for who cannot
 * see it. A text that is no drawing gives ''.
 *
 * @example inlineSvg('<svg><rect id="a"/></svg>', 'p1', 9, 6, '一个方块') // '<svg role="img" aria-label="一个方块" viewBox="0 0 9 6" width="9" height="6"><rect id="p1-1"/></svg>'
 */
export function inlineSvg(svg: string, prefix: string, width: number, height: number, description: string): string {
  const opening = /<svg\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/i.exec(svg);
  const end = svg.lastIndexOf('</svg>');
  if (!opening || end < opening.index) return '';
  const names = new Map<string, string>();
  const own = (id: string): string => {
    const known = names.get(id) ?? `${prefix}-${String(names.size + 1)}`;
    names.set(id, known);
    return known;
  };
  const inner = svg.slice(opening.index + opening[0].length, end).replaceAll(unwanted, '');
  const drawn = inner.replaceAll(tags, (tag: string, closing: string | undefined, name: string | undefined, rest = '') => {
    if (name === undefined) return tag === '<' ? '&lt;' : '&gt;';
    if (!drawing.has(name)) return '';
    return closing === '/' ? `</${name}>` : `<${name}${attributesOf(rest, own)}${rest.endsWith('/') ? '/' : ''}>`;
  });
  const box = /viewBox\s*=\s*["']([-\d.\s]+)["']/.exec(opening[1] ?? '')?.[1] ?? `0 0 ${String(width)} ${String(height)}`;
  return `<svg role="img" aria-label="${escapeHtml(description)}" viewBox="${box}" width="${String(width)}" height="${String(height)}">${drawn.trim()}</svg>`;
}
