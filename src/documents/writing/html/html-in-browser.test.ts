import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chromiumPath, withChromium } from '../../../../test/chromium.ts';
import { hostileTexts } from '../../../../test/makers/any-table.ts';
import { indicatorTable, largeTree, samplePictures, sampleTree } from '../../../../test/makers/sample-tree.ts';
import type { Block, DocumentTree } from '../tree.ts';
import { writeHtml } from './write-html.ts';

if (chromiumPath === undefined) console.warn('skipped: Chromium is not installed, pages were not looked at in a browser');

const folder = mkdtempSync(join(tmpdir(), 'halfsky-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const withBlocks = (...blocks: readonly Block[]): DocumentTree => ({ ...sampleTree, sections: [{ id: 'main', title: '', annex: false, orientation: 'portrait', blocks }] });
const hostile: DocumentTree = { ...withBlocks(...hostileTexts.flatMap((text, at): Block[] => [{ kind: 'paragraph', id: `h${String(at)}`, role: 'body', runs: [{ text, source: text }] }, { ...indicatorTable(5, 2), id: `t${String(at)}`, caption: text, unit: text }])), title: hostileTexts, stamps: hostileTexts, sources: Object.fromEntries(hostileTexts.map((text) => [text, { says: text }])) };
const long: DocumentTree = { ...withBlocks({ kind: 'paragraph', id: 'p', role: 'body', runs: [{ text: `https://${'a'.repeat(300)}` }] }, { kind: 'heading', id: 'h', level: 1, numbered: true, runs: [{ text: '甲'.repeat(80) }], tail: [] }, { ...indicatorTable(16, 25), caption: '乙'.repeat(80) }), title: ['丙'.repeat(60), 'W'.repeat(90)], stamps: ['丁'.repeat(60)] };

/** What stands out of the window sideways, though no box of its own moves it. */
const outside = `[...document.querySelectorAll('body *')].filter((element) => {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.right <= innerWidth + 1) return false;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) if (getComputedStyle(parent).overflowX !== 'visible') return false;
  return true;
}).map((element) => element.outerHTML.slice(0, 80))`;

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  test.each<[what: string, tree: DocumentTree]>([['the sample', sampleTree], ['a large report', largeTree()], ['hostile words', hostile], ['words without end', long], ['nothing but a title', { ...sampleTree, sections: [], contents: false }]])('%s is no wider than the window, on a phone, a tablet and a desk', async (_, tree) => {
    const html = writeHtml(tree, samplePictures(tree));
    const widths = await withChromium(async ({ open, ask }) => {
      const found: unknown[] = [];
      for (const width of [320, 390, 820, 1440]) {
        await open(html, width);
        found.push([width, await ask(`Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - ${String(width)}`), await ask(outside.replaceAll('innerWidth', String(width)))]);
      }
      return found;
    });
    expect(widths).toEqual([320, 390, 820, 1440].map((width) => [width, 0, []]));
  });

  test('text is large and airy enough to read, anchors are there once, contents beside the text or folded', async () => {
    const read = await withChromium(async ({ open, ask }) => {
      await open(writeHtml(sampleTree, samplePictures(sampleTree)), 390);
      const small = await ask<string[]>(`[...document.querySelectorAll('p, td, th, li, dd, summary, figcaption, caption')].filter((element) => { const style = getComputedStyle(element); return parseFloat(style.fontSize) < 14 || parseFloat(style.lineHeight) / parseFloat(style.fontSize) < 1.499; }).map((element) => element.outerHTML.slice(0, 60))`);
      const body = await ask<number>(`Math.min(...[...document.querySelectorAll('section > p:not(.note), .claim p')].map((element) => parseFloat(getComputedStyle(element).fontSize)))`);
      const shown = `['nav.contents', 'details.contents'].map((name) => getComputedStyle(document.querySelector(name)).display !== 'none')`;
      const phone = await ask(shown);
      const anchors = await ask<string[]>(`[...document.querySelectorAll('a[href^="#"]')].map((link) => decodeURIComponent(link.getAttribute('href').slice(1))).filter((id) => !document.getElementById(id))`);
      const twice = await ask<string[]>(`[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at)`);
      await open(writeHtml(sampleTree, samplePictures(sampleTree)), 1440);
      return { small, body, phone, desk: await ask(shown), anchors, twice };
    });
    expect(read).toEqual({ small: [], body: 16, phone: [false, true], desk: [true, false], anchors: [], twice: [] });
  });

  test('hostile words stay words: nothing runs, nothing is fetched, every word is there', async () => {
    const read = await withChromium(async ({ open, ask }) => {
      await open(writeHtml(hostile, new Map()), 820);
      return {
        elements: await ask(`[...document.querySelectorAll('script, img, iframe, object, svg, link, base')].map(({ tagName, id }) => tagName + ' ' + id)`),
        handlers: await ask(`[...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ name }) => name).filter((name) => name.startsWith('on')))`),
        fetched: await ask(`performance.getEntriesByType('resource').length`),
        words: await ask<string[]>(`[...document.querySelectorAll('section > p')].map((element) => element.innerText.trim())`),
      };
    });
    const kept = (text: string): string => text.toWellFormed().replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]/g, '').replaceAll(/\r\n?/g, '\n').replaceAll(/[ \t]+/g, ' ').trim();
    expect(read).toEqual({ elements: ['SCRIPT halfsky-carried'], handlers: [], fetched: 0, words: hostileTexts.map(kept) });
  });

  test('in the dark charts keep a white card and words their contrast', async () => {
    const [card, ground, ink] = await withChromium(async ({ open, ask }) => {
      await open(writeHtml(sampleTree, samplePictures(sampleTree)), 390, { dark: true });
      return ask<string[]>(`[getComputedStyle(document.querySelector('.chart')).backgroundColor, getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]`);
    });
    expect([card, ground, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(20, 23, 26)', 'rgb(230, 233, 236)']);
  });

  test('a figure that is touched tells where it comes from', async () => {
    const shown = await withChromium(async ({ open, ask }) => {
      await open(writeHtml(sampleTree, samplePictures(sampleTree)), 390);
      return ask(`(() => { const figure = document.querySelector('#health-1 + p data'); figure.focus(); return [document.activeElement === figure, getComputedStyle(figure, '::after').position, getComputedStyle(figure, '::after').content]; })()`);
    });
    expect(shown).toEqual([true, 'fixed', '"《2025年数据.xlsx》工作表“上报”第3行，示例区卫生健康委员会报送，2026-03-20 审定。"']);
  });
});

