export const collectionWords = {
  board: {
    title: '填报进度', round: '轮次', unit: '单位', state: '状态', due: '期限', completeness: '已填', missing: '注明缺失', errors: '必须改', doubts: '待说明', returned: '退回', activity: '最近办理', people: '在办人员', reminded: '提醒', search: '找单位', late: '只看逾期未报', allStates: '全部状态', empty: '没有符合条件的单位。', noRound: '还没有开始的填报轮次。', download: '下载进度表', none: '无', reason: '退回理由', choose: (unit: string): string => `选${unit}`, chooseColumn: '选', chooseAll: '全选',
  },
  forms: {
    title: '我的填报', none: '没有要填的表。', due: '期限', state: '状态', filled: '已填', fillIn: '在线填报', look: '看填报的内容', errors: '必须改', doubts: '待说明', asked: (answered: number, asked: number): string => `${String(answered)} / ${String(asked)} 项`, workbook: '下载工作簿', word: '下载 Word 表', upload: '上传填好的工作簿', choose: '选择文件（xlsx、xls、et、csv、docx）',
    step1: '下载工作簿，在自己的电脑上填（可以用 Excel 或 WPS），打印签字盖章页。', step2: '填好后上传：先看系统读到了什么、有什么问题，再导入。', step3: '没有问题后提交，由本单位分管领导审核。',
    reading: '正在读取文件……', problems: (count: number): string => `读取时发现 ${String(count)} 处问题`, differences: (count: number): string => `与现在的内容有 ${String(count)} 处不同`, noDifferences: '与现在的内容没有不同。', findings: (count: number): string => `导入后还有 ${String(count)} 处要处理`, cannotImport: '有读不准的地方，一项也没有导入。请改好后重新上传。', import: '导入', imported: (count: number): string => `已导入，改动 ${String(count)} 处。`, before: '现在', after: '文件里', item: '填报项', field: '栏目',
    submit: '提交给分管领导', submitSentence: '提交后不能再改，直到被退回。确定提交？', submitted: '已提交，等分管领导审核。', sign: '审核通过，报统计部门', signSentence: '确认所报数据真实、准确，报统计部门？', signed: '已报统计部门。', sendBack: '退回修改', reason: '退回理由', done: '办好了。', blank: '空',
  },
} as const;
