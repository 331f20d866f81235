import type { Block, Run } from '#documents';
import { paragraph } from '../blocks.ts';

/** Words for a person to replace: 【待填写：……】, marked so that print shows it. They hold no figures. */
export const toFill = (what: string): Run => ({ text: `【待填写：${what}】`, mark: 'to-fill' });

/**
 * A paragraph somebody has to write, under a key that stays the same from one report to the next: what is written there in Word survives a refresh.
 *
 * @example toFillParagraph('evaluation/process', '评估方案的批准、组成人员和时间安排。')
 */
export const toFillParagraph = (id: string, what: string): Block => paragraph(id, [toFill(what)]);