const [toText, toInfo] = ['/usr/bin/pdftotext', '/usr/bin/pdfinfo'] as const;
const hasPoppler = existsSync(toText) && existsSync(toInfo);
if (!hasPoppler) console.warn('skipped: poppler is not installed, printed pages were not read');

/** The printed pages as text, and their sizes. */
function printed(pdf: Uint8Array): { readonly pages: readonly string[]; readonly sizes: readonly string[] } {
  const file = join(folder, 'page.pdf');
  writeFileSync(file, pdf);
  const pages = spawnSync(toText, ['-layout', file, '-'], { encoding: 'utf8' }).stdout.split('\f').slice(0, -1);
  const sizes = [...spawnSync(toInfo, ['-l', '-1', file], { encoding: 'utf8' }).stdout.matchAll(/Page +\d+ size: +(\d+)\.?\d* x (\d+)/g)].map(([, width = '', height = '']) => (Number(width) < Number(height) ? 'portrait' : 'landscape'));
  return { pages, sizes };
}

describe.skipIf(chromiumPath === undefined || !hasPoppler)('printed', () => {
  test('every page has the stamps and its number, the heading of a table is repeated, an annex lies across', async () => {
    const { pages, sizes } = printed(await withChromium(async ({ open, print }) => {
      await open(writeHtml(sampleTree, samplePictures(sampleTree)), 1440);
      return print();
    }));
    expect(pages.length).toBeGreaterThan(8);
    expect(pages.map((page) => page.includes('内部资料 不得公开'))).toEqual(pages.map(() => true));
    expect(pages.map((page) => /— ?(\d+) ?—\s*$/.exec(page)?.[1])).toEqual(pages.map((_, at) => String(at + 1)));
    // Outside: an odd number stands to the right, an even one to the left.
    expect(pages.map((page) => (page.trimEnd().split('\n').at(-1) ?? '').search(/—/) > 20)).toEqual(pages.map((_, at) => at % 2 === 0));
    const across = pages.filter((_, at) => sizes[at] === 'landscape');
    expect(across.length).toBeGreaterThan(2);
    expect(across.map((page) => page.includes('指标名称') && page.includes('责任单位'))).toEqual(across.map(() => true));
    expect(pages[0]).toContain('目');
    expect(pages.at(-1)).toContain('各图数据');
  });

  test('no page ends with a heading, a caption or the heading of a table, wherever they come to stand', async () => {
    const lines = (count: number): Block[] => Array.from({ length: count }, (_, at) => ({ kind: 'paragraph', id: '', role: 'body', runs: [{ text: `第${String(at + 1)}行` }] }));
    const [picture] = sampleTree.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'picture' ? [block] : [])));
    const after = (at: number): readonly Block[] => [
      [{ ...indicatorTable(5, 30), id: `t${String(at)}`, caption: '表名' }],
      picture ? [{ ...picture, id: `p${String(at)}`, caption: '图名', notes: [] }] : [],
      [{ kind: 'paragraph' as const, id: '', role: 'body' as const, runs: [{ text: '正文'.repeat(60) }] }],
    ][at % 3] ?? [];
    const tree: DocumentTree = { ...sampleTree, contents: false, sections: Array.from({ length: 24 * 3 }, (_, at) => ({ id: `a${String(at)}`, title: '附件名', annex: true, orientation: 'portrait', blocks: [...lines(Math.floor(at / 3)), { kind: 'heading', id: `h${String(at)}`, level: 1, numbered: false, runs: [{ text: '标题' }], tail: [] }, ...after(at)] })) };
    const { pages } = printed(await withChromium(async ({ open, print }) => {
      await open(writeHtml(tree, samplePictures(tree)), 1440);
      return print();
    }));
    // The last line is the number of the page.
    const last = pages.map((page) => page.trimEnd().split('\n').map((line) => line.trim()).filter((line) => line !== '').at(-2) ?? '');
    expect(last.length).toBeGreaterThan(72);
    expect(last.filter((line) => /^(?:标题|表\d+ 表名|单位：|序号 )/.test(line))).toEqual([]);
  }, 60_000);
});
