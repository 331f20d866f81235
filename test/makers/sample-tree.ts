import { strToU8, zlibSync } from 'fflate';
import type { Block, Cell, DocumentTree, DrawnPicture, DrawnPictures, Picture, Run, Section, Table } from '../../src/documents/writing/tree.ts';

const words = (text: string): readonly Run[] => [{ text }];
const cell = (text: string, more: Omit<Cell, 'runs'> = {}): Cell => ({ runs: text === '' ? [] : words(text), ...more });

/** A figure in a table, printed with its digits and bound to a source. */
function figureCell(value: number, digits: number, suffix: string, source: string): Cell {
  const plain = Math.abs(value).toFixed(digits);
  const grouped = digits === 0 ? plain.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : plain;
  return { runs: [{ text: `${value < 0 ? '-' : ''}${grouped}${suffix}`, source }], number: { value, digits, suffix }, align: 'right' };
}

const years = [2020, 2021, 2022, 2023, 2024, 2025] as const;
const indicators = ['孕产妇死亡率', '婴儿死亡率', '5岁以下儿童死亡率', '住院分娩率', '产前筛查率', '学前教育毛入园率', '九年义务教育巩固率', '女性就业人员占比', '城乡居民基本医疗保险参保率', '每千人口拥有3岁以下婴幼儿托位数'] as const;
const units = ['1/10万', '‰', '‰', '%', '%', '%', '%', '%', '%', '个'] as const;
const longUnit = '示例区住房和城乡建设与城市管理行政执法局（示例区人民防空办公室、示例区物业管理服务中心）';

/** A table of counts with two rows of headings, groups, a sum, a cell across rows and a comment. */
const summary: Table = {
  kind: 'table', id: 'summary', caption: '各领域目标完成情况', unit: '项', columns: [{ width: 8, align: 'left' }, { width: 20, align: 'left' }, ...Array.from({ length: 5 }, () => ({ width: 10, align: 'right' as const }))], keyColumns: 2,
  head: [[cell('规划', { rowSpan: 2 }), cell('领域', { rowSpan: 2 }), cell('可监测', { rowSpan: 2 }), cell('完成情况', { columnSpan: 3 }), cell('达标率（%）', { rowSpan: 2 })], [cell('已达标'), cell('未达标'), cell('无数据')]],
  body: [
    [cell('妇女发展规划', { columnSpan: 7, shade: 'group', strong: true, align: 'left' })],
    ...['健康', '教育', '经济'].map((name, at): Cell[] => [...(at === 0 ? [cell('妇女', { rowSpan: 3, align: 'centre' })] : []), cell(`妇女与${name}`), figureCell(12 + at, 0, '', 's1'), figureCell(9, 0, '', 's1'), figureCell(2 + at, 0, '', 's1'), at === 2 ? cell('—', { align: 'right' }) : figureCell(1, 0, '', 's1'), { ...figureCell(75 - at * 5.5, 1, '', 's1'), comment: '已达标 ÷ 可监测\n按本年度规则计算' }]),
    [cell('合计', { columnSpan: 2, strong: true, shade: 'total' }), ...[39, 27, 9, 2].map((count) => ({ ...figureCell(count, 0, '', 's1'), shade: 'total' as const, strong: true as const })), { ...figureCell(69.23, 2, '', 's1'), shade: 'total', strong: true }],
  ],
  notes: [words('注：达标率＝已达标÷可监测；“—”表示不适用，“…”表示缺数据。'), words('资料来源：示例区统计局。')], small: false, sheet: '达标情况',
};

function dataOf(name: string, unit: string, at: number, rows: number = years.length): Table {
  return {
    kind: 'table', id: '', caption: '', unit, columns: [{ width: 1, align: 'centre' }, { width: 1, align: 'right' }, { width: 1, align: 'right' }, { width: 1, align: 'right' }], keyColumns: 1,
    head: [[cell('年份'), cell(name), cell('男'), cell('女')]],
    body: Array.from({ length: rows }, (_, row): Cell[] => [cell(String(2020 + row)), figureCell(90 + at / 10 + row, 1, '', `c${String(at)}`), figureCell(89.4 + row, 1, '', `c${String(at)}`), row === 2 ? cell('…', { align: 'right' }) : figureCell(91.25 + row, 2, '', `c${String(at)}`)]),
    notes: [], small: true, sheet: '',
  };
}

