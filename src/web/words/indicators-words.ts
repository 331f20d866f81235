/** The registry of indicators and the page of one. */
export const indicatorsWords = {
  explorer: { title: '历年数据', part: '看哪一部分', compare: '比较', trend: '历年变化', gap: { sex: '女性与男性', area: '农村与城市' } as Readonly<Record<string, string>>, parts: '各部分比较', year: '年份', whole: '合计', none: '还没有这个指标的数。可在“数据”里导入，或列入下一轮填报。', name: (indicator: string, part: string): string => `${indicator}（${part}）`, setAside: (count: number): string => `有 ${String(count)} 个质量等级为 D 的数没有采用。` },
} as const;
