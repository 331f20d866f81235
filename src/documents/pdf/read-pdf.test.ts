import { array, assert, asyncProperty, constantFrom, integer, nat, tuple, uint8Array } from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { makePdf } from '../../../test/makers/pdf-maker.ts';
import { paragraphsToPdf } from '../../../test/makers/text-plan-to-pdf.ts';
import { readPdf } from './read-pdf.ts';
import type { MadeEncoding, MadePage, MadePdf, MadeRun } from '../../../test/makers/pdf-maker.ts';

const pdf = (pages: readonly (readonly MadeRun[])[], more: Partial<MadePdf> = {}): Uint8Array => makePdf({ pages: pages.map((runs): MadePage => ({ runs })), ...more });
const texts = async (bytes: Uint8Array): Promise<string[]> => (await readPdf(bytes)).lines.map((line) => line.text);
const codes = async (bytes: Uint8Array): Promise<string[]> => (await readPdf(bytes)).issues.map((issue) => `${issue.severity} ${issue.code}`);
const column = (lines: readonly string[], x: number, top = 120): MadeRun[] => lines.map((text, index) => ({ text, x, y: top + index * 20 }));
const full = '妇女平等享有受教育权利素质能力持续提高妇女平等享有经济权益经济地位';

describe('text of a page', () => {
  const encodings: readonly MadeEncoding[] = ['UniGB-UCS2-H', 'UniGB-UTF16-H', 'GBK-EUC-H', 'embedded'];
  test.each(encodings)('text written with %s is read', async (encoding) => {
    expect(await texts(pdf([column(['第一章 总则', '达到99%以上。'], 80)], { encoding }))).toEqual(['第一章 总则', '达到99%以上。']);
  });

  test('pieces of one line are put together, whatever their order in the file', async () => {
    const runs = [{ text: '权利', x: 104, y: 100 }, { text: '后一行', x: 80, y: 120 }, { text: '妇女', x: 80, y: 100 }];
    expect(await texts(pdf([runs]))).toEqual(['妇女权利', '后一行']);
  });

  test('Chinese set loosely has no blanks, a blank that is meant stays', async () => {
    const runs: MadeRun[] = [{ text: '妇女发展规划', x: 80, y: 100, spacing: 2 }, { text: '前', x: 80, y: 130 }, { text: '言', x: 104, y: 130 }, { text: '到2030年', x: 80, y: 160 }];
    expect(await texts(pdf([runs]))).toEqual(['妇女发展规划', '前 言', '到2030年']);
  });

  test('text printed twice to look bold is read once', async () => {
    expect(await texts(pdf([[{ text: '总则', x: 80, y: 100 }, { text: '总则', x: 80.4, y: 100 }]]))).toEqual(['总则']);
  });

  test('a page that is turned is read upright', async () => {
    const made = makePdf({ pages: [{ runs: [{ text: '甲', x: 100, y: 100, turn: 90 }, { text: '乙', x: 120, y: 100, turn: 90 }], turn: 90 }] });
    expect([await texts(made), await codes(made)]).toEqual([['甲', '乙'], []]);
  });

  const sideways: readonly (readonly [number, readonly number[], readonly number[]])[] = [[90, [200, 220], [500, 500]], [270, [220, 200], [300, 300]], [180, [400, 400], [320, 300]]];
  test.each(sideways)('most of a page written sideways, turned by %i degrees, is the page', async (turn, xs, ys) => {
    const runs = xs.map((x, index) => ({ text: `横放的表格第${String(index + 1)}行`, x, y: ys[index] ?? 0, turn }));
    expect(await codes(pdf([runs]))).toEqual([]);
    expect(await texts(pdf([runs]))).toEqual(['横放的表格第1行', '横放的表格第2行']);
  });

  test('slanted text is kept at the end of its page with a doubt', async () => {
    const made = pdf([[{ text: '内部资料', x: 200, y: 400, turn: 45 }, ...column(['第一行正文', '第二行正文'], 80)]]);
    expect([await texts(made), await codes(made)]).toEqual([['第一行正文', '第二行正文', '内部资料'], ['doubt rotated-text']]);
  });

  test('vertical text is kept with a doubt', async () => {
    const made = pdf([[{ text: '右起', x: 300, y: 100 }, { text: '左行', x: 200, y: 100 }]], { encoding: 'UniGB-UCS2-V' });
    expect([await texts(made), await codes(made)]).toEqual([['右起', '左行'], ['doubt vertical-text']]);
  });
});