const pictureOf = (id: string, name: string, unit: string, at: number): Picture => ({
  kind: 'picture', id, caption: `2020—2025年${name}`, picture: `chart-${id}`, ratio: 0.56, description: `折线图：${name}2020年为${(90 + at / 10).toFixed(1)}，此后逐年上升，2025年达到目标线。`, data: dataOf(name, unit, at), notes: [words('注：虚线为2030年目标。')],
});

/** The annex of every indicator: many columns and rows, across the sheet. */
export function indicatorTable(columns: number, rows: number): Table {
  const extra = columns - 4;
  return {
    kind: 'table', id: `indicators-${String(columns)}`, caption: '指标监测表', unit: '', columns: [{ width: 4, align: 'centre' }, { width: 8, align: 'left' }, { width: 16, align: 'left' }, { width: 6, align: 'centre' }, ...Array.from({ length: extra }, (_, at) => ({ width: at === extra - 1 ? 14 : 6, align: at === extra - 1 ? ('left' as const) : ('right' as const) }))], keyColumns: 3,
    head: [[cell('序号'), cell('领域'), cell('指标名称'), cell('单位'), ...Array.from({ length: extra }, (_, at) => cell(at === extra - 1 ? '责任单位' : at < 6 ? `${String(2020 + at)}年` : ['2025目标', '2030目标', '比上年', '比基期', '达标情况', '概率', '例数'][at - 6] ?? `组${String(at)}`))]],
    body: Array.from({ length: rows }, (_, row): Cell[] => [
      cell(String(row + 1), { number: { value: row + 1, digits: 0, suffix: '' } }), cell(['健康', '教育', '经济', '社会保障'][row % 4] ?? ''), cell(indicators[row % indicators.length] ?? ''), cell(units[row % units.length] ?? ''),
      ...Array.from({ length: extra }, (_, at): Cell => (at === extra - 1 ? cell(row % 7 === 3 ? longUnit : '示例区卫生健康委员会') : at === 10 ? cell('预期可达标') : (row + at) % 11 === 5 ? cell('…', { align: 'right' }) : figureCell(at === 8 || at === 9 ? (row % 5) - 2.35 : 12.5 + row * 1.3 + at * 0.7, at === 8 || at === 9 ? 2 : row % 3, '', `c${String(row)}`))),
    ]),
    notes: [words('注：比上年、比基期为百分点、千分点或十万分点之差。')], small: true, sheet: '指标监测表',
  };
}

const unitTable: Table = {
  kind: 'table', id: 'units', caption: '责任单位任务清单', unit: '', columns: [{ width: 6, align: 'centre' }, { width: 30, align: 'left' }, { width: 50, align: 'left' }], keyColumns: 1,
  head: [[cell('序号'), cell('责任单位'), cell('任务')]],
  body: [[cell('1'), cell(longUnit), cell('牵头推进母婴设施建设，会同有关部门每半年核查一次公共场所母婴室的配置与使用情况，并将结果报区妇儿工委办公室。')], [cell('2'), cell('示例区教育局'), cell('=1+1 形式的文字、+86、-5℃、@某人 都只是文字。')]],
  notes: [], small: false, sheet: '',
};

