import { lookAtPages } from './look-at-pages.ts';

lookAtPages([['large text', { largeText: true }], ['a phone', { width: 390, height: 844 }]]);
