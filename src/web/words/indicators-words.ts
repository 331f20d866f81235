/** The registry of indicators and the page of one. */
export const indicatorsWords = {
  registry: {
    title: '指标', search: '找指标（名称或别名）', domain: '领域', plan: '规划', unit: '责任或填报单位', department: '数据来源部门', kind: '类别', used: '用没用到', all: (what: string): string => `全部${what}`, anyUse: '规划用没用到都列', kinds: { shipped: '指标目录', local: '本地指标', printed: '规划原文（未关联）' } as Readonly<Record<string, string>>,
    usedYes: '现行规划用到的', usedNo: '现行规划没有用到的', retired: '含已停用', name: '指标', measureUnit: '计量单位', latest: '最近的数', trend: '走势', plans: '用于规划', leads: '牵头单位', reporter: '填报单位', source: '数据来源部门', targets: (count: number): string => `${String(count)} 个目标`, empty: '没有符合条件的指标。可换个说法，或清除筛选。', clear: '清除筛选', back: '回指标列表', before: '上一页', after: '下一页', pageOf: (page: number, pages: number): string => `第 ${String(page)} 页，共 ${String(pages)} 页`,
    total: (count: number): string => `共 ${String(count)} 个指标`, unconfirmed: '口径待核', local: '本地', printed: '未关联', waiting: '有待批准的改动', retiredOn: (day: string): string => `用到 ${day} 为止`, noFigure: '没有数', spark: (from: number, to: number): string => `${String(from)}年至${String(to)}年的走势`, add: '增加本地指标', versionWord: (version: number): string => `第 ${String(version)} 版`,
  },
  proposals: {
    title: '待批准的本地指标', none: '没有待批准的。', what: '提请', name: '指标', from: '自', until: '用到', by: '提请人', reason: '理由', state: '状态', approve: '批准', refuse: '不批准', withdraw: '撤回', refuseReason: '不批准的理由', done: '办好了。', approveSentence: (name: string): string => `批准“${name}”？批准后从所写的日期起生效。`, changes: '改动', ownWaits: '由您提请，须由另一人批准。', decided: (who: string, word: string): string => `${who}${word}`,
  },
  form: {
    add: '增加本地指标', revise: '修订定义', retire: '停用', name: '名称', unit: '计量单位', direction: '方向', directions: { up: '越高越好', down: '越低越好', hold: '保持', reference: '仅供参照' } as Readonly<Record<string, string>>, text: '定义', numerator: '分子', denominator: '分母', breakdowns: '分组', source: '数据来源部门', domain: '领域', validFrom: '从哪一天起', validTo: '用到哪一天', reason: '理由或依据', isBreak: '前后的数不可比（口径变化）',
    send: '提请批准', sent: '已提请，等另一人批准。', required: '必填', ofPlan: '这个指标是规划里设立的：名称、单位、方向随规划修订。', retireSentence: '停用后不再收集新数；已有的数和定义都保留。',
  },
  toFigures: '数据库里的数',
  definition: { title: '定义', versions: '历次版本', changed: '改了什么', none: '没有改动。', from: '从哪天起', first: '一直有效', origin: '来自', notSaid: '没有登记', break: '口径变化，前后不可比', recorded: (at: string, who: string): string => `${at} ${who} 登记`, retired: '停用', inData: '数据里的口径版本', usual: '通常口径', years: (from: number, to: number): string => (from === to ? `${String(from)}年` : `${String(from)}—${String(to)}年`), field: '栏目', before: '原来', after: '改为', version: '版本', source: '依据', empty: '没有写', sourceLink: '查看依据网址' },
  standing: { title: '目标与前景', target: '目标', plan: '规划', now: '现状', ahead: '前景', because: '为什么', year: (year: number): string => `按${String(year)}年的数判断` },
  uses: { title: '用在哪里，谁负责', plan: '规划', quote: '目标原文', deadline: '期限', leads: '牵头单位', supports: '配合单位', none: '现行规划没有用到。', reporter: '填报单位', noReporter: '没有定填报单位', domain: '领域', year: (year: number): string => `${String(year)}年` },
  relations: { title: '与其他指标的关系', none: '没有登记的关系。' },
  origin: {
    title: (name: string, year: number): string => `${name}${String(year)}年数据的来源`, value: '数', version: '版本', status: '状态', grade: '质量等级', from: '来自', who: '登记', definition: '口径版本', source: '来源', unit: '报送单位', note: '备注', latest: '现行', usual: '通常口径', history: '填报项的修改记录', none: '没有找到这个数。', period: '统计期', counts: '分子/分母', withheld: '保密：不在您可见的范围内', toForm: '看这份填报表', computed: '推算', replaced: '已被取代', form: '填报表', cell: (sheet: string, line: number | null, column: number | null): string => [sheet === '' ? '' : `工作表“${sheet}”`, line === null ? '' : `第${String(line)}行`, column === null ? '' : `第${String(column)}列`].filter((part) => part !== '').join(''), question: (number: string): string => `第${number}项`, at: '时间', by: '修改人', answer: '填的内容', missing: '缺失',
    statuses: { preliminary: '初步', final: '最终', estimated: '推算', revised: '修订' } as Readonly<Record<string, string>>,
  },
  explorer: { title: '历年数据', part: '看哪一部分', compare: '比较', trend: '历年变化', gap: { sex: '女性与男性', area: '农村与城市' } as Readonly<Record<string, string>>, parts: '各部分比较', regions: '各地区比较', year: '年份', whole: '合计', none: '还没有这个指标的数。可在“数据”里导入，或列入下一轮填报。', name: (indicator: string, part: string): string => `${indicator}（${part}）`, counts: (year: number, numerator: string, denominator: string): string => `${String(year)}年：分子 ${numerator}，分母 ${denominator}。`, ahead: (promise: string, told: string): string => `${promise}：${told}。`, setAside: (count: number): string => `有 ${String(count)} 个质量等级为 D 的数没有采用。` },
  revisions: { title: '数据修订记录', year: '年份', part: '部分', before: '原来', after: '改为', reason: '理由', who: '谁改的', when: '时间', from: '来自', none: '没有修订过。' },
} as const;