describe('columns', () => {
  const left = Array.from({ length: 12 }, (_, index) => `左栏第${String(index).padStart(2, '0')}行文字文字文字文字文字`);
  const right = left.map((text) => text.replace('左', '右'));

  test('the left column is read before the right', async () => {
    expect(await texts(pdf([[...column(right, 310), ...column(left, 76)]]))).toEqual([...left, ...right]);
  });

  test('a title over both columns stands before them, one between two parts between them', async () => {
    const title = { text: '某区妇女发展规划', x: 209, y: 80, size: 22 };
    const between = { text: '儿童发展规划', x: 231, y: 390, size: 22 };
    const runs = [...column(left, 76), ...column(right, 310), ...column(left, 76, 430), ...column(right, 310, 430), title, between];
    expect(await texts(pdf([runs]))).toEqual(['某区妇女发展规划', ...left, ...right, '儿童发展规划', ...left, ...right]);
  });

  test('a title whose own blank lies on the gutter is one line', async () => {
    const title = [{ text: '前', x: 263, y: 80, size: 22 }, { text: '言', x: 310, y: 80, size: 22 }];
    expect((await texts(pdf([[...column(left, 76), ...column(right, 310), ...title]])))[0]).toBe('前 言');
  });

  test('two columns of numbered points with hanging numbers are no table', async () => {
    const points = (x: number): MadeRun[] => left.flatMap((text, index) => [{ text: `${String(index + 1)}.`, x, y: 120 + index * 20 }, { text: text.slice(0, 15), x: x + 24, y: 120 + index * 20 }]);
    const lines = (await readPdf(pdf([[...points(76), ...points(310)]]))).lines;
    expect([lines.length, lines.filter((line) => line.cell).length, lines[1]?.text]).toEqual([24, 0, `2. ${left[1]?.slice(0, 15) ?? ''}`]);
  });

  test('columns whose lines stand at different heights are not mixed', async () => {
    expect(await texts(pdf([[...column(left, 76), ...column(right, 310, 127)]]))).toEqual([...left, ...right]);
  });
});

describe('running headers, footers and page numbers', () => {
  const body = (page: number): MadeRun[] => column(Array.from({ length: 20 }, (_, index) => `第${String(page)}页的第${String(index)}行文字内容各不相同`), 80);
  const marked = async (pages: readonly (readonly MadeRun[])[]): Promise<unknown[]> =>
    (await readPdf(pdf(pages))).lines.filter((line) => line.furniture).map((line) => [line.page, line.text, line.furniture]);

  test.each(['— 1 —', '- 1 -', '-1-', '第1页 共1页', '第 1 页', '1 / 1', '·1·'])('%s below a single page is a page mark', async (mark) => {
    expect(await marked([[...body(1), { text: mark, x: 280, y: 790 }]])).toEqual([[1, mark, 'page-mark']]);
  });

  test('bare numbers that count the pages are page marks', async () => {
    expect(await marked([3, 4, 5].map((number) => [...body(number), { text: String(number), x: 290, y: 790 }]))).toEqual([[1, '3', 'page-mark'], [2, '4', 'page-mark'], [3, '5', 'page-mark']]);
  });

  test('headers of odd and even pages may differ and hold numbers', async () => {
    const pages = Array.from({ length: 6 }, (_, index) => [...body(index), { text: index % 2 ? '某区人民政府文件' : `发展规划 ${String(index)}`, x: 100, y: 60, size: 9 }]);
    expect((await marked(pages)).length).toBe(6);
    expect((await marked(pages))[0]).toEqual([1, '发展规划 0', 'header']);
  });

  test('text that returns inside the text block is text', async () => {
    const pages = Array.from({ length: 6 }, (_, index) => column(['主要目标：', ...Array.from({ length: 25 }, (_line, at) => `${String(index)}页${String(at)}行`)], 80));
    expect(await marked(pages)).toEqual([]);
  });

  test('furniture stays in its place: headers first, footers last', async () => {
    const pages = [1, 2].map((number) => [...body(number), { text: '文件', x: 280, y: 60 }, { text: `— ${String(number)} —`, x: 280, y: 790 }]);
    const lines = (await readPdf(pdf(pages))).lines.filter((line) => line.page === 2);
    expect([lines[0]?.furniture, lines.at(-1)?.furniture, lines.length]).toEqual(['header', 'page-mark', 22]);
  });
});