const mainBlocks: readonly Block[] = [
  { kind: 'paragraph', id: 'lead', role: 'body', runs: [{ text: '根据《示例区妇女儿童发展规划（2021—2030年）》统计监测指标体系和有关部门数据资料，对2025年度规划实施情况进行监测。结果显示，' }, { text: '39项', source: 's1' }, { text: '可监测目标中，' }, { text: '27项', source: 's1' }, { text: '已达标，达标率为' }, { text: '69.23%', source: 's1' }, { text: '（见' }, { reference: 'summary' }, { text: '、' }, { reference: 'annex-1' }, { text: '），规划实施总体进展顺利。' }] },
  { kind: 'heading', id: 'overall', level: 1, numbered: true, runs: words('总体情况'), tail: [] },
  summary,
  { kind: 'heading', id: 'health', level: 1, numbered: true, runs: words('妇女与健康'), tail: [] },
  { kind: 'heading', id: 'health-1', level: 2, numbered: true, runs: words('孕产妇死亡率稳中有降。'), tail: [{ text: '2025年，全区孕产妇死亡率为' }, { text: '8.12/10万', source: 'c1' }, { text: '，比上年下降' }, { text: '1.30个十万分点', source: 'c2' }, { text: '；当年' }, { text: '未发生', source: 'c3' }, { text: '新生儿破伤风病例（' }, { reference: 'trend' }, { text: '）。' }] },
  pictureOf('trend', '孕产妇死亡率', '1/10万', 1),
  { kind: 'heading', id: 'health-2', level: 2, numbered: true, runs: words('住院分娩率保持高位。'), tail: words('住院分娩率连续五年保持在99%以上，农村地区与城镇地区的差距进一步缩小，流动人口孕产妇的系统管理仍需加强。') },
  { kind: 'heading', id: 'reasons', level: 3, numbered: true, runs: words('主要做法'), tail: [] },
  { kind: 'paragraph', id: 'p-changed', role: 'body', runs: [{ text: '区卫生健康委建立高危孕产妇专案管理制度，' }, { text: '全年管理 132 人', source: 'c4', mark: 'changed' }, { text: '。' }, { text: '请补充乡镇卫生院培训情况', mark: 'to-fill' }] },
  { kind: 'heading', id: 'education', level: 1, numbered: true, runs: words('妇女与教育'), tail: [] },
  { kind: 'paragraph', id: 'p-edu', role: 'body', runs: [{ text: '学前教育毛入园率为' }, { text: '93.5%', source: 'c5', strong: true }, { text: '，九年义务教育巩固率为' }, { text: '98.9%', source: 'c6' }, { text: '，均高于规划目标，性别差距基本消除（' }, { reference: 'kindergarten' }, { text: '）。' }] },
  pictureOf('kindergarten', '学前教育毛入园率', '%', 5),
  { kind: 'heading', id: 'problems', level: 1, numbered: true, runs: words('存在的主要问题'), tail: [] },
  { kind: 'paragraph', id: 'p-problems', role: 'body', runs: words('一是部分指标取数困难，分性别数据尚不完整。二是小样本指标年度波动较大，宜结合三年合并率判断。三是个别单位报送不及时。') },
  { kind: 'paragraph', id: 'p-note', role: 'note', runs: words('本报告数据均为年报快报数，最终以统计年鉴为准。') },
];

/** Invented content with everything a tree may hold. */
export const sampleTree: DocumentTree = {
  title: ['示例区妇女儿童发展规划', '2025年度统计监测报告'], subtitle: '（供审阅）', issuer: '示例区统计局', date: '2026年7月15日', stamps: ['内部资料 不得公开'], contents: true,
  sections: [
    { id: 'main', title: '', annex: false, orientation: 'portrait', blocks: mainBlocks },
    { id: 'annex-1', title: '主要指标监测表', annex: true, orientation: 'landscape', blocks: [indicatorTable(18, 60)] },
    { id: 'annex-2', title: '责任单位任务清单', annex: true, orientation: 'portrait', blocks: [unitTable] },
  ],
  sources: { s1: { kind: 'count', says: '按 2025 年度判定结果计数，规则：已达标÷可监测。' }, ...Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`c${String(at)}`, { kind: 'cell', says: `《2025年数据.xlsx》工作表“上报”第${String(at + 2)}行，示例区卫生健康委员会报送，2026-03-20 审定。` }])) },
  properties: { 数据指纹: 'sha256:0f3a…', 规划指纹: 'sha256:77b2…', 方法版本: '1.0', 截至: '2026-07-01' }, carried: { name: 'report', text: '{"keys":["甲</script>","<!--"],"n":1}' }, dated: '2026-07-01',
};

