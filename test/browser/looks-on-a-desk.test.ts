import { evening, lookAtPages, whole } from './look-at-pages.ts';

lookAtPages('on a desk', {}, { light: whole, dark: evening });
