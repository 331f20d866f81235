import { warningLevels, type MonitoredTarget } from '#monitoring';

/** 红, 橙, 黄: loudest first. */
export const levels = Object.keys(warningLevels) as readonly (keyof typeof warningLevels)[];

/** The loudest level at which a target is warned of; null where it is not. @example highestLevel(target) // 'red' */
export const highestLevel = ({ warnings }: Pick<MonitoredTarget, 'warnings'>): keyof typeof warningLevels | null => levels.find((level) => warnings.some((warning) => warning.level === level)) ?? null;

/** Whether an indicator is warned of at one of the two louder levels, whatever its state. @example isShaky(subject) // false */
export const isShaky = ({ main }: { readonly main: MonitoredTarget }): boolean => ['red', 'orange'].includes(highestLevel(main) ?? '');
