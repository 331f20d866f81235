import { achievementStates, outlooks, warningLevels } from '#monitoring';

import { missingReasonWords } from '#kernel';

/**
 * What fields of answers are called where their schema does not say it. A field that stands in neither is shown as programs call it.
 */
export const fieldWords: Readonly<Record<string, string>> = {
  personId: '人员编号', sessionId: '会话编号', regionId: '地区编号', unitId: '单位编号', holdingId: '任职编号', attachmentId: '附件编号', jobId: '任务编号', planId: '规划编号', importId: '导入编号', changeId: '变更编号', itemId: '条目编号', subjectId: '对象编号',
  toRegionId: '划入地区编号', parentRegionId: '上级地区编号', indicatorId: '指标编号', versionId: '版本编号', id: '编号', key: '键',
  name: '名称', personName: '姓名', login: '登录名', contact: '联系方式', title: '题名', word: '称谓', role: '岗位', roles: '岗位', holdings: '任职', holders: '任职人员', people: '人员', lockedUntil: '锁定至', grantedAt: '授予时间', grantedBy: '授予人', sessions: '会话', session: '会话', address: '来源地址', agent: '所用程序', isThis: '是否本次',
  secret: '密钥', recoveryCodes: '恢复码', firstPassword: '初始密码', mustChangePassword: '须先修改密码', restrictedTo: '只能先办', changed: '已修改', signedOut: '已退出', hasOneTimeCode: '两步验证', token: '令牌',
  startedAt: '开始于', seenAt: '最近使用', disabledAt: '停用于', revokedAt: '收回于', createdAt: '建立于', finishedAt: '结束于', recordedAt: '登记于', addedAt: '上传于', editedAt: '修改于', undoneAt: '撤销于', at: '时间', on: '日期', date: '日期', onDate: '生效日',
  createdBy: '建立人', recordedBy: '登记人', addedBy: '上传人', leftOn: '离开日', validFrom: '起始日', validTo: '终止日', endedOn: '撤销日', adoptedOn: '通过日', founded: '设立日', ended: '已撤销', deadline: '期限',
  regions: '地区', region: '地区', level: '层级', code: '代码', depth: '深度', history: '历史', changes: '变更', borderChanges: '区划变更', from: '从', to: '到', weight: '权数', basis: '依据', measure: '口径',
  units: '单位', unit: '单位', shortName: '简称', kind: '类别', kindWord: '类别', ordinal: '次序', aliases: '别名', successions: '承接', dutiesPassedOn: '移交的任务', parts: '部分', note: '说明', notes: '说明', matches: '可能的单位', how: '如何找到', by: '据以找到', certain: '确定',
  settings: '设置', explanation: '说明', scope: '范围', needsReason: '须写理由', mayBeginInThePast: '可以追溯', value: '值', standard: '标准值', setIn: '设在', reason: '理由',
  jobs: '任务', job: '任务', state: '状态', stateWord: '状态', attempts: '次数', mostAttempts: '最多次数', runAfter: '何时起办', progress: '进度', progressNote: '进度说明', result: '结果', failure: '失败原因', cancelRequested: '已要求取消',
  attachments: '附件', fileKind: '种类', contentKind: '种类', contentType: '媒体类型', size: '字节', sha256: '指纹', file: '文件', text: '内容',
  lines: '记录', line: '行', number: '编号', action: '事项', subjectKind: '对象类别', subject: '对象', sentence: '事由', before: '之前', after: '之后', algorithm: '算法', previousHash: '前一条指纹', hash: '指纹', contentHash: '指纹', short: '校验码', holds: '完整', count: '条数', head: '末条', fault: '问题',
  message: '说明', issues: '问题', issue: '问题', severity: '程度', page: '页', sheet: '工作表', column: '列', place: '地区', startYear: '起始年', endYear: '终止年', plans: '规划', plan: '规划', imports: '导入', index: '序号',
  domains: '领域', domain: '领域', goals: '目标', measures: '措施', targets: '指标', chapters: '章', clauses: '条', facts: '数据', versions: '版本', version: '版本', revision: '修改次数', basedOn: '依据版本', documentNumber: '文号', document: '发文', lifeCycle: '办理', round: '轮次', steps: '步骤', step: '步骤',
  doubts: '疑点', resolution: '处理', resolutions: '处理', obstacles: '障碍', obstacle: '障碍', edits: '修改', edit: '修改', kinds: '种类', example: '例子', mayEdit: '可以修改', open: '未办结', because: '缘由', sentences: '说明', localIndicators: '本地指标', leftOut: '略去',
  added: '新增', removed: '删除', moved: '移动', renumbered: '改编号', unchanged: '未变', counts: '合计', field: '字段', fields: '字段', items: '条目', label: '名称', texts: '文字', allowed: '可办理', next: '下一页', total: '合计', quote: '原文', indicator: '指标', baseline: '基期', year: '年', values: '数值', source: '来源',
  backups: '备份', backupId: '备份编号', fileName: '文件名', fingerprint: '校验值', bytes: '字节', schema: '格式', zh: '中文', titlePrinted: '文中印有名称', placeAs: '原文地名', spans: '原文行', as: '原文写法', linkScore: '关联得分', linkReason: '关联依据', bound: '界限', upper: '上限', direction: '方向',
  baselineYear: '基期年', changePercent: '变动百分之', changePoints: '变动百分点', per: '每', strict: '不含界限', groups: '人群', reference: '参照', tolerance: '容许', statedBaseline: '原文基期值', every: '每个', of: '其中', cycleYears: '周期年数', confidence: '把握', indicatorTable: '指标表', indicatorTableHeads: '指标表表头',
  attribute: '特征', heading: '标题', cells: '单元格', usedIds: '用过的条目编号', itemIds: '条目编号', labelBefore: '原名称', marked: '改动', adopted: '已通过', change: '变化', conflicts: '衔接问题', places: '出处', acceptance: '接受', acceptanceId: '接受编号', acceptanceIds: '接受编号', acceptedAt: '接受于', acceptedBy: '接受人', accepted: '已接受', settled: '已解决',
  linkId: '衔接编号', links: '衔接', toPlanId: '对方规划编号', toItemId: '对方条目编号', where: '位置', goalsNotTakenUp: '没有承接的目标', indicators: '指标', proposals: '拟分工', sure: '把握大', unknown: '没有找到的单位', onOtherDays: '其他日期的单位', ambiguous: '指多个单位的名称', left: '留下未采用', assignmentId: '分工编号', assignments: '分工',
  whatToDo: '怎么办', leads: '牵头单位', supports: '配合单位', assignedOnLabel: '分工所在条目', roleWord: '分工', basisWord: '依据', endedAt: '结束于', endedBy: '结束人', endReason: '结束理由', revised: '已修订', figures: '数据', period: '时期', start: '起', end: '止', subUnit: '下属单位', definitionVersion: '口径版本', sourceRank: '来源次序',
  unitName: '单位', unitEnded: '单位已撤销', totals: '合计',
  isLatest: '是否最新', content: '内容', digits: '小数位', numerator: '分子', denominator: '分母', standardError: '标准误', happened: '发生', evidence: '佐证', status: '数据状态', grade: '等次', reportedOn: '上报日', audience: '对象', withheld: '没有列出的',
  seriesId: '数列编号', points: '各期数据', isBreak: '口径变过', form: '填报表', computed: '如何算出', chunks: '内容',
  applied: '已导入', changedFinals: '改动的最终数', columns: '列', conversion: '换算', differences: '不一致', headingRow: '表头行', kept: '采用', layout: '表式', mapping: '对应关系', mappingId: '对应关系编号', mappings: '对应关系', mode: '方式', names: '名称', new: '新增',
  outcomes: '结果', printed: '原文', proposal: '提议', refused: '不能改', report: '报告', row: '行', rows: '行数', score: '相似度', shown: '列出', tables: '表', taken: '采用', things: '处数', unknownNames: '不认识的名称',
  roundId: '轮次编号', rounds: '轮次', reportingYear: '数据年度', opensOn: '开网日期', dueOn: '截止日期', lateUntil: '补报截止日期', viewUntil: '查看截止日期', openedAt: '开网于', closedAt: '结束于', header: '表头', duties: '填报分工',
  formId: '填报表编号', forms: '填报表', questions: '填报项', questionId: '填报项编号', answer: '填报方式', answers: '填报内容', explains: '已说明的问题', findings: '检查出的问题', remarks: '意见', remarkId: '意见编号', waiting: '等待补充的单位', elsewhere: '由别的单位填报的', notNeeded: '已不需要的',
  breakdowns: '分组', fromYear: '起始年', toYear: '终止年', proposalId: '提请编号',
  runs: '文字', table: '表',
};

