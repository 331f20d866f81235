/** Filters of a page that somebody keeps under a name. */
export const viewWords = {
  button: '我的视图', save: '保存现在的筛选', name: '名称', kept: (name: string): string => `已保存为“${name}”。`, removed: (name: string): string => `已删除“${name}”。`, undo: '撤销', remove: (name: string): string => `删除“${name}”`, none: '还没有保存过。把常用的筛选保存起来，下次一点就到。', replaces: '同名的会被替换。', open: (name: string): string => `打开“${name}”`,
} as const;
