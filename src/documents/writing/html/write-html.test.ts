import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTable, hostileTexts } from '../../../../test/makers/any-table.ts';
import { samplePictures, sampleTree } from '../../../../test/makers/sample-tree.ts';
import type { Block, DocumentTree } from '../tree.ts';
import { readCarriedHtml } from './carried-html.ts';
import { writeHtml } from './write-html.ts';

const pictures = samplePictures(sampleTree);
const page = (tree: DocumentTree, drawn = pictures): string => new TextDecoder().decode(writeHtml(tree, drawn));
const bare: DocumentTree = { ...sampleTree, title: ['题'], subtitle: '', issuer: '', date: '', stamps: [], contents: false, properties: {}, carried: null, sections: [] };
const body = (...blocks: readonly Block[]): string => /<main[^>]*>\n([\s\S]*)\n<\/main>/.exec(page({ ...bare, sections: [{ id: '', title: '', annex: false, orientation: 'portrait', blocks }] }))?.[1] ?? '';
const section = (inner: string): string => `<section class="main portrait">\n${inner}\n</section>`;

describe('a page', () => {
  test('is whole, in Chinese, and allows nothing to run or be fetched', () => {
    const html = page(sampleTree);
    expect(html.slice(0, 60)).toBe('<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">'.slice(0, 60));
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">`);
    expect(html.match(/https?:|\/\/\w|<link|@import|\son\w+=|style="/g)).toBeNull();
  });

  test('shows the stamps, the properties and the title', () => {
    const html = page(sampleTree);
    expect(html).toContain('<p class="stamps"><span>内部资料 不得公开</span></p>');
    expect(html).toContain('@top-left{content:"内部资料 不得公开"');
    expect(html).toContain('<title>示例区妇女儿童发展规划2025年度统计监测报告</title>');
    expect(html).toContain('<meta name="halfsky.数据指纹" content="sha256:0f3a…">');
    expect(html).toContain('<h1><span>示例区<wbr>妇女<wbr>儿童<wbr>发展<wbr>规划</span><span>2025年度<wbr>统计<wbr>监测<wbr>报告</span></h1>');
  });

  test('carries what the tree carries', () => {
    expect(readCarriedHtml(writeHtml(sampleTree, pictures))).toEqual(sampleTree.carried);
    expect(readCarriedHtml(writeHtml(bare, pictures))).toBeNull();
  });

  test('has contents only where the tree wants them', () => {
    expect([page(sampleTree), page({ ...sampleTree, contents: false })].map((html) => html.includes('<nav'))).toEqual([true, false]);
  });
});

describe('blocks', () => {
  test('a claim and its figures stand in one line, a figure with its number and its origin', () => {
    const html = page(sampleTree);
    expect(html).toContain('<div class="claim"><h3 id="health-1"><span class="label">（一）</span>孕产妇死亡率稳中有降。</h3><p>2025年，全区孕产妇死亡率为<data value="8.12" data-source="c1" title="《2025年数据.xlsx》工作表“上报”第3行，示例区卫生健康委员会报送，2026-03-20 审定。" tabindex="0">8.12/10万</data>，');
    expect(html).toContain('当年<span data-source="c3"');
    expect(html).toContain('（见<a href="#summary">表1</a>、<a href="#annex-1">附件1</a>）');
  });

  test('paragraphs by their role, line ends, emphasis and marks', () => {
    expect(body({ kind: 'paragraph', id: 'p 1', role: 'note', runs: [{ text: 'a\nb' }, { text: '重', strong: true }, { text: '补', mark: 'to-fill' }, { text: '【待填写：原因】', mark: 'to-fill' }, { text: '1%', source: 'none', mark: 'changed' }, { reference: 'gone' }] })).toBe(section('<p id="p.20.1" class="note">a<br>b<strong>重</strong><mark class="to-fill">补</mark><mark class="to-fill said">【待填写：原因】</mark><mark class="changed"><data value="1" data-source="none">1%</data></mark></p>'));
  });

  test('a table with its caption, scopes, groups and notes', () => {
    expect(body({ kind: 'table', id: 't', caption: '数', unit: '%', columns: [{ width: 3, align: 'left' }, { width: 1, align: 'right' }], keyColumns: 1, head: [[{ runs: [{ text: '名' }] }, { runs: [{ text: '值' }] }]], body: [[{ runs: [{ text: '组' }], columnSpan: 2, shade: 'group' }], [{ runs: [{ text: '甲' }] }, { runs: [{ text: '1,234.0' }], number: { value: 1234, digits: 1, suffix: '' }, comment: '注' }]], notes: [[{ text: '注：无。' }]], small: false, sheet: '' })).toBe(
      section(`<div class="table" id="t"><div class="box whole" role="region" aria-label="表1 数" tabindex="0">
<table class="m10"><caption><span class="name"><span class="label">表1</span> 数</span><span class="unit">单位：%</span></caption><colgroup><col class="w750 s2"><col class="w250 s5"></colgroup>
<thead><tr><th scope="col" class="centre naming short">名</th><th scope="col" class="centre short">值</th></tr></thead>
<tbody class="whole"><tr><th scope="rowgroup" colspan="2" class="group short"><span class="group-name">组</span></th></tr>
<tr><th scope="row" class="naming short">甲</th><td class="right figure" title="注">1,234.0</td></tr></tbody>
<tbody class="noted printed"><tr><td colspan="2"><p class="note">注：无。</p></td></tr></tbody>
</table></div>
<div class="notes"><p class="note">注：无。</p></div></div>`),
    );
  });

  test('an empty table says so', () => {
    expect(body({ kind: 'table', id: 't', caption: '', unit: '', columns: [], keyColumns: 0, head: [], body: [], notes: [], small: false, sheet: '' })).toContain('<td class="centre" colspan="1">（本表没有内容）</td>');
  });

  test('a chart is drawn with its description, its data folded under it; undrawn it leaves both in words', () => {
    expect(page(sampleTree)).toMatch(/<figure id="trend"><div class="chart"[^>]*><svg role="img" aria-label="折线图：[^"]*" viewBox="0 0 720 400" width="720" height="400">[\s\S]*?<\/svg><\/div>\n<figcaption><span class="label">图1<\/span> 2020—2025年孕产妇死亡率<\/figcaption>\n[\s\S]*?<details class="data"><summary>图1的数据<\/summary>/);
    expect(page(sampleTree, new Map())).toMatch(/<figure id="trend"><p class="undrawn">折线图：[^<]*<\/p>\n[\s\S]*?<details class="data" open>/);
  });

  test('annexes follow what is signed, each with its label', () => {
    expect([...page(sampleTree).matchAll(/<section[^>]*class="(\w+ \w+)|<div class="(closing)"|<section class="(printed)/g)].map(([, kind, closing, printed]) => kind ?? closing ?? printed)).toEqual(['main portrait', 'closing', 'annex landscape', 'annex portrait', 'printed annex']);
    expect(page(sampleTree)).toContain('<h2><span class="label">附件1</span><span class="title">主要<wbr>指标<wbr>监测表</span></h2>');
  });

  test('the data of the charts are printed last, below the names of the charts', () => {
    expect(page(sampleTree)).toMatch(/<section class="printed annex \w+" id="picture-data">\n<h2><span class="label">附件3<\/span><span class="title">各图<wbr>数据<\/span><\/h2>\n<p class="centred">[\s\S]*<span class="group-name"><a [^>]*>图1<\/a>　2020—2025年孕产妇死亡率/);
  });
});

describe('on paper', () => {
  const parts = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, found = '']) => found);

  test('the contents have the annex of the data of the charts, on a screen they have not', () => {
    const lists = parts(page(sampleTree), /<ol>\n([\s\S]*?)\n<\/ol>/g);
    expect(lists.map((list) => parts(list, /<li class="(level0[^"]*)"/g))).toEqual([['level0', 'level0', 'level0 printed'], ['level0', 'level0']]);
    expect(lists[0]).toContain('<li class="level0 printed"><a href="#picture-data"><span class="label">附件3</span>各图数据</a></li>');
  });

  test('the contents tell the pages that are known, and leave room for the others', () => {
    const [printed = '', folded = ''] = parts(new TextDecoder().decode(writeHtml(sampleTree, pictures, new Map([['annex-1', 7]]))), /<ol>\n([\s\S]*?)\n<\/ol>/g);
    expect([printed, folded, page(sampleTree)].map((html) => html.includes('class="page-number'))).toEqual([true, false, false]);
    expect(printed).toContain('主要指标监测表</a><span class="leader printed"></span><span class="page-number printed">7</span></li>');
    expect(printed).toContain('各图数据</a><span class="leader printed"></span><span class="page-number printed"></span></li>');
  });

  test('each chart with data says where they are', () => {
    const told = parts(page(sampleTree), /<p class="note printed">数据见<a href="#picture-data">(.*?)<\/a>。<\/p>/g);
    expect(told).toEqual(['附件3', '附件3']);
    expect(page(bare)).not.toContain('数据见');
  });

  test('the annexes are listed above issuer and date', () => {
    const closing = /<div class="closing"><div>([\s\S]*?)<\/div><\/div>/.exec(page(sampleTree))?.[1] ?? '';
    expect(closing.replaceAll(/<p>/g, '|').replaceAll(/<[^>]*>|\n/g, '')).toBe('|附件：1. 主要指标监测表|2. 责任单位任务清单|3. 各图数据|示例区统计局|2026年7月15日');
    expect(closing).toMatch(/^<div class="attachments printed">/);
  });

  test('the last paragraph stays with what closes the text', () => {
    expect(page(sampleTree)).toMatch(/<div class="end"><p id="p-note" class="note">[^<]*<\/p>\n<div class="closing">/);
  });

  test('a sole annex is 附件1 where that of the data follows it, on a screen but 附件', () => {
    const [first, ...others] = sampleTree.sections.filter(({ annex }) => annex);
    const html = page({ ...sampleTree, sections: sampleTree.sections.filter((one) => !others.includes(one)) });
    expect(html).toContain(`<section id="${first?.id ?? ''}" class="annex landscape">\n<h2><span class="label">附件<span class="printed">1</span></span>`);
  });
});

