/** Steps of forms, wherever they are taken. */
export const stepsWords = {
  chosen: (count: number): string => `已选 ${String(count)} 份`, done: (count: number): string => `办好了 ${String(count)} 份。`, aftermath: '请留意', close: '知道了',
  openDoubts: (count: number): string => `还有 ${String(count)} 处核实性问题没有说明，所涉及的数质量等级为 C。`, oldReport: (year: number, kind: string, figures: number): string => `${String(year)}年${kind}是用原来的数编成的，编成后变了 ${String(figures)} 个数：已经印发的，请考虑更正。`,
  of: (word: string, units: string): string => `${word}：${units}`, andMore: (shown: string, all: number): string => `${shown}等 ${String(all)} 个单位`,
  reason: '理由', returnReason: '退回理由（填报单位会看到）', dueDay: '新的报送期限', openUntil: '可以更正到哪一天', sameDay: '不改期限的留空', documentNumber: '据以办理的文号（没有的留空）', documentDate: '印发日期', from: '原经办人', to: '交给', choosePerson: '请选择',
  dayHint: '写成 2026-04-30', dayWrong: '不是日期，写成 2026-04-30 的样子', more: '更多',
  sentences: {
    sign: '确认所报数据真实、准确，报统计部门？', approve: '', lock: '', return: '退回后由填报单位修改、重新提交，理由各单位都看得到。', 'send-back': '退回给本单位填报人修改。', except: '锁定的表重新打开到这一天，改动须写明理由，另存为修订。', prolong: '更正期延长到这一天。',
    'lock-again': '内容须与锁定时一样，才能恢复锁定。', extend: '只改所选单位的期限，这一轮其他单位不变。', excuse: '免报的单位不再催报，也不计入应报。', resume: '恢复为填报中，可以改期限。', 'hand-over': '一个人经办的工作整个交给另一个人。', 'take-back': '撤回后可以再改。',
  },
  buttons: { sign: '审核通过，报统计部门', 'send-back': '退回修改', approve: '审核通过', lock: '锁定', return: '退回', except: '批准限时更正', prolong: '延长更正期', 'lock-again': '恢复锁定', extend: '延期', excuse: '免报', resume: '恢复填报', 'hand-over': '交接', 'take-back': '撤回' },
  rest: (word: string, next: string, isKnown: boolean): string => `${word}，之后第一个工作日是 ${next}${isKnown ? '' : '（这一年的放假安排还没有录入，只看周末）'}`,
  scans: { label: '盖章签字页扫描件', hint: 'PDF 或图片；可以传多页', add: '上传扫描件', sending: (name: string): string => `正在上传“${name}”`, drop: (name: string): string => `去掉“${name}”` },
  paper: { sentence: '只录已经在纸上签了字的：签字的人、职务、日期，并附签字页扫描件。签字的人须没有编制、修改或送审过。', name: '签字的人（姓名）', role: '签字时的职务', signedOn: '签字日期' },
} as const;
