import { lookAtPages } from './look-at-pages.ts';

lookAtPages([['light', {}], ['dark', { dark: true }]]);
