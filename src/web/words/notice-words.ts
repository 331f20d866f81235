/** What others did that is somebody's business. */
export const noticeWords = {
  title: '消息', button: (fresh: number): string => (fresh === 0 ? '消息' : `消息，${String(fresh)} 条新的`), none: '近两个月没有与您有关的办理。', since: '您不在的时候', nothingSince: '上次登录以后没有新的办理。', seen: '全部标为看过', fresh: '新',
  concerns: { 'your-turn': '等您办理', 'your-unit': '本单位', 'your-part': '您经办过' }, reason: (reason: string): string => `理由：${reason}`, more: (count: number): string => `等 ${String(count)} 份`, all: '查看全部消息',
} as const;
