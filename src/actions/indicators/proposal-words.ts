/** What a proposal wants to become of an indicator. */
export const proposalWords = { add: '增加', revise: '修订', retire: '停用' } as const;