/** A tree as large as the yearly report of a plan of 150 targets: 25 tables, 40 charts. */
export function largeTree(): DocumentTree {
  const blocks = Array.from({ length: 40 }, (_, at): readonly Block[] => [
    { kind: 'heading', id: `h${String(at)}`, level: at % 5 === 0 ? 1 : 2, numbered: true, runs: words(`第${String(at + 1)}部分进展`), tail: [] },
    ...Array.from({ length: 6 }, (_, line): Block => ({ kind: 'paragraph', id: `p${String(at)}-${String(line)}`, role: 'body', runs: [{ text: '2025年，全区该项指标为' }, { text: `${(90 + at / 7).toFixed(2)}%`, source: `c${String(at)}` }, { text: '，比上年提高' }, { text: '1.20个百分点', source: `c${String(at + 1)}` }, { text: '，高于规划目标，城乡差距和性别差距继续缩小，但个别镇街仍低于全区平均水平，需要继续关注。' }] })),
    pictureOf(`chart${String(at)}`, `${indicators[at % indicators.length] ?? ''}（${String(at + 1)}）`, '%', at),
    ...(at < 23 ? [{ ...indicatorTable(9, 12), id: `t${String(at)}`, caption: `分组情况（${String(at + 1)}）`, sheet: '' }] : []),
  ]).flat();
  const annexes: readonly Section[] = [{ id: 'a1', title: '主要指标监测表', annex: true, orientation: 'landscape', blocks: [indicatorTable(18, 150)] }, { id: 'a2', title: '任务清单', annex: true, orientation: 'portrait', blocks: [unitTable] }];
  return { ...sampleTree, sections: [{ id: 'main', title: '', annex: false, orientation: 'portrait', blocks }, ...annexes], carried: { name: 'report', text: JSON.stringify(Array.from({ length: 3000 }, (_, at) => ({ key: `段落${String(at)}`, digest: (at * 2654435761) % 4294967296 }))) } };
}

const checksum = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
};

/** A picture of grey bars as png, so that no test needs fonts. */
function barsPng(width: number, height: number): Uint8Array {
  const rows = Uint8Array.from({ length: (width + 1) * height }, (_, at) => {
    const [x, y] = [(at % (width + 1)) - 1, Math.floor(at / (width + 1))];
    return x < 0 ? 0 : x % 60 < 36 && y > height - ((Math.floor(x / 60) + 2) * height) / 14 ? 110 : 255;
  });
  const chunk = (name: string, data: Uint8Array): number[] => {
    const body = new Uint8Array([...strToU8(name), ...data]);
    const number = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
    return [...number(data.length), ...body, ...number(checksum(body))];
  };
  const header = new Uint8Array([0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, 0, 0, 0, 0]);
  return new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, ...chunk('IHDR', header), ...chunk('IDAT', zlibSync(rows)), ...chunk('IEND', new Uint8Array())]);
}

const bars = (at: number): string => Array.from({ length: 10 }, (_, bar) => `<rect x="${String(bar * 60 + 40)}" y="${String(300 - bar * 20 - at)}" width="36" height="${String(bar * 20 + at + 40)}" fill="#5b6b7b"/><text x="${String(bar * 60 + 58)}" y="360" font-size="13" text-anchor="middle">${String(2016 + bar)}</text>`).join('');

/** Drawings for all charts of a tree, as the room `rendering` would make them. */
export function samplePictures(tree: DocumentTree): DrawnPictures {
  const png = barsPng(720, 400);
  const drawn = (at: number): DrawnPicture => ({ svg: `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="400" viewBox="0 0 720 400"><defs><clipPath id="c0"><rect width="720" height="400"/></clipPath></defs><rect width="720" height="400" fill="#fff"/><g clip-path="url(#c0)">${bars(at)}</g><path d="M30 120L700 120" stroke="#000" stroke-dasharray="6 4" fill="none"/></svg>`, png, width: 720, height: 400 });
  const keys = tree.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : [])));
  return new Map(keys.map((key, at) => [key, drawn(at)]));
}
