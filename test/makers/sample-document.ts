import { barsPicture } from './plain-picture.ts';
import type { Block, Cell, Column, DocumentTree, DrawnPictures, Picture, Run, Table } from '../../src/documents/writing/tree.ts';

const text = (words: string): Run => ({ text: words });
const figure = (words: string, source: string): Run => ({ text: words, source });
const cell = (words: string, more: Partial<Cell> = {}): Cell => ({ runs: words === '' ? [] : [text(words)], ...more });
const number = (value: number, digits = 2): Cell => ({ runs: [text(value.toFixed(digits))], number: { value, digits, suffix: '' } });
const columns = (...shares: readonly (readonly [number, Column['align']])[]): Column[] => shares.map(([width, align]) => ({ width, align }));
const body = (id: string, ...runs: readonly Run[]): Block => ({ kind: 'paragraph', id, role: 'body', runs });
const heading = (id: string, level: 1 | 2 | 3 | 4, words: string, tail: readonly Run[] = []): Block => ({ kind: 'heading', id, level, numbered: true, runs: [tail.length > 0 ? { text: words, strong: true } : text(words)], tail });

const domains = ['妇女与健康', '妇女与教育', '妇女与经济', '妇女参与决策和管理', '妇女与社会保障', '妇女与家庭建设', '妇女与环境', '妇女与法律'] as const;
const units = ['区卫生健康局', '区教育局', '区人力资源和社会保障局', '区委组织部', '区医疗保障局', '区妇联', '区生态环境局', '区人民法院、区人民检察院、公安分局、区司法局和区妇女儿童工作委员会办公室'] as const;
const verdicts = ['已达标', '预期可达标', '达标困难', '未达标', '无数据'] as const;

/** Values that look like a series and are none: a function of two small numbers. */
const invented = (one: number, other: number): number => Math.round((40 + 55 * Math.abs(Math.sin(one * 1.7 + other * 0.31))) * 100) / 100;

const summary: Table = {
  kind: 'table',
  id: 'summary',
  caption: '各领域指标达标情况（示例）',
  unit: '单位：项、%',
  columns: columns([26, 'left'], [10, 'right'], [10, 'right'], [10, 'right'], [12, 'right'], [10, 'right'], [10, 'right'], [12, 'right']),
  keyColumns: 1,
  head: [
    [cell('领　域', { rowSpan: 2 }), cell('指标总数', { rowSpan: 2 }), cell('可监测', { rowSpan: 2 }), cell('其中', { columnSpan: 4 }), cell('达标率', { rowSpan: 2 })],
    [cell('已达标'), cell('预期可达标'), cell('达标困难'), cell('未达标')],
  ],
  body: [
    ...domains.map((domain, at): Cell[] => [cell(domain), number(12 + at, 0), number(10 + at, 0), number(6 + (at % 3), 0), number(2, 0), number(1, 0), number(1 + (at % 2), 0), number(60 + at * 3.1, 1)]),
    [cell('合　计', { strong: true, shade: 'total' }), ...[124, 108, 56, 16, 8, 12].map((value): Cell => ({ ...number(value, 0), strong: true, shade: 'total' })), { ...number(66.7, 1), strong: true, shade: 'total' }],
  ],
  notes: [[text('注：本表为示例，数据均为虚构。达标率为已达标和预期可达标指标数占可监测指标数的比重。')]],
  small: false,
  sheet: '',
};

const measures: Table = {
  kind: 'table',
  id: 'measures',
  caption: '主要目标和责任单位一览（示例）',
  unit: '',
  columns: columns([6, 'centre'], [30, 'left'], [14, 'left'], [24, 'left'], [12, 'centre']),
  keyColumns: 2,
  head: [[cell('序号'), cell('主要目标'), cell('2030年目标'), cell('责任单位'), cell('进展')]],
  body: domains.flatMap((domain, row): Cell[][] => [
    [cell(domain, { columnSpan: 5, shade: 'group', strong: true, align: 'left' })],
    ...Array.from({ length: 5 }, (_, at): Cell[] => [
      number(row * 5 + at + 1, 0),
      cell(`示例目标${String(row + 1)}.${String(at + 1)}：提高${domain.replace('妇女与', '')}方面公共服务的可及性和均等化水平，缩小城乡差距`),
      cell(at % 2 ? `不低于${String(80 + at)}%` : `控制在${String(5 + at)}‰以下`),
      cell(units[row] ?? ''),
      cell(verdicts[(row + at) % 5] ?? ''),
    ]),
  ]),
  notes: [[text('注：责任单位第一家为牵头单位。')], [text('资料来源：示例区妇女儿童工作委员会办公室（虚构）。')]],
  small: true,
  sheet: '目标一览',
};

