import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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

/** The staff application as static files. Offices run old kernels: Chromium 109 and Firefox ESR 115 are the oldest that must do. */
export default defineConfig({
  root: 'src/web',
  plugins: [quietIcons, react()],
  build: { outDir: 'dist', assetsDir: 'assets/app', emptyOutDir: true, target: ['chrome109', 'firefox115'], manifest: true, chunkSizeWarningLimit: 2000, rolldownOptions: { treeshake: { moduleSideEffects: [{ test: pureRooms, sideEffects: false }] } } },
});
