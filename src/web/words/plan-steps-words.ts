const count = (number: number): string => String(number);

/** Words of the way of a plan version from draft to adoption. */
export const planStepsWords = {
  title: '办理', history: '办理经过', reason: '理由', reasonOptional: '理由（可以不写）', documentNumber: '文号', documentDate: '印发日期', documentHint: '如 示政发〔2021〕16号', dateHint: '如 2021-12-30', validFrom: '自哪一天起施行（不填为印发日期）',
  paper: '领导在纸上签的字，由我代录', paperOnly: '您没有直接办理这一步的岗位，只能代录领导在纸上签的字，并附签字页扫描件。', signer: '签字的人', signerRole: '职务', signedOn: '签字日期', otherPerson: '其他人（写姓名）', signerName: '姓名',
  from: '原经办人', to: '交给', approvers: '改由谁审批', cancel: '先不办', done: (word: string): string => `已${word}。`, choose: '请选择',
  sentences: {
    submit: '送审后内容不能再改，直到被退回或由送审人撤回。', adopt: '通过后这一版就是现行规划，各单位按它填报、考核；内容不能再改，要改须起草修订版。', return: '退回后经办人可以修改，再送审。', 'take-back': '撤回后可以继续修改，再送审。', withdraw: '撤销后这份草案就此作废，不能恢复。所作的修改只在记录里看得到。确实要撤销吗？',
    'hand-over': '把一个人在这件事里的经办工作交给另一个人；四眼原则按接手的人算。', appoint: '改由其他岗位审批这一版规划。',
  } as Readonly<Record<string, string>>,
  unseen: (unseen: number): string => `还有 ${count(unseen)} 条没有在这台电脑上看过。`, obstacles: (left: number): string => `还差 ${count(left)} 处才能送审：`, notSaved: '还有修改没有存上，请稍候。', adoptUnseen: (unseen: number): string => `您还有 ${count(unseen)} 条没有看过；通过前请至少看一遍目标值。`,
  barred: (word: string, because: string): string => `${word}：${because}`, returnedWhy: (by: string, reason: string): string => `${by}退回：${reason}`, adopted: (number: string, date: string, since: string): string => `已通过：${number}，${date}印发，自 ${since} 起施行。`,
  table: { when: '时间', who: '办理人', role: '岗位', what: '办理', reason: '理由', document: '文件', round: '轮次', empty: '还没有办理过。' },
} as const;