const years = [2020, 2021, 2022, 2023, 2024, 2025];
const monitoringHead = ['序号', '领域', '指标名称', '单位', '2020基期', '2021', '2022', '2023', '2024', '2025', '2025目标', '2030目标', '比上年', '比基期', '达标情况', '责任单位', '数据来源', '备注'];

const monitoring: Table = {
  kind: 'table',
  id: 'monitoring',
  caption: '指标监测表（示例）',
  unit: '单位：见单位栏',
  columns: columns([4, 'centre'], [6, 'left'], [13, 'left'], [5, 'centre'], ...years.map((): [number, 'right'] => [5.2, 'right']), [5.2, 'right'], [5.2, 'right'], [5, 'right'], [5, 'right'], [5.5, 'centre'], [9, 'left'], [7, 'left'], [9, 'left']),
  keyColumns: 3,
  head: [monitoringHead.map((words) => cell(words))],
  body: Array.from({ length: 60 }, (_, row): Cell[] => [
    number(row + 1, 0),
    ...(row % 8 === 0 ? [cell(domains[Math.floor(row / 8)] ?? '其他', { rowSpan: Math.min(8, 60 - row) })] : []),
    cell(row % 7 === 3 ? '义务教育阶段家庭经济困难女学生接受资助比例（含营养改善计划）' : `示例指标${String(row + 1)}的比例`),
    cell(row % 9 === 4 ? '1/10万' : '%'),
    ...years.map((year, at) => (row % 11 === 5 && at === 2 ? cell('…') : number(invented(row, year)))),
    number(invented(row, 1)),
    number(invented(row, 2)),
    number(invented(row, 3) / 10),
    cell(row % 13 === 6 ? '—' : (invented(row, 4) / 10).toFixed(2)),
    cell(verdicts[row % 5] ?? ''),
    cell(units[row % 8] ?? ''),
    cell(row % 4 === 0 ? '卫生健康统计年报' : '部门年报'),
    cell(row % 10 === 9 ? 'maternal-mortality-ratio-per-100000-live-births' : row % 6 === 2 ? '例数少于10，不计算比率' : ''),
  ]),
  notes: [[text('注：“—”表示不适用，“…”表示没有取得数据，0 表示确为零。')]],
  small: true,
  sheet: '监测表',
};

const trend = (id: string, caption: string, seed: number, ratio: number): Picture => ({
  kind: 'picture',
  id,
  caption,
  picture: id,
  ratio,
  description: `${caption}：柱形自左至右为${String(years[0])}年至${String(years.at(-1))}年的虚构数值。`,
  data: {
    kind: 'table',
    id: `${id}-data`,
    caption: '',
    unit: '单位：%',
    columns: columns([20, 'left'], ...years.map((): [number, 'right'] => [10, 'right'])),
    keyColumns: 1,
    head: [[cell('系列'), ...years.map((year) => cell(String(year)))]],
    body: ['全区', '城镇', '农村'].map((series, at): Cell[] => [cell(series), ...years.map((year) => number(invented(seed + at, year)))]),
    notes: [],
    small: true,
    sheet: '',
  },
  notes: [[text('资料来源：示例区统计局（虚构）。')]],
});

const longText =
  '监测结果显示，示例区认真落实男女平等基本国策，把妇女事业发展纳入国民经济和社会发展总体规划，完善工作机制，加大投入力度，各领域主要指标稳步向好。与此同时，城乡之间、群体之间仍存在一定差距，部分指标受人口结构变化影响出现波动，需要在下一阶段予以重点关注。';

