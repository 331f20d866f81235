const narrowing = '(?:农村牧区|农村|牧区|城镇|城市|城乡|低保|困难|贫困|低收入|脱贫|残疾|流动|留守|重点|高龄|失能|经济困难|家庭经济困难)';
const scoped = new RegExp(`^((?:${narrowing}|适龄|家庭|重度)*${narrowing}(?:家庭|适龄|重度)*(?:妇女|女性|儿童|女童|学生|孕产妇|老年人|居民|人口|社区(?:[（(]村[)）])?))`);
/** Whole populations of their own, not parts of a wider one. */
const own = /^(?:残疾儿童(?:康复|少年)|城乡居民|城镇居民|农村居民|城乡社区儿童之家)/;

/**
 * The part of the population, or the kind of place, that an indicator is restricted to; null when it speaks of its usual population.
 *
 * @example scopeOf('农村适龄妇女宫颈癌筛查率') // '农村适龄妇女'
 */
export function scopeOf(indicator: string): string | null {
  return own.test(indicator) ? null : (scoped.exec(indicator)?.[1] ?? null);
}
