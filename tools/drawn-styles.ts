import { createElement, type ReactNode } from 'react';
import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { extractStyle as drawAll } from '@ant-design/static-style-extract';
import { ConfigProvider, type ThemeConfig } from 'antd';

/** What cssinjs writes to itself about a style it finds in a page. */
const noteToItself = /\.data-ant-cssinjs-cache-path\{content:"[^"]*";?\}/;

/**
 * Draws parts of antd once, by their names, and gives their style and whose styles it holds (`Button-compact`). Colours and sizes stand in it as variables, which a page sets: so light, dark and large text
 * share it.
 *
 * @example drawnStyles(['Button'], themeFor({ dark: false, large: false, scale: 1 })).css
 */
export function drawnStyles(parts: readonly string[], theme: ThemeConfig): { readonly css: string; readonly drawn: ReadonlySet<string> } {
  const cache = createCache();
  drawAll({ includes: [...parts], customTheme: (node: ReactNode) => createElement(StyleProvider, { cache }, createElement(ConfigProvider, { theme: { ...theme, zeroRuntime: false, hashed: false } }, node)) });
  return {
    css: extractStyle(cache, { plain: true, types: ['style'] }).replace(noteToItself, ''),
    drawn: new Set([...cache.cache.keys()].flatMap((key) => (key.startsWith('style%') ? [key.split('%')[2] ?? ''] : []))),
  };
}
