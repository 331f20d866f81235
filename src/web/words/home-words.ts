export const homeWords = {
  hello: (name: string): string => `${name}，您好`, roles: '我的岗位', noRoles: '还没有授予岗位，请联系安全管理员。', owed: '要办的', noOwed: '现在没有要办的。', round: '正在进行的填报', noRound: '现在没有进行中的填报。',
  waiting: '等着办的', plans: '现行规划', noPlans: '还没有通过的规划。', version: (version: number): string => `第${String(version)}版`, openForm: '去填报', openBoard: '看进度', wholeInstallation: '整个系统', dueOn: (day: string): string => `${day}前`,
  preparation: '使用准备', toPreparation: '看还差哪几步', working: '各步都已完成，可以正常使用。', left: (steps: readonly string[]): string => `还差：${steps.join('、')}。`, matters: '可以办理的',
} as const;
