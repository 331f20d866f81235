import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { themeFor } from '../src/web/app/theme.ts';
import { drawnStyles } from './drawn-styles.ts';

/** A hook that makes a style, and what it makes it for: `genStyleHooks(['Button', 'compact'], …)`. */
const hook = /\bgen(?:StyleHooks|SubStyleComponent|ComponentStyleHook)\((?:\[([^\]]*)\]|('[^']*'))/g;

/** Styles whose hooks come with a file but are called by nobody here: panels for antd's own pages of documents, and lines around pages of a theme we do not have. */
const neverCalled: ReadonlySet<string> = new Set(['Message-PurePanel', 'Notification-PurePanel', 'Pagination-bordered']);

/** Parts of antd that our parts show without our naming them. */
const alsoShown = ['Menu', 'Row', 'Col', 'Skeleton', 'Tree', 'message', 'notification'] as const;

/** The parts that pages name, by the lines in which they import them. */
function namedParts(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(join(folder, name), 'utf8'));
  const lines = files.flatMap((text) => [...text.matchAll(/import \{([^}]*)\} from 'antd'/g)].map(([, names = '']) => names));
  return [...new Set(lines.flatMap((names) => names.split(',').map((name) => name.trim())).filter((name) => /^[A-Z]/.test(name)))].sort();
}

type Node = { readonly type?: string; readonly start?: number; readonly end?: number; readonly callee?: { readonly name?: string }; readonly arguments?: readonly { readonly start: number; readonly end: number }[] };

/** Where the functions that make styles stand in a file: the second thing that each hook is given. */
function makersIn(node: object): readonly (readonly [number, number])[] {
  const { type, callee, arguments: given } = node as Node;
  const maker = type === 'CallExpression' && /^gen(?:StyleHooks|SubStyleComponent|ComponentStyleHook)$/.test(callee?.name ?? '') ? given?.[1] : undefined;
  if (maker !== undefined) return [[maker.start, maker.end]];
  return Object.values(node).flatMap((inner: unknown) => (typeof inner === 'object' && inner !== null ? makersIn(inner) : []));
}

/** The file without them; what only they used falls out of the script by itself. */
const withoutMakers = (code: string, tree: object): string => makersIn(tree).toSorted(([one], [other]) => other - one).reduce((rest, [start, end]) => `${rest.slice(0, start)}null${rest.slice(end)}`, code);

/**
 * antd makes its style while a page is shown, anew in every window. Here it is made once, when the application is built, as the file `src/web/app/antd.css`; the functions that would make it are left out of
 * the script. The theme says `zeroRuntime`, so nobody calls them. A build whose script holds a part without a style in that file fails.
 *
 * @example export default defineConfig({ plugins: [stillStyles('src/web')] });
 */
export function stillStyles(folder: string): Plugin {
  let made: ReturnType<typeof drawnStyles> = { css: '', drawn: new Set() };
  const styled = new Map<string, readonly string[]>();
  return {
    name: 'still-styles',
    buildStart() {
      made = drawnStyles([...namedParts(folder), ...alsoShown], themeFor({ dark: false, large: false, scale: 1 }));
    },
    load: { filter: { id: /[\\/]src[\\/]web[\\/]app[\\/]antd\.css$/ }, handler: () => made.css },
    transform: {
      filter: { id: /[\\/]antd[\\/]es[\\/].*[\\/]style[\\/].*\.js|[\\/]antd[\\/]es[\\/]_util[\\/]wave[\\/]style\.js/ },
      handler(code, id) {
        styled.set(id, [...code.matchAll(hook)].map(([, several, one]) => {
          const names = [...(several ?? one ?? '').matchAll(/'([^']*)'/g)].map(([, name = '']) => name);
          return names.length === 1 ? `${names[0] ?? ''}-${names[0] ?? ''}` : names.join('-');
        }));
        return withoutMakers(code, this.parse(code));
      },
    },
    generateBundle(_, bundle) {
      const inScript = new Set(Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : [])).filter(([, { renderedLength }]) => renderedLength > 0).flatMap(([id]) => styled.get(id) ?? []));
      const bare = [...inScript].filter((name) => !made.drawn.has(name) && !neverCalled.has(name));
      if (bare.length > 0) this.error(`no style was drawn for ${bare.join(', ')}: name the part of antd in alsoShown`);
    },
  };
}
