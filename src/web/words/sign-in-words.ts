export const signInWords = {
  title: '登录', login: '登录名', password: '密码', code: '验证码或恢复码', codeHint: '这个账号启用了两步验证：请输入手机上的六位验证码，或一个恢复码。', submit: '登录', show: '显示', hide: '隐藏', incomplete: '请填写登录名和密码。',
  firstTitle: '先改密码', firstSentence: '这是别人给您的密码，或密码已到期。改好以后才能办事。', changeTitle: '修改密码', now: '现在的密码', next: '新密码', again: '再输一遍新密码', incompletePassword: '请填写现在的密码和新密码。', differ: '两遍新密码不一样。', rule: '至少 12 个字，含三类字符；不要用姓名、登录名和常见密码。', change: '改密码', changed: '密码已修改，请用新密码登录。',
} as const;
