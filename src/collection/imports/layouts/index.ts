import type { Layout } from '../layout.ts';
import { long } from './long.ts';
import { yearsAcross } from './years-across.ts';
import { yearsDown } from './years-down.ts';

/** The family: every way a table of figures may be laid out; the first that recognises a table reads it. To read another: write one file beside these and add its line here. */
export const layouts: readonly Layout[] = [long, yearsAcross, yearsDown];
