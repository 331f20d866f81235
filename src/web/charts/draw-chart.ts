import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import type { ChartDrawing } from '#publication';

use([BarChart, LineChart, ScatterChart, GraphicComponent, GridComponent, TooltipComponent, CanvasRenderer, SVGRenderer]);

/** A chart on the page: gone when `dispose` is called. */
export type DrawnChart = { readonly dispose: () => void };

/**
 * Draws a chart into a place of the page. As vector: it is sharp at every size and in print, and its styles are set one by one, as the policy of the page asks. What is told beside the mouse is drawn, not
 * written as HTML. `onPick` gets the number of the series and of the point that was clicked.
 *
 * @example const drawn = drawChart(place, trend.draw(data, 860), true, undefined);
 */
export function drawChart(place: HTMLElement, { option, width, height }: ChartDrawing, isDark: boolean): DrawnChart {
  const chart = init(place, null, { renderer: 'svg', width, height });
  const tip = isDark ? { backgroundColor: '#2c2c2c', borderColor: '#8c8c8c', textStyle: { color: '#e6e6e6', fontSize: 12 } } : { backgroundColor: '#ffffff', borderColor: '#808080', textStyle: { color: '#222222', fontSize: 12 } };
  chart.setOption({ ...option, tooltip: { ...option.tooltip, renderMode: 'richText', transitionDuration: 0, ...tip } });
  return { dispose: () => chart.dispose() };
}

/** How many pixels of a file stand for one of the chart: sharp in print. */
const pixelRatio = 3;

/**
 * A chart as a picture to be taken away, on white paper.
 *
 * @example saveFile(await pictureOf(drawing, 'png'), '孕产妇死亡率.png')
 */
export async function pictureOf({ option, width, height }: ChartDrawing, format: 'png' | 'svg'): Promise<Blob> {
  const told = { ...option, backgroundColor: '#ffffff', tooltip: { show: false } };
  if (format === 'svg') {
    const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
    chart.setOption(told);
    const svg = chart.renderToSVGString();
    chart.dispose();
    return new Blob([svg], { type: 'image/svg+xml' });
  }
  const place = document.createElement('div');
  const chart = init(place, null, { renderer: 'canvas', width, height, devicePixelRatio: pixelRatio });
  chart.setOption(told);
  const canvas = chart.renderToCanvas({ pixelRatio, backgroundColor: '#ffffff' });
  const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'));
  chart.dispose();
  if (blob === null) throw new Error('the picture was not made');
  return blob;
}