const wordsOf = (known: Readonly<Record<string, { readonly word: string }>>): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(known).map(([id, { word }]) => [id, word]));

/** What the choices of a field are called where the schema of an answer does not say it. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  level: { ...warningLevels, installation: '整个系统', country: '国家', province: '省', city: '市', district: '区县', township: '乡镇街道' },
  section: { goal: '主要目标', measure: '策略措施', clause: '其他条文', table: '指标表' },
  standing: { 'met': '达标', 'not-met': '未达标', 'unproven': '证据不足', 'unassessed': '不能判断' },
  outlook: wordsOf(outlooks),
  severity: { error: '错误', doubt: '存疑', notice: '提示' }, mode: { preview: '预览', apply: '导入' },
  how: { 'name': '名称', 'short-name': '简称', 'alias': '别名', 'without-brackets': '去掉括号', 'without-place': '去掉地名', 'other-day': '曾用名', 'succession': '承接单位', 'same-department': '同类部门（推测）', 'accepted': '接受', 'mended': '已改正' },
  state: {
    ...wordsOf(achievementStates),
    'waiting': '等待', 'running': '进行中', 'done': '完成', 'failed': '失败', 'cancelled': '已取消', 'draft': '草稿', 'submitted': '已提交', 'returned': '已退回', 'adopted': '已通过', 'withdrawn': '已撤回', 'read': '已读好', 'set-aside': '已搁置',
    'absent': '没有', 'added': '新增', 'removed': '删除', 'changed': '改动', 'same': '相同',
  },
  scope: { installation: '整个系统', region: '一个地区' },
  answer: { 'figure': '数值', 'yes-no': '是否完成', 'judgement': '评价' },
  from: { 'standard': '系统默认', 'here': '本地区', 'above': '上级地区', 'printed-on-goal': '目标后所列', 'printed-on-measure': '措施后所列', 'printed-on-clause': '条文所列', 'domain-list': '领域责任单位', 'indicator-table': '指标表' },
  kind: {
    'heading': '标题', 'paragraph': '段落', 'table': '表', 'picture': '图',
    'asked': '人工', 'scheduled': '定时', 'level': '水平', 'change': '变动', 'trend': '趋势', 'gap': '差距', 'count': '计数', 'event': '事件', 'relative': '相对', 'qualitative': '定性', 'plan': '规划', 'domain': '领域', 'chapter': '章', 'goal': '目标', 'measure': '措施', 'clause': '条文', 'target': '指标',
    'row': '表中一行', 'same': '相同', 'old': '原文', 'new': '新文', 'upper': '上级规划', 'sibling': '同级规划', 'former': '上一周期', 'taken-up': '承接', 'read-plan-document': '读取规划文件', 'backup': '备份', 'shipped': '指标目录', 'local': '本地指标', 'printed': '规划原文',
  },
  align: { left: '左', centre: '中', right: '右' }, shade: { group: '分组', total: '合计' },
  place: { instead: '改写', after: '增加' },
  stand: { holds: '与数字相符', moved: '数字变了', homeless: '段落没有了' },
  mark: { 'changed': '数字变了', 'to-fill': '待填写' },
  algorithm: { sha256: 'SHA-256', sm3: 'SM3' },
  direction: { up: '越高越好', down: '越低越好', hold: '保持', range: '区间', narrow: '缩小', reference: '仅供参照' },
  subject: { women: '妇女', children: '儿童' },
  bound: { 'at-least': '不低于', 'at-most': '不高于', 'reach': '达到', 'about': '左右', 'between': '在两数之间' },
  every: { year: '每年', unit: '每个', term: '每届', cycle: '每个周期' },
  before: { lead: '牵头', support: '配合', absent: '没有' },
  after: { lead: '牵头', support: '配合', absent: '没有' },
  field: {
    text: '条文', title: '题名', quote: '原文', value: '数值', numerator: '分子', denominator: '分母', happened: '是否', happenedOn: '日期', level: '评价', evidence: '佐证', missing: '缺失原因', missingNote: '缺失说明', upperValue: '上级反馈数', explanation: '说明', note: '备注',
  },
  role: { sibling: '同级规划', upper: '上级规划', former: '上一周期规划', lead: '牵头', support: '配合', released: '不承担' },
  audience: { 'women': '妇女', 'children': '儿童', 'own-unit': '本单位', 'bureau': '统计部门', 'committee': '妇儿工委', 'upper-level': '上级', 'public': '公开' },
  scale: { 'share': '比例', 'gross-rate': '毛率', 'positive': '正数', 'plain': '任意数' },
  status: { preliminary: '初步', final: '最终', estimated: '推算', revised: '修订' },
  reason: missingReasonWords, change: { add: '增加', revise: '修订', retire: '停用' },
};
