const count = (number: number): string => String(number);

/** Words of the workspace where a plan that was read is confirmed. */
export const planDraftWords = {
  title: (title: string): string => `核对《${title}》`, version: (version: number): string => `第${count(version)}版`, toPlan: '看规划页', readTitle: (title: string): string => `《${title}》`, noDraft: '这部规划没有正在办理的版本。', toImport: '去导入', renew: '换用更正后的文本', otherVersion: '版本',
  source: { title: '原文', none: '这一版没有原文（从现行版本直接修订，或原文件已不在），只看条目。', page: (page: number): string => `第${count(page)}页` },
  tree: {
    title: '条目', filter: '只看', filters: { all: '全部条目', doubts: '有疑点的', unlinked: '没有关联指标的目标值', unseen: '没看过的', targets: '目标值' } as Readonly<Record<string, string>>, empty: '没有这样的条目。', doubts: (doubts: number): string => `疑 ${count(doubts)}`, seen: '看过',
    noIndicator: '没有关联指标', untitled: '规划正文', units: '责任单位', due: (year: number): string => `${count(year)}年`, find: '找条目', found: (rows: number): string => `${count(rows)} 条`,
  },
  doubt: {
    title: '待处理', none: '没有待处理的疑点。请把条目看一遍，再送审。', count: (at: number, all: number): string => `第 ${count(at)} 处，共 ${count(all)} 处`, obstacle: '必须改', error: '错误', doubt: '疑点', read: '读作', acceptAll: '同类全部照此采用',
    acceptAllSentence: (all: number, message: string): string => `共 ${count(all)} 处，第一处是：“${message}”。每一处都看过了吗？`, noteTitle: '说明（可以不写）',
    actions: { accept: '照此采用', correct: '更正', mended: '已经更正过', split: '拆分', mergeNext: '与后一条合并', move: '移动', next: '下一处', previous: '上一处', remove: '移除', all: '全部疑点', more: '其他操作' },
    settled: { accepted: '照此采用', mended: '已更正' } as Readonly<Record<string, string>>, reopen: '改为', open: '待处理', list: '疑点一览', state: '处理', place: '位置', what: '说明', kind: '程度',
  },
  progress: {
    doubts: (open: number, all: number): string => `疑点还有 ${count(open)} 处（共 ${count(all)} 处）`, seen: (seen: number, all: number): string => `看过 ${count(seen)} / ${count(all)} 条`, seenHint: '在这台电脑上显示过的条目', obstacles: (left: number): string => (left === 0 ? '可以送审' : `还差 ${count(left)} 处才能送审`),
    saving: (steps: number): string => `正在保存 ${count(steps)} 步`, saved: '已全部保存', offline: (steps: number): string => `连接不上服务器：${count(steps)} 步还没有存上，恢复后自动存，请不要关闭本页。`, reading: '只读：这一版现在不能修改。', undoing: '正在撤销……',
  },
  undo: { button: '撤销', will: (sentence: string): string => `将撤销：${sentence}`, nothing: '没有可撤销的修改', history: '修改记录', to: '撤销到这一步之前', toSentence: (steps: number): string => `将依次撤销最近 ${count(steps)} 步修改，历史中仍可看到。`, by: '修改人', what: '修改', me: '我（未保存）', did: (sentence: string): string => `已撤销：${sentence}` },
  others: { title: '别人刚刚改过这份草案，您看到的已是最新内容', undone: '撤销了一步修改', lost: '您的这些修改没有做成，需要时请重做', lostReasons: { undo: '别人改过以后没有撤销' } as Readonly<Record<string, string>>, read: '知道了' },
  keys: {
    title: '按键一览', open: '按键', sentence: '在输入框里不起作用；方向键在“条目”里有效。', isOn: '使用单键（关掉后只有 Ctrl Z 有效，都可以用按钮办）',
    groups: {
      doubts: { title: '疑点', keys: [['A', '照此采用'], ['E', '更正所在的条目'], ['D', '已经更正过'], ['N', '下一处疑点'], ['P', '上一处疑点'], ['Q', '疑点一览']] },
      tree: { title: '条目', keys: [['↑ ↓', '上一条、下一条'], ['← →', '收起、展开'], ['Home End', '第一条、最后一条'], ['U', '下一条没看过的'], ['F', '对照原文']] },
      edits: { title: '修改', keys: [['E', '更正'], ['S', '拆分'], ['M', '与后一条合并'], ['Shift M', '与前一条合并'], ['V', '移动'], ['I', '补充条文'], ['T', '补充目标值'], ['L', '关联指标'], ['R', '责任单位'], ['X', '移除'], ['O', '全部操作']] },
      draft: { title: '草案', keys: [['Z', '撤销一步'], ['?', '按键一览']] },
    },
  },
  tabs: { source: '原文', tree: '条目', doubts: '待处理' },
} as const;