describe('paragraphs and headings', () => {
  test('indents start paragraphs, short lines end them, large and centred lines are headings', async () => {
    const bytes = paragraphsToPdf([{ text: '第一章 总则', kind: 'heading' }, { text: full.repeat(2), kind: 'body' }, { text: `${full}。`, kind: 'body' }, { text: '结束。', kind: 'body' }], { columns: 1 });
    const lines = (await readPdf(bytes)).lines.filter((line) => !line.furniture);
    expect(lines.map((line) => [line.startsParagraph ?? false, line.breaksAfter ?? false, line.headingLevel])).toEqual([
      [true, true, 1],
      [true, false, undefined],
      [false, false, undefined],
      [false, true, undefined],
      [true, false, undefined],
      [false, true, undefined],
      [true, true, undefined],
    ]);
  });

  test('a heading over two lines is one paragraph', async () => {
    const bytes = paragraphsToPdf([{ text: '某某市某某区妇女发展规划和儿童发展规划的实施意见', kind: 'title' }, { text: full.repeat(8), kind: 'body' }], { columns: 2 });
    const lines = (await readPdf(bytes)).lines.filter((line) => line.headingLevel === 1);
    expect(lines.map((line) => [line.startsParagraph ?? false, line.breaksAfter ?? false])).toEqual([[true, false], [false, true]]);
  });
});

