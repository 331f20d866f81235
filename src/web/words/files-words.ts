/** Files at forms, plans and reports. */
export const filesWords = {
  title: (count: number): string => `附件（${String(count)}）`, add: '上传附件', none: '还没有附件。', remove: '移除', reason: '移除的原因', download: '下载', added: (name: string): string => `已附上 ${name}。`, removed: '已移除。',
  again: '引用已有附件', from: '附在哪里的', choose: '选填报表、规划或报告', nowhere: '别处没有可看的附件。', take: '引用', formOf: (round: string, unit: string): string => `${round}：${unit}`, reportOf: (year: number, kind: string): string => `${String(year)}年${kind}`,
  word: '附件', ofPlan: '附在这部规划', ofReport: '附在这份报告',
} as const;
