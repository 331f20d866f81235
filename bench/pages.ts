/** The staff application in a browser, by itself: `npm run bench:pages`. */
import { printPages } from './browser/print-pages.ts';

await printPages();
