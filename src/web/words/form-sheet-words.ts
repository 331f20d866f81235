/** Words of the form as a sheet. */
export const formSheetWords = {
  figures: '指标数据', conclusions: '完成情况和评价', sheetOf: (unit: string, sheet: string): string => `${unit}填报表：${sheet}`, back: '我的填报', allForms: '工作簿下载、上传', noForm: '没有这份填报表，或者您不能看。',
  due: (day: string, word: string): string => `期限 ${day}，${word}`, lastOpenDay: (day: string): string => `限时更正到 ${day}`, progress: (answered: number, asked: number): string => `已填 ${String(answered)} / ${String(asked)} 项`,
  counts: (errors: number, doubts: number, conflicts: number): string => [errors > 0 ? `须改正 ${String(errors)} 处` : '', doubts > 0 ? `待说明 ${String(doubts)} 处` : '', conflicts > 0 ? `待确认 ${String(conflicts)} 处` : ''].filter((part) => part !== '').join('，'),
  givenBack: (word: string, by: string, at: string): string => `${word}：${by}，${at}`, openRemarks: (count: number): string => `对填报项的意见 ${String(count)} 条，还没有处理：`, closed: '现在只能看，不能填：', emptyForm: '这份填报表没有要填的项。',
  save: {
    saved: '✓ 已保存', saving: (count: number): string => `… 正在保存 ${String(count)} 处`, waiting: (count: number): string => `○ 未保存 ${String(count)} 处：连接不上服务器，已留在这台电脑上，恢复后自动保存`, refused: (count: number, message: string): string => `✕ 未能保存 ${String(count)} 处：${message}`,
    again: '再试一次', notKept: '这台电脑不能暂存填写的内容（存储已满或被禁止）：保存好以前请不要关闭页面。', left: (count: number): string => `上次关闭页面前填写的 ${String(count)} 处没有保存：`, giveUp: '放弃这些内容', giveUpSentence: '放弃后不能找回。确定放弃？', leftLine: (name: string, field: string, text: string): string => `${name} ${field}：${text}`,
  },
  grid: {
    empty: '空', leave: '按 Esc 再按 Tab 离开表格', help: '方向键移动，直接输入即改写，F2 修改，回车向下，Tab 向右；Ctrl+C、Ctrl+V 与 Excel 互相粘贴，Ctrl+D 向下填充，Ctrl+Z 撤销；按 Esc 再按 Tab 离开表格。', help2: '键盘用法', options: '可选', open: '展开选项', closedCell: '这一格不用填', cellAt: (name: string, heading: string): string => `${name}，${heading}`,
    pasted: (written: number): string => `填入 ${String(written)} 格。`, dropped: (count: number, says: string): string => `有 ${String(count)} 个没有填入：${says}`, why: { closed: '那一格不用填', band: '落在领域标题上', beyond: '超出表格', 'too-long': '字太多' },
    handle: '拖动填充', undo: '撤销', redo: '重做', undone: '没有可以撤销的。',
  },
  states: { open: '○ 待填', done: '✓ 已填', said: '✓ 已注明缺失', computed: (text: string): string => `得 ${text}`, errors: (count: number): string => `✕ ${String(count)} 处须改`, doubts: (count: number): string => `？ ${String(count)} 处待说明`, conflict: '≠ 两人不同' },
  cell: {
    title: '这一项', none: '在表里选一项，这里显示它的口径、上年数和问题。', definition: '指标解释', numerator: '分子', denominator: '分母', method: '填法', period: '统计期', unit: '计量单位', lastYear: '上年数', noLastYear: '上年没有数', source: '资料来源', promises: '对应的目标', basis: '为什么由本单位填', version: '口径版本', history: '修改记录', remarks: '意见', noFindings: '没有问题。',
    error: '✕ 须改正', doubt: '？ 须说明', explained: '✓ 已说明', notice: 'ℹ 提示', overridden: '✓ 已准予通过', explanation: '说明（写给审核的人看）', applies: '已写的说明就是解释这一条', missing: '没有数时的原因', missingNote: '缺失说明', explain: '写好说明',
    conflict: (field: string): string => `“${field}”有两人同时填写，请确定用哪一个：`, keepNow: (text: string): string => `用现在的“${text}”`, keepOther: (text: string, by: string): string => `用${by}填的“${text}”`,
    settle: '已处理', settled: '已处理', addRemark: '写意见或答复', send: '发出', remarkSent: '已发出。', by: (by: string, at: string): string => `${by}，${at}`, someone: '（未署名）', noHistory: '还没有填过。', noRemarks: '没有意见。', fromFile: (file: string, cell: string): string => `来自文件 ${file} ${cell}`,
    missingMeanings: '各种缺失原因的意思',
  },
  todo: { title: (count: number): string => `还要办的（${String(count)}）`, none: '没有要办的了，可以提交。', unanswered: '待填', more: (count: number): string => `还有 ${String(count)} 处，办好前面的就会列出。`, all: '全部', errors: '须改正', doubts: '待说明', conflicts: '待确认', remarks: '意见' },
  files: { word: '附件', ofCell: '附在这一项', ofForm: '附在整份表', cellNote: (number: string, name: string): string => `第${number}项 ${name}` },
  changes: { title: '改动', since: { submitted: '与上次提交相比', approved: '与上次审核通过相比', locked: '与上次锁定相比' }, sinceAt: (at: string): string => `（${at}）`, never: '还没有过，没有可比的。', none: '没有改动。', item: '填报项', field: '栏目', before: '原来', after: '现在', blank: '空', restore: '恢复成那时的内容', restoreSentence: '现在的内容会被换成那时的；改过的仍留在修改记录里。确定恢复？', restored: (count: number): string => `已恢复 ${String(count)} 项。` },
  steps: {
    submit: '提交给分管领导', submitSentence: '提交后不能再改，直到被退回或撤回。确定提交？', submitted: '已提交，等分管领导审核。', leaveDoubts: '还有没说明的核实性问题，照样提交（所涉及的数质量等级记为 C）', takeBack: '撤回', takeBackSentence: '撤回后可以接着改，改好要重新提交。确定撤回？', takenBack: '已撤回，可以接着填。',
    sign: '审核通过，报统计部门', signSentence: '确认所报数据真实、准确，报统计部门？', signed: '已报统计部门。', sendBack: '退回修改', reason: '退回理由', sentBack: '已退回。', correct: '提交更正', correctReason: '更正理由', corrected: '已提交更正，等分管领导审核。', unsaved: '还有没保存的内容，保存好以后才能提交。', ok: '确定',
    paper: '领导已在纸上签字', paperSentence: '上传签字盖章页的扫描件或照片，写明签字的领导和日期。', leader: '签字的领导', signedOn: '签字日期', dayLike: '如 2026-11-21', scan: '选择扫描件', chosen: (name: string): string => `已选 ${name}`,
  },
  phone: { item: (at: number, all: number): string => `第 ${String(at)} 项，共 ${String(all)} 项`, previous: '上一项', next: '下一项', nextOpen: '下一个要办的', choose: '选一项', notAnswered: '请选择', clear: '不选' },
  panel: { show: '显示口径和问题', hide: '收起' },
} as const;
