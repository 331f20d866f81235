import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Resvg, renderAsync } from '@resvg/resvg-js';
import type { EChartsOption, init } from 'echarts';
import type { DrawnPicture, DrawnPictures } from '#documents';
import type { Issue } from '#kernel';
import { indexedPng } from './indexed-png.ts';
import { isDrawnHere, machineFonts, substitute } from './lettering/lacking-characters.ts';
import { lackingIn, letterPaths, readWords, type Lettering } from './lettering/letter-paths.ts';
import { shippedLettering } from './lettering/shipped-fonts.ts';
import { readSvg, writeSvg, type SvgElement } from './svg-element.ts';
import { tidySvg } from './tidy-svg.ts';

/** A chart to be drawn: options as `publication` builds them, in pixels. */
export type ChartToDraw = { readonly key: string; readonly option: EChartsOption; readonly width: number; readonly height: number };

/** The pictures by key, and what could not be drawn as it should be. */
export type DrawnCharts = { readonly pictures: DrawnPictures; readonly issues: readonly Issue[] };

/** 220 dots an inch on the 156 mm of the type area, which a chart of 590 pixels fills. */
const dotsPerInch = 220;
const dotsPerPixel = (156 / 25.4) * dotsPerInch / 590;

/** What pages look for when they show the SVG; the PNG does not depend on it. */
const family = 'Noto Sans SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif';

/** The two programs that draw, loaded when first needed: 60 ms. */
type Drawers = { readonly init: typeof init; readonly renderAsync: typeof renderAsync; readonly Resvg: typeof Resvg; readonly lettering: Lettering };

/** The vector of a chart. What answers to the mouse is left out. */
function drawSvg({ init }: Pick<Drawers, 'init'>, { key, option, width, height }: ChartToDraw): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    const { tooltip: _tooltip, ...still } = option;
    chart.setOption(still);
    return tidySvg(chart.renderToSVGString(), key, family);
  } finally {
    chart.dispose();
  }
}

const textsOf = (element: SvgElement): readonly SvgElement[] => (element.name === 'text' ? [element] : element.inside.flatMap((one) => (typeof one === 'string' ? [] : textsOf(one))));

/** The same picture with its words as outlines: what is left as text has a character that only a font of the machine draws. Characters of no font at all are replaced. */
function outlined(lettering: Lettering, element: SvgElement, nowhere: readonly string[]): SvgElement {
  const inside = element.inside.map((one) => (typeof one === 'string' ? nowhere.reduce((text, character) => text.replaceAll(character, substitute), one) : outlined(lettering, one, nowhere)));
  const made = { ...element, inside };
  return element.name === 'text' ? (letterPaths(lettering, made) ?? made) : made;
}

const listed = (characters: readonly string[]): string => characters.map((character) => `“${character}”`).join('、');

function lackingIssue(key: string, here: readonly string[], nowhere: readonly string[]): Issue {
  const parts = [here.length === 0 ? '' : `${listed(here)}改用本机字体绘制`, nowhere.length === 0 ? '' : `${listed(nowhere)}本机也没有，印成“${substitute}”`].filter((part) => part !== '');
  return { code: 'chart-character-lacking', severity: 'notice', message: `图“${key}”中有随附字体没有的字：${parts.join('；')}` };
}

async function drawOne({ init, renderAsync, Resvg, lettering }: Drawers, chart: ChartToDraw): Promise<{ readonly picture: DrawnPicture; readonly issues: readonly Issue[] }> {
  const svg = drawSvg({ init }, chart);
  const read = readSvg(svg);
  const lacking = lackingIn(lettering, textsOf(read).flatMap(({ inside }) => inside.map((one) => (typeof one === 'string' ? readWords(one) : ''))).join(''));
  const { here = [], nowhere = [] } = Object.groupBy(lacking, (character) => (isDrawnHere(Resvg, character) ? 'here' : 'nowhere'));
  const font = here.length > 0 ? machineFonts : { loadSystemFonts: false };
  const image = await renderAsync(writeSvg(outlined(lettering, read, nowhere)), { fitTo: { mode: 'width', value: Math.round(chart.width * dotsPerPixel) }, font, logLevel: 'off' });
  const png = await indexedPng(image.pixels, image.width, dotsPerInch);
  return { picture: { svg, png, width: chart.width, height: chart.height }, issues: lacking.length === 0 ? [] : [lackingIssue(chart.key, here, nowhere)] };
}

/** The vectors alone. */
async function drawVectors(charts: readonly ChartToDraw[]): Promise<DrawnCharts> {
  const echarts = await import('echarts/dist/echarts.esm.min.mjs');
  return { pictures: new Map(charts.map((chart) => [chart.key, { svg: drawSvg(echarts, chart), png: new Uint8Array(), width: chart.width, height: chart.height }])), issues: [] };
}

/** Garbage is collected after so many pictures: their pixels, 4 MB each, lie outside the heap, so that Node sees no need to. Costs a tenth of a second and saves some 40 MB. */
const sweepAfter = 6;

/** What collects garbage; Node has it, but gives it only when asked. */
function sweeper(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { readonly type: 'major' }) => void;
  return () => collect({ type: 'major' });
}

/** As many pictures under way as keep both cores busy, and no more: each holds 4 MB of pixels. */
const atOnce = 3;

/**
 * Draws charts as SVG and PNG (220 dots an inch at 156 mm), with the shipped fonts and nothing else of the machine: the same key and options give the same bytes. A character that no shipped font
 * has is reported (`chart-character-lacking`) and drawn with a font of the machine, or as a box. Throws for options that ECharts cannot draw, which is a bug of ours.
 *
 * `pixels` false leaves the PNG empty, for what shows the SVG alone: pages.
 *
 * @example (await drawCharts([{ key: 'trend-1', ...trend.draw(data) }])).pictures.get('trend-1')?.png
 */
export async function drawCharts(charts: readonly ChartToDraw[], { pixels = true }: { readonly pixels?: boolean } = {}): Promise<DrawnCharts> {
  if (charts.length === 0) return { pictures: new Map(), issues: [] };
  if (!pixels) return drawVectors(charts);
  const [{ init }, { Resvg, renderAsync }, lettering] = await Promise.all([import('echarts/dist/echarts.esm.min.mjs'), import('@resvg/resvg-js'), shippedLettering()]);
  const drawn: Awaited<ReturnType<typeof drawOne>>[] = [];
  const sweep = sweeper();
  let next = 0;
  const drawer = async (): Promise<void> => {
    for (let at = next++; at < charts.length; at = next++) {
      const chart = charts[at];
      if (chart) drawn[at] = await drawOne({ init, renderAsync, Resvg, lettering }, chart);
      if (at % sweepAfter === sweepAfter - 1) sweep();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, drawer));
  return { pictures: new Map(charts.flatMap(({ key }, at) => (drawn[at] ? [[key, drawn[at].picture]] : []))), issues: drawn.flatMap(({ issues }) => issues) };
}
