/** Reminding units: what waits, letters, the circular, scores. */
export const remindersWords = {
  issuer: '函件、通报由谁落款', issuers: { office: '妇儿工委办落款', 'leading-group': '领导小组落款' },
  title: '催办', round: '轮次', noRound: '现在没有进行中的填报。', all: '全部', unit: '单位', kind: '等什么', state: '状态', due: '期限', open: '未填', people: '找谁', nobody: '没有在任人员', reminded: '已发的提醒', next: '现在该发', returned: '退回理由', nothing: '没有要催办的。', search: '找单位',
  choose: (unit: string): string => `选${unit}`, chooseColumn: '选', chooseAll: '全选', remind: '发提醒', remindOf: (count: number): string => `给 ${String(count)} 个单位发提醒`, remindSentence: '按催报阶梯和已发过的，每个单位该发哪一级由系统定；不该发的列出原因。函件逐份记入催报记录，可以下载打印。',
  ladder: '按催报阶梯', how: '发哪一级', preview: '将要发出', previewNone: '按催报阶梯，所选单位现在都不该发；可以指定一级。', make: '发出', made: (count: number): string => `已发 ${String(count)} 份。`, skipped: (count: number): string => `没有发的 ${String(count)} 个`, letters: '下载这次的函件', lettersAll: '下载函件', circular: '下载通报（文稿）', circularTable: '下载通报（表）', madeTitle: '已发出',
  kinds: { hint: '提示函', urging: '催报函', 'second-urging': '第二次催报函', circular: '列入通报' }, day: '哪一天发的函件', dayAll: '不填为全部', close: '关闭',
  counted: (word: string, count: number): string => `${word}（${String(count)}）`,
  tabs: { waiting: '等着办的', scores: '报送评分' }, scores: '单位报送评分', points: '得分', change: '比上一轮', part: '组成', rule: '算法', weight: '权重', none: '—', unfold: '看组成', fold: '收起', partsOf: (unit: string): string => `${unit}的得分组成`, noScores: '还没有可以评分的填报。', over: '分子/分母',
} as const;
