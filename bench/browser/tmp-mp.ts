import { measurePages } from '/work/wt/lead/bench/browser/measure-pages.ts';
console.log(JSON.stringify(await measurePages(), null, 1));
