/** Words of the page where plan texts come in. */
export const planImportWords = {
  title: '规划导入', noRegion: '您没有可以办理的地区。',
  intro: '上传规划的印发文本，系统读出领域、主要目标、策略措施和指标；读完先由您逐处核对，再送审通过。什么都不会自动采用。',
  upload: { choose: '选择文件', drop: '把文件拖到这里，或者', kinds: '可以是 Word（docx、doc）、PDF 或文本（txt）；妇女规划和儿童规划可以在同一个文件里。', label: '规划文本', sending: (name: string): string => `正在上传“${name}”`, cancel: '取消', cancelled: '已取消，什么也没有留下。', notes: '请留意' },
  reading: { waiting: '等待读取', running: '正在读取', cancel: '取消读取' },
  states: { waiting: '正在读取', read: '已读好', failed: '没有读成', 'set-aside': '已搁置' } as Readonly<Record<string, string>>,
  signs: { waiting: '…', read: '✓', failed: '✗', 'set-aside': '－' } as Readonly<Record<string, string>>,
  found: {
    title: '读到的规划', heading: '名称', subject: '对象', years: '期限', place: '地区', domains: '领域', goals: '主要目标', measures: '策略措施', targets: '目标值', whatNow: '办理', unknown: '没有读出', range: (from: number | null, to: number | null): string => from === null && to === null ? '没有读出' : `${from === null ? '？' : String(from)}—${to === null ? '？' : String(to)}年`,
    subjects: { women: '妇女', children: '儿童' } as Readonly<Record<string, string>>, issues: (errors: number, doubts: number, notices: number): string => `读取时发现：错误 ${String(errors)} 处，存疑 ${String(doubts)} 处，提示 ${String(notices)} 处`, noIssues: '读取时没有发现问题。',
    severities: { error: '错误', doubt: '存疑', notice: '提示' } as Readonly<Record<string, string>>, at: (page: number | undefined, line: number | undefined): string => `${page === undefined ? '' : `第${String(page)}页`}${line === undefined ? '' : `第${String(line)}行`}`,
    severity: '程度', where: '位置', what: '说明', refused: '这份文本没有读出规划', noDomains: '没有读出发展领域，多半不是规划的印发文本', tryThis: '请检查是不是规划的印发文本、能不能选中文字（扫描的图片读不出来），改好后重新上传。',
  },
  use: {
    draft: '起草为新规划', amend: '用它起草修订版', renew: '用它更换草案的文本', open: '打开草案', started: '已起草，请逐处核对。', preview: '先看会怎样', taken: (title: string, version: number): string => `已用于《${title}》第${String(version)}版`,
    of: (title: string, version: number, state: string): string => `《${title}》第${String(version)}版（${state}）`,
  },
  renewal: {
    title: (plan: string): string => `换用新文本：《${plan}》`, kept: (count: number): string => `在新文本上重做的修改（${String(count)}）`, settled: (count: number): string => `新文本本身已经如此的（${String(count)}）`, left: (count: number): string => `没有重做、须由您处理的（${String(count)}）`,
    changes: ({ added, removed, moved, renumbered, changed, unchanged }: Readonly<Record<'added' | 'removed' | 'moved' | 'renumbered' | 'changed' | 'unchanged', number>>): string => `条目：新增 ${String(added)}，删去 ${String(removed)}，移动 ${String(moved)}，改编号 ${String(renumbered)}，改动 ${String(changed)}，未变 ${String(unchanged)}。`,
    obstacles: (count: number): string => `换用后送审前还有 ${String(count)} 处要处理。`, nothingDone: '草案上还没有做过修改。', reason: '原因', edit: '修改', where: '位置', take: '换用新文本', takeAmend: '起草修订版', keep: '先不换', done: '已换用新文本。',
    sentence: '换用后草案的文字以新文件为准，上面列出的修改会保留；可以逐步撤销重做的修改。',
  },
  earlier: { title: '以前的导入', file: '文件', when: '导入时间', by: '导入人', state: '状态', use: '用途', look: '查看', none: '还没有导入过规划文本。', unused: '还没有起草' },
  amend: { title: '不换文件，直接修订', sentence: '以现行版本为底稿起草修订版；通过后取代原版，原版保留可比。', start: '起草修订版', none: '现在没有可以修订的规划。' },
} as const;