describe('tables', () => {
  const row = (cells: readonly string[], y: number): MadeRun[] => cells.flatMap((text, index) => (text === '' ? [] : [{ text, x: 80 + index * 110, y }]));

  test('aligned columns give cells, wrapped lines belong to their row', async () => {
    const runs = [
      ...row(['附表：主要指标'], 100),
      ...row(['指标', '单位', '2025年', '2030年'], 130),
      ...row(['孕产妇死亡率', '1/10万', '12', '10'], 155),
      ...row(['义务教育阶段', '%', '95', '96'], 180),
      ...row(['巩固率'], 194),
      ...row(['参保率', '%', '95', '稳定在95'], 219),
      ...row(['注：以上为预期性指标，由区统计局负责解释和监测数据的收集整理工作。'], 260),
    ];
    expect((await readPdf(pdf([runs]))).lines.map((line) => [line.text, line.cell])).toEqual([
      ['附表：主要指标', undefined],
      ...['指标', '单位', '2025年', '2030年'].map((text, index) => [text, { table: 1, row: 1, column: index + 1 }]),
      ...['孕产妇死亡率', '1/10万', '12', '10'].map((text, index) => [text, { table: 1, row: 2, column: index + 1 }]),
      ['义务教育阶段', { table: 1, row: 3, column: 1 }],
      ['巩固率', { table: 1, row: 3, column: 1 }],
      ...['%', '95', '96'].map((text, index) => [text, { table: 1, row: 3, column: index + 2 }]),
      ...['参保率', '%', '95', '稳定在95'].map((text, index) => [text, { table: 1, row: 4, column: index + 1 }]),
      ['注：以上为预期性指标，由区统计局负责解释和监测数据的收集整理工作。', undefined],
    ]);
  });

  test('cells centred by height, empty cells and cells over several rows keep their rows', async () => {
    const at = (text: string, column: number, y: number): MadeRun => ({ text, x: 80 + column * 110, y });
    const runs = [
      ...row(['领域', '指标', '单位', '目标'], 100),
      at('新生儿死亡率控', 1, 121), at('‰', 2, 128), at('3.1', 3, 128), at('制在较低水平', 1, 135),
      at('健康', 0, 150), at('乳腺癌筛查率', 1, 150), at('80', 3, 150),
      at('贫血率', 1, 170), at('%', 2, 170), at('10以下', 3, 170),
    ];
    expect((await readPdf(pdf([runs]))).lines.map((line) => [line.text, line.cell?.row, line.cell?.column])).toEqual([
      ['领域', 1, 1], ['指标', 1, 2], ['单位', 1, 3], ['目标', 1, 4],
      ['新生儿死亡率控', 2, 2], ['制在较低水平', 2, 2], ['‰', 2, 3], ['3.1', 2, 4],
      ['健康', 3, 1], ['乳腺癌筛查率', 3, 2], ['80', 3, 4],
      ['贫血率', 4, 2], ['%', 4, 3], ['10以下', 4, 4],
    ]);
  });

  test('a row with few cells is a row of its own when the line above it is not full', async () => {
    const runs = [...row(['指标', '单位', '2025年', '2030年'], 100), ...row(['孕产妇死亡率', '%', '95', '96'], 120), ...row(['新生儿死亡率', '‰'], 140), ...row(['贫血率', '%', '9', '8'], 160)];
    expect((await readPdf(pdf([runs]))).lines.map((line) => line.cell?.row)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 4, 4]);
  });

  test('a table below two columns is not cut by their gutter', async () => {
    const left = Array.from({ length: 12 }, (_, index) => `左栏第${String(index).padStart(2, '0')}行文字文字文字文字文字`);
    const right = left.map((text) => text.replace('左', '右'));
    const cells = [['指标', '单位', '2025年', '2030年'], ['死亡率', '‰', '3', '2'], ['参保率', '%', '95', '96']];
    const runs = [...column(left, 76), ...column(right, 310), ...cells.flatMap((texts, index) => row(texts, 420 + index * 20))];
    const lines = (await readPdf(pdf([runs]))).lines;
    expect(lines.map((line) => line.text)).toEqual([...left, ...right, ...cells.flat()]);
    expect(lines.filter((line) => line.cell).length).toBe(12);
  });

  test('a table goes on over pages, its repeated head is furniture', async () => {
    const head = ['指标', '单位', '2025年'];
    const names = [['参保率', '入学率', '筛查率'], ['巩固率', '覆盖率', '达标率']];
    const pages = names.map((own) => [head, ...own.map((name) => [name, '%', '95'])].flatMap((cells, index) => row(cells, 120 + index * 20)));
    const lines = (await readPdf(pdf(pages))).lines;
    expect(lines.map((line) => [line.cell?.table, line.cell?.row, line.furniture]).filter((_, index) => index % 3 === 0)).toEqual([
      [1, 1, undefined], [1, 2, undefined], [1, 3, undefined], [1, 4, undefined],
      [undefined, undefined, 'header'], [1, 5, undefined], [1, 6, undefined], [1, 7, undefined],
    ]);
  });

  test('two rows are no table and read from left to right', async () => {
    expect((await readPdf(pdf([[...row(['甲', '乙', '丙'], 100), ...row(['丁', '戊', '己'], 120)]]))).lines.map((line) => line.text)).toEqual(['甲 乙 丙', '丁 戊 己']);
  });
});

