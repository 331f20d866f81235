import { lookAtPages, sizes, whole } from './look-at-pages.ts';

lookAtPages('in large text', { largeText: true }, { large: sizes });
lookAtPages('on a phone', { width: 390, height: 844 }, { phone: whole });
