import { escapeHtml } from '#documents';

/** What a page shows around its content: its title, and which installation it belongs to. */
export type PageFrame = { readonly title: string; readonly installation: string; readonly isDemo: boolean; readonly links: readonly { readonly href: string; readonly word: string }[] };

/**
 * A whole page: head, the line with installation and links, content. Styles and scripts are files of this server; nothing stands inline.
 *
 * @example pageFrame({ title: '接口', installation: '示例区', isDemo: true, links: [] }, '<p>…</p>')
 */
export const pageFrame = ({ title, installation, isDemo, links }: PageFrame, content: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · 半边天</title>
<link rel="stylesheet" href="/assets/page.css">
<script src="/assets/page.js" defer></script>
</head>
<body>
<header><strong>半边天</strong><span>${escapeHtml(installation)}</span>${isDemo ? '<mark>示例</mark>' : ''}<nav>${links.map(({ href, word }) => `<a href="${escapeHtml(href)}">${escapeHtml(word)}</a>`).join('')}</nav></header>
${isDemo ? '<p class="demo">本系统装的是示例数据，不是任何真实地区的情况。</p>' : ''}
<main>
${content}
</main>
</body>
</html>
`;