describe('files that cannot be read', () => {
  test.each([
    ['an empty file', new Uint8Array(), ['error empty-file']],
    ['no pdf', new TextEncoder().encode('妇女发展规划'), ['error damaged-file']],
    ['a head alone', new TextEncoder().encode('%PDF-1.4\n'), ['error damaged-file']],
    ['a pdf without text', pdf([[], []]), ['error no-text']],
    ['an encrypted pdf', pdf([column(['甲'], 80)], { trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]` }), ['error encrypted-document']],
  ])('%s is refused with a reason', async (_name, bytes, expected) => {
    expect(await codes(bytes)).toEqual(expected);
  });

  test('a broken cross-reference table is survived', async () => {
    const text = new TextDecoder('latin1').decode(pdf([column(['第一行正文', '第二行正文'], 80)]));
    const wrong = text.replaceAll(/^\d{10} 00000 n /gm, '0000000009 00000 n ').replace(/startxref\n\d+/, 'startxref\n7');
    const broken = Uint8Array.from(wrong, (character) => character.charCodeAt(0));
    expect(await texts(broken)).toEqual(['第一行正文', '第二行正文']);
  });

  test('a form whose entries may be missing is doubted', async () => {
    expect(await codes(pdf([column(['甲'], 80)], { catalog: '/AcroForm << /XFA [(a) (b)] /Fields [] >>' }))).toEqual(['doubt xfa-form']);
  });

  test('a character map that is not shipped is named', async () => {
    const made = new TextDecoder('latin1').decode(pdf([column(['甲乙'], 80)])).replace('UniGB-UCS2-H', 'UniJIS-UCS2-H');
    const content = await readPdf(Uint8Array.from(made, (character) => character.charCodeAt(0)));
    expect(content.issues.map((issue) => issue.code)).toContain('character-map-missing');
  });

  test('a page without text among others is doubted', async () => {
    expect(await codes(pdf([column(['甲'], 80), []]))).toEqual(['doubt page-without-text']);
  });

  test('the bytes of the caller stay as they are, also those of a Buffer', async () => {
    const bytes = Buffer.from(pdf([column(['甲'], 80)]));
    const before = bytes.toString('hex');
    expect([await texts(bytes), bytes.toString('hex') === before]).toEqual([['甲'], true]);
  });

  test('nothing is written to the console', async () => {
    const spies = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name).mockImplementation(() => undefined));
    await readPdf(new TextEncoder().encode('%PDF-1.4 garbage'));
    await readPdf(pdf([column(['甲'], 80)], { trailer: '/Info 99 0 R' }));
    const calls = spies.flatMap((spy) => spy.mock.calls);
    for (const spy of spies) spy.mockRestore();
    expect(calls).toEqual([]);
  });
});

describe('any bytes', () => {
  const sound = pdf([column(['第一行', '第二行'], 80)]);

  test('random bytes give a value', async () => {
    const holds = asyncProperty(uint8Array({ maxLength: 200 }), async (bytes) => (await readPdf(bytes)).issues.length > 0);
    await expect(assert(holds, { numRuns: 60, seed: 1 })).resolves.toBe(undefined);
  });

  test('a pdf with changed bytes gives a value', async () => {
    const changed = array(tuple(nat(sound.length - 1), nat(255)), { minLength: 1, maxLength: 10 });
    const holds = asyncProperty(changed, async (changes) => {
      const bytes = sound.slice();
      for (const [at, value] of changes) bytes[at] = value;
      return (await readPdf(bytes)).format === 'pdf';
    });
    await expect(assert(holds, { numRuns: 100, seed: 2 })).resolves.toBe(undefined);
  });

  test('no character of a page is lost or doubled wherever it stands', async () => {
    const run = tuple(constantFrom('甲', '乙丙', '第一章', '12', '%', '丁戊己庚'), integer({ min: 1, max: 18 }), integer({ min: 1, max: 38 }));
    const holds = asyncProperty(array(run, { minLength: 1, maxLength: 40 }), async (made) => {
      const places = new Map(made.map(([text, x, y]) => [`${String(x)} ${String(y)}`, { text, x: x * 28, y: y * 21 }]));
      const runs = [...places.values()];
      const content = await readPdf(pdf([runs]));
      const sorted = (text: string): string => [...text.replaceAll(' ', '')].toSorted().join('');
      return sorted(content.lines.map((line) => line.text).join('')) === sorted(runs.map((one) => one.text).join(''));
    });
    await expect(assert(holds, { numRuns: 100, seed: 3 })).resolves.toBe(undefined);
  });
});
