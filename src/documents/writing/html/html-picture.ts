import { dataMention, hasData } from '../picture-data.ts';
import type { Picture } from '../tree.ts';
import { anchorOf, escapeHtml } from './escape-html.ts';
import { runsHtml, type HtmlSetting } from './html-runs.ts';
import { tableHtml } from './html-table.ts';
import { inlineSvg } from './inline-svg.ts';

/** The label of a picture and what it shows: 图2 孕产妇死亡率. */
const pictureName = ({ id, caption }: Picture, { labels }: HtmlSetting): string => [labels.of.get(id) ?? '', caption].filter((word) => word !== '').join(' ');

/** The table of what a chart shows; its caption repeats the chart's, as it is also read apart from it. */
const pictureData = (picture: Picture, setting: HtmlSetting): string => tableHtml(picture.data, setting, { id: '', label: '', caption: picture.data.caption === '' ? `${pictureName(picture, setting)}：数据` : picture.data.caption, orientation: null });

/**
 * A chart with its caption, its notes and, folded, its data; on paper a note says where they are. A chart that was not drawn leaves its description, and its data unfolded.
 *
 * @example pictureHtml(picture, setting, 3) // '<figure id="trend">…</figure>'
 */
export function pictureHtml(picture: Picture, setting: HtmlSetting, count: number): string {
  const drawn = setting.pictures.get(picture.picture);
  const svg = drawn ? inlineSvg(drawn.svg, `halfsky-p${String(count)}`, drawn.width, drawn.height, picture.description) : '';
  const shown = svg === '' ? `<p class="undrawn">${escapeHtml(picture.description)}</p>` : `<div class="chart" role="region" aria-label="${escapeHtml(pictureName(picture, setting))}" tabindex="0">${svg}</div>`;
  const notes = picture.notes.map((runs) => `<p class="note">${runsHtml(runs, setting, 'text')}</p>`);
  const mention = setting.hasDataAnnex && hasData(picture) ? [`<p class="note printed">${runsHtml(dataMention, setting, 'text')}</p>`] : [];
  const below = [...notes, ...mention].join('\n');
  const label = setting.labels.of.get(picture.id) ?? '';
  const caption = `<figcaption>${label === '' ? '' : `<span class="label">${escapeHtml(label)}</span> `}${escapeHtml(picture.caption)}</figcaption>`;
  const data = picture.data.body.length === 0 ? '' : `<details class="data"${svg === '' ? ' open' : ''}><summary>${escapeHtml(label === '' ? picture.caption : label)}的数据</summary>\n${pictureData(picture, setting)}</details>`;
  return `<figure id="${anchorOf(picture.id)}">${shown}\n${caption}${below === '' ? '' : `\n<div class="notes">${below}</div>`}\n${data}</figure>`;
}
