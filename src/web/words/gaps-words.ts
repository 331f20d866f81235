import { gapPartWords, gapReasonWords } from '#collection';

/** What the plans want and nobody has. */
export const gapsWords = {
  title: '缺项', year: '数据年度', part: '哪一类', reason: '原因', unit: '填报单位', targets: '有目标等着的', apart: '列出不适用、未到期的', allParts: '全部分组', allReasons: '全部原因', allUnits: '全部单位', parts: gapPartWords, reasons: gapReasonWords,
  summary: (wanted: number, gaps: number, apart: number): string => `规划需要 ${String(wanted)} 项，缺 ${String(gaps)} 项；另有不适用或未到期 ${String(apart)} 项。`, shown: (total: number): string => `符合条件的 ${String(total)} 项`, empty: '没有缺项。', emptyApart: '没有不适用或未到期的。',
  indicator: '指标和分组', domain: '领域', since: '缺数时间', note: '说明', waiting: '等着的目标', choose: (name: string): string => `选${name}`, chooseColumn: '选', choosePage: '全选', table: '下载清单（工作簿）', csv: '下载清单（文本）', more: '再列', tooMany: (shown: number, total: number): string => `先列 ${String(shown)} 项，共 ${String(total)} 项：请用上面的条件缩小范围，或下载清单。`,
  survey: (count: number): string => `布置专项调查（${String(count)} 项）`, surveyTitle: '布置缺项专项统计调查', surveySentence: '只问选定的指标和分组，说明里列出缺项。准备好以后先核对，再开网。', name: '名称（不填用默认的）', opensOn: '开网日期', dueOn: '截止日期', surveyNote: '另外的说明（可不写）', make: '准备调查',
} as const;
