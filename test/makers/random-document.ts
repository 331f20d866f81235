import * as fc from 'fast-check';
import { barsPicture } from './plain-picture.ts';
import type { Block, Cell, DocumentTree, DrawnPictures, Heading, Paragraph, Picture, Run, Section, Table } from '../../src/documents/writing/tree.ts';

/** Text of every kind that a file may trip over. */
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('示例', '妇女与健康', '93.52%', '12.6/10万', '“引号”——与省略号……', '１２３全角ＡＢＣ') },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom('<w:t>&amp;</w:t>', ']]>', 'a & b < c > "d" \'e\'', '👩‍👧‍👦', '𠀀𠮷', '\ud800', 'x\udc00y', '\u0000\u0007\u001b', '\ufffe', '甲\n乙', '甲\r\n乙\r丙', '\t', '  两端  ', '{{tag}}', 'TOC \\o "1-3"', '\\', '') },
  { weight: 1, arbitrary: fc.constantFrom('长'.repeat(600), 'maternal-mortality-ratio-per-100000-live-births', 'x'.repeat(300)) },
);

const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ text, strong: fc.constant(true as const), source: fc.constant('s'), mark: fc.constantFrom('changed' as const, 'to-fill' as const) }, { requiredKeys: ['text'] }) },
  { weight: 1, arbitrary: fc.constantFrom('b1', 'b2', 'b3', 'section-1', 'nowhere').map((reference) => ({ reference })) },
);
const runs = fc.array(run, { maxLength: 4 });

const cell: fc.Arbitrary<Cell> = fc.record(
  {
    runs,
    align: fc.constantFrom('left' as const, 'centre' as const, 'right' as const),
    columnSpan: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom(Number.NaN, 99, 1.5)),
    rowSpan: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom(Number.NaN, 99)),
    strong: fc.constant(true as const),
    shade: fc.constantFrom('group' as const, 'total' as const),
    comment: text,
  },
  { requiredKeys: ['runs'] },
);
const rows = (most: number): fc.Arbitrary<Cell[][]> => fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: most });

const table = (id: string): fc.Arbitrary<Table> =>
  fc.record({
    kind: fc.constant('table' as const),
    id: fc.constant(id),
    caption: text,
    unit: text,
    columns: fc.array(fc.record({ width: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(0, Number.NaN, -1)), align: fc.constantFrom('left' as const, 'centre' as const, 'right' as const) }), { maxLength: 5 }),
    keyColumns: fc.constant(1),
    head: rows(3),
    body: rows(5),
    notes: fc.array(runs, { maxLength: 2 }),
    small: fc.boolean(),
    sheet: fc.constant(''),
  });

const paragraph = (id: string): fc.Arbitrary<Paragraph> => fc.record({ kind: fc.constant('paragraph' as const), id: fc.constant(id), role: fc.constantFrom('body' as const, 'note' as const, 'signature' as const, 'centred' as const, 'address' as const), runs });
const heading = (id: string): fc.Arbitrary<Heading> => fc.record({ kind: fc.constant('heading' as const), id: fc.constant(id), level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), numbered: fc.boolean(), runs, tail: fc.oneof(fc.constant([]), runs) });
const picture = (id: string): fc.Arbitrary<Picture> =>
  fc.record({ kind: fc.constant('picture' as const), id: fc.constant(id), caption: text, picture: fc.constant('bars'), ratio: fc.constantFrom(0.5, 3, 0.01, Number.NaN, 0), description: text, data: table(`${id}-data`), notes: fc.array(runs, { maxLength: 2 }) });

const block = (id: string): fc.Arbitrary<Block> => fc.oneof(paragraph(id), heading(id), table(id), picture(id));
const section = (at: number): fc.Arbitrary<Section> =>
  fc.integer({ min: 0, max: 6 }).chain((count) =>
    fc.record({
      id: fc.constant(`section-${String(at)}`),
      title: text,
      annex: fc.boolean(),
      orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
      blocks: fc.tuple(...Array.from({ length: count }, (_, index) => block(at === 0 ? `b${String(index)}` : `${String(at)}/段落-${String(index)}_Ab`))),
    }),
  );

/** Any document at all: odd text, odd spans, empty tables, sections in any order. Every id stands once. */
export const randomDocument: fc.Arbitrary<DocumentTree> = fc.record({
  title: fc.array(text, { maxLength: 3 }),
  subtitle: text,
  issuer: text,
  date: text,
  stamps: fc.array(text, { maxLength: 2 }),
  contents: fc.boolean(),
  sections: fc.integer({ min: 0, max: 4 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => section(at)))),
  sources: fc.constant({}),
  properties: fc.dictionary(text, text, { maxKeys: 3 }),
  carried: fc.oneof(fc.constant(null), fc.record({ name: fc.constant('report'), text: fc.jsonValue().map((value) => JSON.stringify(value, null, 1)) })),
  dated: fc.constantFrom('2026-07-15', '', '1970-01-01', 'nonsense', '2026-07-15T08:00:00Z'),
});

/** The one picture that random documents use. */
export const randomPictures: DrawnPictures = new Map([['bars', barsPicture([0.2, 0.9], 40, 20)]]);
