const count = (number: number): string => String(number);

/** What the pages of monitoring say. */
export const monitoringWords = {
  common: {
    year: '监测年份', yearOf: (year: number): string => `${count(year)}年`, asOf: (day: string): string => `按 ${day} 判断到期`, figures: (all: number): string => `数据 ${count(all)} 个`, withheld: (some: number): string => `其中 ${count(some)} 个不在您的可见范围内，按保密处理`, model: (name: string): string => `预测方法：${name}`,
    plans: (titles: readonly string[]): string => titles.map((title) => `《${title}》`).join(''), plan: '规划', domain: '领域', unit: '责任单位', all: '全部', search: '找指标、原文', none: '–', noneFound: '没有符合条件的目标。放宽筛选条件再看。', clear: '清除筛选', more: '更多条件', items: (number: number): string => `${count(number)} 项`,
    met: '达标', notMet: '未达标', unproven: '证据不足', unassessed: '不能判断', total: '合计', toTarget: (name: string): string => `${name}，看这个目标的全部情况`, year4: '年',
  },
  table: {
    title: '监测', state: '现状', outlook: '前景', warning: '预警', standing: '计入', section: '所在部分', group: '分组', order: '排序', backwards: '倒序', columns: '列', export: '导出', xlsx: 'Excel 工作簿（xlsx）', csv: 'CSV 文件', repeated: '也列出重复的目标', page: '页',
    groups: { none: '不分组', plan: '按规划', domain: '按领域', unit: '按责任单位', state: '按现状', outlook: '按前景', warning: '按预警' },
    orders: { plan: '规划次序', probability: '达标概率', pace: '进度', deadline: '期限', warning: '预警轻重', state: '现状' },
    sections: { goal: '主要目标', measure: '策略措施', clause: '其他条文', table: '指标表' },
    heads: { plan: '规划', domain: '领域', indicator: '指标', promise: '目标', deadline: '期限', baseline: '基期', latest: '最新', state: '现状', pace: '进度', outlook: '前景', probability: '达标概率', spark: '历年', warnings: '旁注、预警', owner: '责任单位', because: '依据' },
    lead: '牵头', support: (units: readonly string[]): string => `配合：${units.join('、')}`, supports: (units: number): string => `配合 ${count(units)} 家`, noOwner: '未明确', paceHelp: '完成份额/时序份额：走过的路程占基期到目标的份额 / 过去的年数占基期到期限的份额；只供参考，不作判断。',
    spark: (first: string, last: string): string => `历年走势：${first}，${last}`, sparkNone: '没有历年数', counted: { numerator: '达标率的分子', rest: '达标率的分母里，没有达标', outside: '没有计入达标率' },
    toAttainment: '达标率怎么来的', toWarnings: '看预警', shown: (from: number, to: number, all: number): string => `第 ${count(from)}—${count(to)} 项，共 ${count(all)} 项`, groupTally: (met: number, notMet: number, unproven: number, unassessed: number): string => `达标 ${count(met)}、未达标 ${count(notMet)}、证据不足 ${count(unproven)}、不能判断 ${count(unassessed)}`,
  },
  target: {
    title: '目标', back: '回监测表', source: '原文', place: (line: number, page: number): string => (page > 0 ? `第 ${count(page)} 页，第 ${count(line)} 行` : `第 ${count(line)} 行`), toPlan: '在规划里看', toForm: '看这份填报表', ways: '有关的页面', toIndicator: '这个指标', toFigures: '数据库里的数', toReports: (year: number): string => `${count(year)}年的报告`, repeats: '规划里另一处说的是同一个目标，只计那一处；预警也列在那里。', owners: '责任单位', verdict: '判断', rule: '规则', reads: '读哪些数', timeRule: '时间规则', settings: '本地办法',
    chart: '历年、目标线和预测', figures: '所用的数', value: '数值', status: '数据状态', counts: '分子/分母', origin: '来历', open: '看来历', computed: '算出', break: '口径有变，与以前的不比', gap: '缺', noFigures: '没有可用的数。', recordOf: (year: number): string => `${count(year)}年这个数的来历`, noRecord: '数据库里没有直接对应的一条记录（由别的数算出）。',
    record: { value: '数值', counts: '分子、分母', group: '分组', place: '地区', unit: '报送单位', by: '登记人', at: '登记时间', version: '第几版', definition: '口径版本', status: '状态', grade: '质量等级', source: '来源', file: '文件', cell: (sheet: string | null, line: number | null): string => `${sheet === null ? '' : `工作表“${sheet}”`}${line === null ? '' : `第 ${count(line)} 行`}`, form: '填报表', round: '轮次', note: '说明' },
    progress: '进度', noProgress: '算不出', otherMeasures: '其他机构的算法，供对照', formula: '算式', forecast: '预测', probability: '达标概率', median: '期限年的中位', interval: '80% 区间', confidence: '信度', model: '方法', family: '同类', raw: '校准前概率', prior: '同类参数', smallCount: '小样本', smallSentence: (years: readonly number[], events: number, population: number): string => `${years.join('、')} 年合计 ${count(events)} 例，分母 ${count(population)}`,
    byReported: '按公布的数', byEvidence: '按证据', parts: '分组的前景', warnings: '预警', noWarnings: '没有预警。', speaks: '什么时候预警', clears: '怎样解除', usual: (usual: string): string => `常用值 ${usual}`, approvedBy: (by: string, on: string, document: string | null): string => `${on} 由${by}批准${document === null ? '' : `（${document}）`}`, revisions: '修订过的数', revised: (year: number, before: number, after: number, word: string): string => `${count(year)}年由 ${count(before)} 改为 ${count(after)}，按原数为“${word}”`,
    history: '历年的判断', historyHelp: '用现在所知的数，逐年重新判断。', measures: '规划里的有关措施', direct: '直接有关', noMeasures: '这个领域没有列措施。', showMeasures: (more: number): string => `本领域其余 ${count(more)} 条措施`,
  },
  attainment: {
    title: '达标率', lead: '每一个比率都可以打开：分子、分母、规则，以及各是哪些目标。', first: '首先列出的达标率', rate: '算法', numerator: '分子（达标）', rest: '分母里没有达标', denominator: '分母', outside: '没有计入', percent: '达标率', states: '各种现状', byPlan: '按规划', byDomain: '按领域', byUnit: '按责任单位', byGoal: '按主要目标', shared: '另与别家共同负责', repeated: (number: number): string => `同一规划里说了两次的目标只计一次，重复列出的 ${count(number)} 项没有再计。`,
    why: '没有计入的，为什么', list: (name: string, what: string): string => `${name}：${what}的目标`, rows: '各部分之和等于合计。', open: '打开看是哪些目标', opened: '所列的目标', close: '收起', note: '说明',
  },
  warnings: {
    title: '预警', level: '级别', rule: '规则', none: '没有符合条件的预警。', ladder: '预警阶梯', red: '红', targets: (number: number): string => `${count(number)} 项目标`, lines: (number: number): string => `${count(number)} 条`, since: '自', sinceYear: (year: number): string => `${count(year)}年起`, known: '数据登记于', reason: '理由', target: '目标', clears: '怎样解除', reply: '回复与措施', replyLater: '还没有人回复。', unfold: '规则和界限', levelSentence: '红的要办，橙的逐项研究，黄的留意；每一条只因新数据或签署的说明解除。',
  },
  rules: {
    title: '规则', lead: '目标怎样判断、什么时候预警。界限可以由本地决定：改之前先看会影响什么，改时写明谁批准、为什么。', now: '现有预警', change: '改这一条', usual: '常用值', allowed: '可填', current: '现在', asUsual: '全部用常用值', approved: '批准', speaks: '什么时候预警', clears: '怎样解除', changes: '历次改动', noChanges: '没有改过，全部是常用值。', preview: '看会改变什么', by: '批准人（单位或负责人）', on: '批准日期', document: '依据文件（可不填）', reason: '改动的理由', from: '自哪天起', save: '按此改动', cancel: '不改了', yes: '是', no: '否',
    nothingChanges: '照此改动，没有一个目标的判断或预警会变。', changed: (number: number): string => `${count(number)} 个目标的判断会变`, coming: (number: number): string => `会出现 ${count(number)} 条预警`, going: (number: number): string => `会消失 ${count(number)} 条预警`, rates: '达标率', before: '现在', after: '改动后', done: '已改动，监测表已按新规则判断。', mayNot: '改动由统计负责人或妇儿工委办负责人办理。', previewFirst: '先看会改变什么，再填批准和理由。', backToUsual: '改回常用值，不须填写批准人。', key: '设置', who: '改动人', when: '时间', inherited: '沿用上级或系统默认',
  },
  home: { title: '监测情况', table: '看监测表', rate: '达标率', warnings: '没有回复的预警', none: '还没有通过的规划，没有可以监测的目标。', sentence: (year: number): string => `${String(year)}年的目标` },
} as const;
