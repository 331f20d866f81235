import type { Block, Heading, Paragraph, Section } from '../tree.ts';
import { anchorOf, escapeHtml } from './escape-html.ts';
import { titleHtml } from './html-title.ts';
import { pictureHtml } from './html-picture.ts';
import { labelHtml, runsHtml, type HtmlSetting } from './html-runs.ts';
import { tableHtml } from './html-table.ts';

/** A heading; with a tail both stand in one line, as a bold claim and its figures. The title of the page is h1. */
function headingHtml({ id, level, runs, tail }: Heading, setting: HtmlSetting): string {
  const label = setting.labels.of.get(id) ?? '';
  const name = `h${String(level + 1)}`;
  const words = `${label === '' ? '' : `<span class="label">${escapeHtml(label)}</span>`}${runsHtml(runs, setting, 'text')}`;
  const heading = `<${name} id="${anchorOf(id)}">${words}</${name}>`;
  return tail.length === 0 ? heading : `<div class="claim">${heading}<p>${runsHtml(tail, setting, 'text')}</p></div>`;
}

const paragraphHtml = ({ id, role, runs }: Paragraph, setting: HtmlSetting): string => `<p${id === '' ? '' : ` id="${anchorOf(id)}"`}${role === 'body' ? '' : ` class="${role}"`}>${runsHtml(runs, setting, 'text')}</p>`;

function blockHtml(block: Block, { orientation }: Section, setting: HtmlSetting, nextPicture: () => number): string {
  if (block.kind === 'heading') return headingHtml(block, setting);
  if (block.kind === 'paragraph') return paragraphHtml(block, setting);
  if (block.kind === 'picture') return pictureHtml(block, setting, nextPicture());
  return tableHtml(block, setting, { id: block.id, label: setting.labels.of.get(block.id) ?? '', caption: block.caption, orientation });
}

/**
 * A section with all its blocks; an annex under its label and title. `nextPicture` counts the pictures of the page. `closing` is what closes the text (list of annexes, issuer, date): it is
 * never printed on a page without text, so that the last paragraph stays with it.
 *
 * @example sectionHtml(section, setting, () => 1) // '<section id="annex1" class="annex landscape">…</section>'
 */
export function sectionHtml(section: Section, setting: HtmlSetting, nextPicture: () => number, closing = ''): string {
  const title = section.title === '' && !section.annex ? '' : `<h2>${section.annex ? `<span class="label">${labelHtml(section.id, setting)}</span>` : ''}<span class="title">${titleHtml(section.title)}</span></h2>\n`;
  const blocks = section.blocks.map((block) => blockHtml(block, section, setting, nextPicture));
  const last = section.blocks.at(-1);
  const keeps = closing !== '' && (last?.kind === 'paragraph' || (last?.kind === 'heading' && last.tail.length > 0));
  const end = closing === '' ? [] : keeps ? [`<div class="end">${blocks.at(-1) ?? ''}\n${closing}</div>`] : [closing];
  return `<section${section.id === '' ? '' : ` id="${anchorOf(section.id)}"`} class="${section.annex ? 'annex' : 'main'} ${section.orientation}">\n${title}${[...blocks.slice(0, keeps ? -1 : undefined), ...end].join('\n')}\n</section>`;
}
