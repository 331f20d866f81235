import type { Refusal } from '../refusal.ts';

export const hasCodesAlready: Refusal = { refused: 'done-already', message: '您已经启用了两步验证；要更换，请先由安全管理员解除。' };
