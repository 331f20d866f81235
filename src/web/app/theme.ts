import { theme as themes, type ThemeConfig } from 'antd';

/** How somebody wants to see the application; kept on their machine. `scale`: how much larger than usual the letters of the browser are set. */
export type Appearance = { readonly dark: boolean; readonly large: boolean; readonly scale: number };

/** One accent, white ground, dense tables. Two colours of antd are darkened so that text on them is read by weak eyes (contrast 4.5). */
const light = { colorPrimary: '#9b1c31', colorLink: '#9b1c31', colorTextDescription: '#595959', colorTextPlaceholder: '#6b6b6b', colorSuccess: '#2f7d1b', colorWarning: '#8a5a00', colorError: '#b3261e', colorInfo: '#3d5a80',
  colorSuccessBg: '#eef6ea', colorSuccessBorder: '#a3c796', colorWarningBg: '#fdf5df', colorWarningBorder: '#d8b765', colorErrorBg: '#fdf0ee', colorErrorBorder: '#e6a8a2', colorInfoBg: '#f2f5f9', colorInfoBorder: '#b6c3d3',
} as const;
const dark = { colorPrimary: '#b8324a', colorError: '#f2777a', colorLink: '#ff9fb0', colorTextDescription: '#b5b5b5', colorTextPlaceholder: '#a3a3a3' } as const;

/**
 * The theme for an appearance. Source: design/screens.md: quiet and dense, line height at least 1.3, a large-text mode.
 *
 * @example themeFor({ dark: false, large: true, scale: 1 }).token?.fontSize // 18
 */
export const themeFor = (appearance: Appearance): ThemeConfig => ({
  /* antd's style is a file made by the build (tools/still-styles.ts); here only its variables are set. */
  zeroRuntime: true, hashed: false,
  algorithm: appearance.dark ? themes.darkAlgorithm : themes.defaultAlgorithm,
  token: {
    ...(appearance.dark ? dark : light), fontSize: Math.round((appearance.large ? 18 : 14) * appearance.scale), borderRadius: 4, wireframe: false, motion: false,
    controlHeight: Math.round((appearance.large ? 40 : 32) * appearance.scale),
    fontFamily: '-apple-system, "Segoe UI", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif',
  },
  components: {
    Table: { cellPaddingBlockSM: 6 }, Descriptions: { labelColor: appearance.dark ? '#b5b5b5' : '#595959' },
    ...(appearance.dark ? { Radio: { colorPrimary: '#ffc2cc', colorPrimaryHover: '#ffc2cc', colorPrimaryActive: '#ffc2cc' }, Tabs: { itemSelectedColor: '#ffc2cc', itemHoverColor: '#ffc2cc', itemActiveColor: '#ffc2cc', inkBarColor: '#ffc2cc' } } : {}),
    Alert: { withDescriptionPadding: '10px 12px', withDescriptionIconSize: 16 },
    ...(appearance.dark ? { Menu: { itemSelectedColor: '#ffc2cc', itemSelectedBg: '#4a2530' } } : {}),
  },
});