describe('hostile words', () => {
  const tree: DocumentTree = {
    ...sampleTree, title: hostileTexts, subtitle: hostileTexts.join(''), issuer: hostileTexts.join(''), stamps: hostileTexts, properties: Object.fromEntries(hostileTexts.map((text) => [text, text])), carried: { name: hostileTexts.join(''), text: hostileTexts.join('') },
    sources: Object.fromEntries(hostileTexts.map((text) => [text, { says: text }])),
    sections: [{ id: hostileTexts[0], title: hostileTexts.join(''), annex: true, orientation: 'portrait', blocks: hostileTexts.map((text, at): Block => ({ kind: 'heading', id: `${text}${String(at)}`, level: 1, numbered: true, runs: [{ text, source: text }], tail: [{ text, mark: 'changed' }] })) }],
  };

  test('open no tag and no attribute of their own', () => {
    const html = page(tree);
    expect(html.match(/<(?:script|img|svg|iframe|style)\b[^>]*>/g)).toEqual(['<style>', '<script type="application/json" id="halfsky-carried">']);
    expect(html.replaceAll(/="[^"]*"/g, '').match(/<[^>]*\son\w+[^>]*>/g)).toBeNull();
    expect(readCarriedHtml(writeHtml(tree, pictures))).toEqual(tree.carried);
  });

  test('of any table neither', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(body(table).match(/<(?!\/?(?:section|div|table|caption|span|colgroup|col|thead|tbody|tr|th|td|p|strong|br|data)\b)[^>]*>/g)).toBeNull();
      }),
    );
  });
});

test('the same tree gives the same bytes, also in another process of another time zone', () => {
  const root = join(import.meta.dirname, '..', '..', '..', '..');
  const code = `import { writeHtml } from '${join(import.meta.dirname, 'write-html.ts')}'; import { samplePictures, sampleTree } from '${join(root, 'test', 'makers', 'sample-tree.ts')}'; process.stdout.write(writeHtml(sampleTree, samplePictures(sampleTree)));`;
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, TZ: 'Pacific/Kiritimati' } })).toBe(page(sampleTree));
});
