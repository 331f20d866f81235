const count = (number: number): string => String(number);

/** Words of the forms in which a plan that was read is corrected. */
export const planEditWords = {
  titles: {
    'resolve-doubt': '处理疑点', 'correct-target': '更正目标值', 'split-target': '拆分目标值', 'merge-targets': '合并目标值', 'add-target': '补充目标值', 'remove-target': '移除目标值', 'link-target': '关联指标', 'correct-clause': '更正条文', 'split-clause': '拆分条文', 'merge-clauses': '合并条文',
    'move-clause': '移动条文', 'add-clause': '补充条文', 'remove-clause': '移除条文', 'set-units': '更正责任单位', 'correct-heading': '更正标题', 'set-identity': '指定同一项',
  } as Readonly<Record<string, string>>,
  menu: '可以这样改', ok: '改好', cancel: '不改', empty: '无', yes: '是', no: '否', choose: '请选择', none: '（无）', nothing: '没有改动。', of: (what: string, label: string): string => `${what}：${label}`, more: '更多栏目', less: '收起',
  hints: {
    kind: '水平：到某个数；变动：比基期增减多少；趋势：只说升降；个数：建几个、配几人；定性：没有数。', bound: '以上含不低于、不少于；以下含不超过、以内；左右含约、接近；只写一个数的用“达到”。', strict: '“低于”“超过”不含本数', deadline: '哪一年要达到', value: '只写数，不带单位', unit: '如 %、‰、/10万、所、小时', direction: '往哪个方向才算好',
    statedBaseline: '由85.2%提高到90%，基期值就是85.2', groups: '几个分组用顿号分开，如：城镇、农村', changePercent: '下降写负数，如下降20%写 -20', changePoints: '下降写负数', tolerance: '“左右”最多差多少', every: '每年、每个单位、每届、每周期', of: '每个什么，如乡镇、社区', cycleYears: '每几年一次', upper: '界限是“之间”时的另一头', scope: '只指哪一部分人或地方', per: '每年变动的，写年', reference: '与哪个指标相比', baselineYear: '比哪一年', indicator: '原文里的指标名称',
  } as Readonly<Record<string, string>>,
  baselineValue: '印出的基期值', baselineOf: '基期值是哪一年的',
  bounds: { 'at-least': '以上（不低于、不少于）', 'at-most': '以下（不超过、以内）', reach: '达到', about: '左右（约、接近）', between: '之间' } as Readonly<Record<string, string>>,
  evers: { year: '每年', unit: '每个单位', term: '每届', cycle: '每周期' } as Readonly<Record<string, string>>,
  quoteOf: '这一条的原文', quote: '所据的原文（从上面选取，一字不差）', useSelection: '用选中的文字', occurrence: '在这一条里第几次出现',
  reason: '理由', reasonHint: { 'remove-target': '只是一般表述、与前面重复……；它的文字仍留在条文里。', 'remove-clause': '目录误读、页眉、重复……；文字和位置会留作记录，可以取回。' } as Readonly<Record<string, string>>,
  parts: { title: (at: number): string => `第 ${count(at)} 个`, add: '再分出一个', drop: '去掉这一个', sentence: '第一个沿用原编号，其余另编。每一个可以有自己的原文、名称和数。' },
  merge: { sentence: '合并到上面这一个，沿用它的编号；文字和出处并在一起。', withWhich: '与哪些合并', name: '合并后的指标名称（不改就沿用）', none: '同一条里没有别的目标值。', noneClause: '前后没有同级的条文。', next: (label: string): string => `与后一条合并：${label}`, previous: (label: string): string => `与前一条合并：${label}` },
  link: { to: '关联到', catalogue: '指标目录', local: '本地指标', noIndicator: '不关联', find: '在指标目录里找', name: '本地指标名称', unit: '计量单位', direction: '方向', directions: { up: '越高越好', down: '越低越好', hold: '保持', reference: '参照（不评价）' } as Readonly<Record<string, string>>, now: (reason: string): string => `现在：${reason}`, noneSentence: '定为不关联后，这个目标值不从指标数据里判断。' },
  clause: { number: '编号', title: '题名', text: '条文', noNumber: '不编号就留空' },
  split: { sentence: '把光标放到要分开的地方（方向键移动），下面就是分成的两条。', first: '前一条', second: '后一条（另编条目）', number: '后一条的编号', at: (at: number): string => `在第 ${count(at)} 个字后分开` },
  place: { parent: '放到哪里', section: '部分', sections: { goal: '主要目标', measure: '策略措施', clause: '条' } as Readonly<Record<string, string>>, position: '第几位', last: (most: number): string => `1 到 ${count(most)}` },
  add: { from: '来源', typed: '新写一条', back: '取回移除的', which: '取回哪一条', text: '条文', number: '编号' },
  units: { name: '单位名称', role: '分工', roles: { none: '未分牵头、配合', lead: '牵头', support: '配合' } as Readonly<Record<string, string>>, add: '增加单位', drop: (name: string): string => `去掉${name}`, at: (at: number): string => `第 ${count(at)} 个单位`, paste: '一次写多个（用顿号分开）', pasteAdd: '加上' },
  heading: { title: '名称', number: '编号', subject: '对象', subjects: { women: '妇女', children: '儿童' } as Readonly<Record<string, string>>, place: '地区', startYear: '起始年', endYear: '终止年' },
  identity: { which: '以前的哪一项', other: '与以前的都不是同一项，另编', sentence: '编号是各版之间认出同一项的依据，历年数据跟着编号走。' },
  resolve: { how: '处理结果', accepted: '照此采用', mended: '已经更正', note: '说明', which: '哪些', one: '只这一处', all: (others: number): string => `同类 ${count(others)} 处一起` },
} as const;
