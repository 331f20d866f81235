export const reportsWords = {
  list: {
    title: '报告', year: '年份', kind: '类型', stage: '状态', allYears: '全部年份', allKinds: '全部类型', allStages: '全部状态', report: '报告', knownOn: '数据截至', changed: '之后变了的数', changedCount: (count: number): string => `${String(count)} 个`, none: '无', askedBy: '编制人', madeAt: '编成于', more: '更多',
    empty: '还没有报告。编制一份：选类型和年份，数字由数据库来，几秒钟编成；再改段落、送审、定稿、下载。', emptyReader: '还没有报告。', emptyFiltered: '没有符合条件的报告。', make: '编制报告', edition: (edition: number): string => `第${String(edition)}版`, ofOld: '只有文件', failed: '没有编成', waiting: '等待编制',
  },
  make: {
    title: '编制报告', kind: '类型', year: '监测年份', subject: '规划', both: '妇女和儿童', women: '妇女规划', children: '儿童规划', issuer: '落款单位（可不填）', date: '成文日期（照写，可不填）', knownOn: '用哪一天结束时的数（不填为现在）', dayHint: '如 2026-06-30', badDay: '日期写成 2026-06-30 的样子',
    more: '更多（一般不用填）', asOf: '按哪一天判断到期，用那一天的规划和分工（不填为今天）', parent: '数据里上级地区的名称（写了就与上级比较）', office: '建议报送的单位（不填为妇女儿童工作委员会办公室）',
    takeOver: (title: string): string => `沿用《${title}》的手写段落（所依据的数字变了的会标出）`, ok: '开始编制', cancel: '不编了',
  },
  underWay: { cancel: '取消', cancelled: '已取消。', waiting: '正在排队', working: (note: string): string => `${note}……`, label: '编制进度' },
  head: {
    back: '全部报告', stage: '状态', edition: '版次', basis: '依据', year: '年份', plan: (title: string, version: number): string => `《${title}》第${String(version)}版`, toMonitoring: (year: number): string => `${String(year)}年的监测表`, knownOn: (day: string, figures: number): string => `数据库 ${day} 的 ${String(figures)} 个数`,
    withheld: (count: number): string => `（其中 ${String(count)} 个按可见范围不列出）`, seal: '定稿', sealed: (day: string, by: string, document: string | null): string => `${day}定稿，${by}审核${document === null ? '' : `，${document}`}`, fingerprint: '定稿指纹', auditHead: '审计链头', ofOld: '这份报告是用以前的程序编制的，只保留了文件。',
    outdated: (count: number): string => `编成以后，数据库里有 ${String(count)} 个数变了。`, outdatedDraft: '刷新后用新的数，手写段落保留，变化逐处列出。', outdatedFrozen: '定稿不会变；需要的，请起草更正稿。', refresh: '刷新数据', refreshing: '正在刷新……', replaces: '更正稿，定稿后取代', former: '原定稿', failed: '上次编制没有完成',
  },
  downloads: { title: '下载', formats: { docx: 'Word', html: '网页', xlsx: 'Excel', pdf: 'PDF' } as Readonly<Record<string, string>>, draft: '每页标注“草稿”', busy: '正在生成……', noPdf: '本服务器没有浏览器或 LibreOffice，不能生成 PDF；可下载 Word 文档另存，或用“打印”存为 PDF。', print: '打印' },
  viewChoice: '看哪一部分', views: { text: '正文', passages: '手写段落', changes: '变化', compare: '与上年比较', remarks: '意见', files: '附件', history: '办理经过' },
  steps: {
    submit: '送审', approve: '审核通过', paper: '代录纸上审核', return: '退回', 'take-back': '撤回送审', freeze: '定稿', withdraw: '撤销草稿', correct: '起草更正稿', reason: '理由', reasonOptional: '说明（可不填）', number: '文号（可不填）', date: '印发日期', cancel: '取消', done: '办好了。', notNow: '现在不能办的', obstacles: (count: number): string => `送审前还有 ${String(count)} 处要办`, goThere: '去看',
    sentences: { submit: '送审后内容不能再改，直到退回或撤回。确定送审？', approve: '确认报告内容无误，审核通过？', return: '退回给编制的人修改，请写明要改什么。', 'take-back': '撤回后可以继续修改，之后要重新送审。', freeze: '定稿后内容不再改变，并生成留存的文件。更正只能另起草更正稿。确定定稿？', withdraw: '撤销后这份草稿不能再用，内容仍可查看。', correct: '用现在的数起草下一版，手写段落沿用；更正稿定稿后取代这一版。' } as Readonly<Record<string, string>>,
  },
  text: {
    contents: '目录', part: '部分', all: '全文', lead: '开头', previous: '上一部分', next: '下一部分', open: (about: string): string => `本段：${about}`, openShort: '本段', close: '收起', sources: '数字的来源', noSources: '这一段没有数字。', chartData: '图的数据', figuresOf: (caption: string): string => `${caption}的数据`, written: '手写', moved: '数字已变，请核对', changed: '刷新后有变化', remarked: (count: number): string => `${String(count)} 条意见`, leftOut: '这一段不印', notes: '校对提示', unit: (unit: string): string => (unit.startsWith('单位') ? unit : `单位：${unit}`),
  },
  passage: {
    instead: '改写这一段', after: '在这一段后面增加', own: '系统所写', text: '手写的文字', save: '保存', restore: '恢复系统所写', remove: '去掉增加的话', stillHolds: '数字已核对，文字仍然适用', leaveOut: '不印这一段', hint: '可以分行，每行一段；文中的数字会与数据核对。', saved: '已保存。', by: (name: string, at: string): string => `${name}，${at}`, kept: '您上次没有保存的文字，已放回。',
    movedWords: (gone: readonly string[], come: readonly string[]): string => `写这段话时的数字${gone.length === 0 ? '' : `原为 ${gone.join('、')}，`}${come.length === 0 ? '现在没有了' : `现为 ${come.join('、')}`}。`, quoted: (figures: readonly string[]): string => `文中引用了已变化的 ${figures.join('、')}，请改正。`, homeless: '本期报告没有这一段了，文字仍保存着，不会印出。', history: '修改记录', noHistory: '还没有手写过。', version: (version: number): string => `第 ${String(version)} 次`, taken: '撤销手写，恢复系统所写', blank: '（不印这一段）',
    conflict: '别人刚改成了下面这样，您写的还在上面。改好后保存，就以您的为准；两份都留在修改记录里。', merge: '把他写的接在我写的后面', theirs: '别人刚写的', overwrite: '以上面的文字保存', none: '没有手写段落。在“正文”里点一段旁边的“本段”就可以改写。', at: '段落', place: { instead: '改写', after: '增加' }, stand: { holds: '与数字相符', moved: '数字变了', homeless: '段落没有了' },
  },
  changes: { title: '刷新后的变化', none: '没有待核对的变化。', accept: '已核对', acceptAll: '全部核对无误', accepted: (count: number): string => `已核对 ${String(count)} 处。`, before: '原来', now: '现在', about: '所在部分', count: (count: number): string => `系统写的内容有 ${String(count)} 处与上次不同，请逐处核对。`, gone: '（没有了）', fresh: '（原来没有）', row: '行', rows: (count: number): string => `${String(count)} 行不同` },
  compare: { title: '与上年比较', none: '没有上一年的同类报告可比。', choose: '与哪一份比', other: (title: string, year: number, edition: number, stage: string): string => `${String(year)}年 ${title}${edition > 1 ? `（第${String(edition)}版）` : ''}（${stage}）`, with: (title: string, isFrozen: boolean): string => `与《${title}》${isFrozen ? '（定稿）' : '（没有定稿）'}比较`, differences: (count: number, same: number): string => `${String(count)} 处不同，${String(same)} 处相同。`, onlyText: '只看文字', last: '上年', now: '本年', showMore: (count: number): string => `再看 ${String(count)} 处` },
  remarks: { title: '意见', add: '提意见', text: '意见', whole: '对全文', send: '提出', sent: '已提出。', none: '还没有意见。', answer: '怎样处理的', settle: '记为已处理', settled: '已处理', open: '待处理', by: (name: string, at: string): string => `${name}，${at}` },
  history: { step: '办理', by: '办理人', at: '时间', reason: '理由', document: '文件', none: '还没有办理。', signed: (name: string): string => `（${name}在纸上签字）` },
  sign: { ins: '新', del: '原' },
} as const;