function domainBlocks(domain: string, at: number): Block[] {
  const id = `domain-${String(at + 1)}`;
  return [
    heading(id, 1, `${domain}领域`),
    body(`${id}-lead`, text(`${domain}领域共有`), figure(`${String(12 + at)}项`, `${id}/count`), text('指标，其中可监测'), figure(`${String(10 + at)}项`, `${id}/known`), text('，已达标'), figure(`${String(6 + (at % 3))}项`, `${id}/met`), text('（见'), { reference: 'summary' }, text('）。'), text(longText)),
    heading(`${id}-health`, 2, '服务水平稳步提高。', [text('2025年，示例指标甲为'), figure('93.52%', `${id}/a`), text('，比上年提高'), figure('1.24个百分点', `${id}/b`), text('，比2020年提高'), figure('6.07个百分点', `${id}/c`), text('；示例指标乙为'), { text: '12.6/10万', source: `${id}/d`, mark: 'changed' }, text('，低于12/10万的目标要求尚有差距。')]),
    heading(`${id}-gap`, 2, '存在的差距'),
    heading(`${id}-gap-1`, 3, '城乡差距仍然明显。', [text(`农村地区示例指标丙低于城镇`), figure('3.5个百分点', `${id}/e`), text(`。${longText}`)]),
    heading(`${id}-gap-2`, 3, '部分数据尚未取得'),
    heading(`${id}-gap-3`, 4, '性别统计尚不完整。', [text('有'), figure('3项', `${id}/f`), text('指标没有分性别数据，'), { text: '（请责任单位补充说明原因）', mark: 'to-fill' }, text('。')]),
  ];
}

/** An invented report of some twenty pages with everything a report can hold: three levels of headings, claims, tables over pages, a landscape annex of 18 columns, pictures, marks. All figures are made up. */
export const sampleDocument: DocumentTree = {
  title: ['2025年《示例区妇女发展规划', '（2021—2030年）》统计监测报告'],
  subtitle: '（示例，数据均为虚构）',
  issuer: '示例区统计局',
  date: '2026年7月15日',
  stamps: ['内部资料 不得公开', '示例'],
  contents: true,
  sections: [
    {
      id: 'main',
      title: '',
      annex: false,
      orientation: 'portrait',
      blocks: [
        body('lead', text('根据《示例区妇女发展规划（2021—2030年）》统计监测指标体系和有关部门提供的数据资料，示例区统计局对“十四五”以来规划实施情况进行了监测。'), text(longText)),
        heading('overall', 1, '总体情况'),
        body('overall-1', text('规划共设置'), figure('124项', 'all/count'), text('指标，可监测'), figure('108项', 'all/known'), text('，已达标和预期可达标'), figure('72项', 'all/met'), text('，达标率'), figure('66.7%', 'all/rate'), text('。各领域情况见'), { reference: 'summary' }, text('和'), { reference: 'status' }, text('，全部指标见'), { reference: 'annex-monitoring' }, text('。')),
        summary,
        body('overall-2', text(longText)),
        trend('status', '各领域指标达标情况', 3, 0.5),
        ...domains.slice(0, 4).flatMap((domain, at) => [...domainBlocks(domain, at), ...(at === 1 ? [trend('trend', '2020—2025年示例指标甲变化情况', 5, 0.5)] : []), ...(at === 2 ? [measures, trend('gap', '2020—2025年城乡差距变化情况', 8, 0.75)] : [])]),
        heading('advice', 1, '意见建议'),
        ...['压实工作责任。', '补齐数据短板。', '缩小城乡差距。'].map((claim, at) => heading(`advice-${String(at + 1)}`, 2, claim, [text(longText)])),
        { kind: 'paragraph', id: 'advice-note', role: 'note', runs: [text('说明：本报告为程序示例，所有名称和数据均为虚构，不代表任何地区。')] },
      ],
    },
    { id: 'annex-monitoring', title: '示例区妇女发展规划主要指标监测表', annex: true, orientation: 'landscape', blocks: [monitoring] },
    { id: 'annex-method', title: '有关指标解释', annex: true, orientation: 'portrait', blocks: [heading('method-1', 1, '指标口径'), body('method-1-text', text('示例指标甲，指报告期内符合条件的人数占全部人数的比重。计算公式为：示例指标甲＝符合条件的人数÷全部人数×100%。')), heading('method-2', 1, '数据来源'), body('method-2-text', text('本报告数据由各责任单位按职责分工提供。'))] },
  ],
  sources: {},
  properties: { 数据指纹: 'sha256:0123456789abcdef', 方法版本: '1.0', 口径: '示例' },
  carried: { name: 'report', text: JSON.stringify({ kind: 'annual', year: 2025, words: '示例 <&> "引号"' }) },
  dated: '2026-07-15',
};

/** The pictures of the sample, drawn as bars. */
export const samplePictures: DrawnPictures = new Map([
  ['status', barsPicture([0.6, 0.8, 0.5, 0.9, 0.7, 0.4, 0.85, 0.65])],
  ['trend', barsPicture([0.4, 0.5, 0.55, 0.6, 0.72, 0.8])],
  ['gap', barsPicture([0.7, 0.66, 0.6, 0.5, 0.42, 0.4], 1200, 900)],
]);
