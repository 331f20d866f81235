import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { stillStyles } from './tools/still-styles.ts';

/** Icons say nothing to who listens: what they stand on does, in Chinese. Theirs are the English names of their drawings. */
const quietIcons: Plugin = {
  name: 'quiet-icons',
  transform: {
    filter: { id: /@ant-design\/icons\/.*\/components\/AntdIcon(?:Light)?\.js/ },
    handler: (code) => {
      const quiet = code.replace('"aria-label": icon.name', '"aria-hidden": true');
      if (quiet === code) throw new Error('icons of antd name themselves in another way now');
      return quiet;
    },
  },
};

/** The pure rooms do nothing when they are loaded: of them a page takes what it calls, not the whole room behind the door (charts, not the reports beside them). */
const pureRooms = /[\\/]src[\\/](?:kernel|documents|lifecycle|registry|disclosure|plan|monitoring|collection|workflow|publication)[\\/]/;

/** What is shown first comes in few files and not in twenty that wait for each other: the application, the page to sign in, the frame with the home. Each takes what it needs that those before it do not hold. */
const firstShown = [
  { name: 'react', test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 4 },
  { name: 'application', test: /[\\/]src[\\/]web[\\/]app[\\/]main\.tsx$/, priority: 3 },
  { name: 'sign-in', test: /[\\/]src[\\/]web[\\/]pages[\\/]sign-in[\\/]sign-in-page\.tsx$/, priority: 2 },
  { name: 'home', test: /[\\/]src[\\/]web[\\/](?:frame[\\/]signed-in|pages[\\/]home[\\/]home-page)\.tsx$/, priority: 1 },
];

/** The staff application as static files. Offices run old kernels: Chromium 109 and Firefox ESR 115 are the oldest that must do. */
export default defineConfig({
  root: 'src/web',
  plugins: [quietIcons, stillStyles('src/web'), react()],
  build: { outDir: 'dist', assetsDir: 'assets/app', emptyOutDir: true, target: ['chrome109', 'firefox115'], manifest: true, chunkSizeWarningLimit: 2000, rolldownOptions: { treeshake: { moduleSideEffects: [{ test: pureRooms, sideEffects: false }] }, output: { codeSplitting: { groups: firstShown } } } },
});
