import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { labelsOf, textOf } from '../labels.ts';
import { withPictureData } from '../picture-data.ts';
import { writeDocx } from './write-docx.ts';
import { sampleDocument, samplePictures } from '../../../../test/makers/sample-document.ts';
import type { Table } from '../tree.ts';

/** What test/oracles/read_docx.py prints. */
type Seen = {
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly created: string;
  readonly sections: readonly { readonly orientation: string; readonly width: number; readonly height: number; readonly margins: readonly number[] }[];
};

/** Debian's own Python has python-docx; another one first on the path may not. */
const python = ['/usr/bin/python3', 'python3'].find((name) => spawnSync(name, ['-c', 'import docx']).status === 0);
if (python === undefined) console.warn('skipped: python-docx is not installed, Word files were not read by another reader');

async function read(): Promise<Seen> {
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-docx-'));
  try {
    writeFileSync(join(folder, 'sample.docx'), await writeDocx(sampleDocument, samplePictures));
    const { stdout } = spawnSync(python ?? '', ['test/oracles/read_docx.py', join(folder, 'sample.docx')], { encoding: 'utf8', maxBuffer: 1 << 26 });
    return JSON.parse(stdout) as Seen;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const tree = withPictureData(sampleDocument);
const labels = labelsOf(tree);
const blocks = tree.sections.flatMap((section) => section.blocks);
const tables = blocks.filter((block): block is Table => block.kind === 'table');
const cells = ({ head, body }: Table): string[] => [...head, ...body].flat().map(({ runs }) => textOf(runs, labels));

describe.skipIf(python === undefined)('python-docx', async () => {
  const seen: Seen = python === undefined ? { paragraphs: [], tables: [], created: '', sections: [] } : await read();

  test('sees our headings as headings of Word, by their level', () => {
    const headings = sampleDocument.sections[0]?.blocks.flatMap((block) => (block.kind === 'heading' && block.tail.length === 0 ? [{ style: `Heading ${String(block.level)}`, text: `${labels.of.get(block.id) ?? ''}${textOf(block.runs, labels)}` }] : []));
    expect(seen.paragraphs.filter(({ style }) => style.startsWith('Heading'))).toEqual(headings);
  });

  test('sees every paragraph of the text in order', () => {
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs, labels)] : block.kind === 'heading' && block.tail.length > 0 ? [`${labels.of.get(block.id) ?? ''}${textOf([...block.runs, ...block.tail], labels)}`] : []));
    const wanted = new Set(paragraphs);
    expect(seen.paragraphs.map(({ text }) => text).filter((text) => wanted.has(text))).toEqual(paragraphs);
  });

  test('sees title, subtitle and captions in their styles', () => {
    const inStyle = (name: string): string[] => seen.paragraphs.filter(({ style }) => style === name).map(({ text }) => text);
    expect(inStyle('Title')).toEqual(sampleDocument.title);
    expect(inStyle('Subtitle')).toEqual([sampleDocument.subtitle]);
    expect(inStyle('Caption')).toEqual(['表1　各领域指标达标情况（示例）', '图1　各领域指标达标情况', '图2　2020—2025年示例指标甲变化情况', '表2　主要目标和责任单位一览（示例）', '图3　2020—2025年城乡差距变化情况', '表3　指标监测表（示例）']);
  });

  test('sees every table with the same cells, merged ones in all the places they cover', () => {
    expect(seen.tables.length).toBe(tables.length);
    expect(seen.tables.map((rows) => [rows.length, new Set(rows.map((row) => row.length)).size])).toEqual(tables.map(({ head, body }) => [head.length + body.length, 1]));
    expect(seen.tables.map((rows) => new Set(rows.flat()))).toEqual(tables.map((table) => new Set(cells(table))));
    expect(seen.tables[0]?.slice(0, 3)).toEqual([
      ['领　域', '指标总数', '可监测', '其中', '其中', '其中', '其中', '达标率'],
      ['领　域', '指标总数', '可监测', '已达标', '预期可达标', '达标困难', '未达标', '达标率'],
      ['妇女与健康', '12', '10', '6', '2', '1', '1', '60.0'],
    ]);
  });

  test('sees the date of the tree and the pages of the standard', () => {
    expect(seen.created).toContain('2026-07-15');
    expect(seen.sections.map(({ orientation, width, height, margins }) => [orientation, Math.round(width), Math.round(height), margins])).toEqual([
      ['portrait', 210, 297, [37, 26, 35, 28]],
      ['landscape', 297, 210, [28, 37, 26, 35]],
      ['portrait', 210, 297, [37, 26, 35, 28]],
    ]);
  });
});
