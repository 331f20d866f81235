import { background } from './background.ts';
import { childrenEducation } from './children-education.ts';
import { childrenEnvironment } from './children-environment.ts';
import { childrenFamily } from './children-family.ts';
import { childrenHealth } from './children-health.ts';
import { childrenLaw } from './children-law.ts';
import { childrenSafety } from './children-safety.ts';
import { childrenWelfare } from './children-welfare.ts';
import { womenEconomy } from './women-economy.ts';
import { womenEducation } from './women-education.ts';
import { womenEnvironment } from './women-environment.ts';
import { womenFamily } from './women-family.ts';
import { womenHealth } from './women-health.ts';
import { womenLaw } from './women-law.ts';
import { womenParticipation } from './women-participation.ts';
import { womenSocialSecurity } from './women-social-security.ts';
import type { IndicatorDefinition } from '../definition.ts';

/**
 * Every indicator shipped with the product, in the order of the domains of the national outlines. An installation adds its own beside these.
 *
 * @example catalogue.filter(({ domains }) => domains.includes('妇女与健康'))
 */
export const catalogue: readonly IndicatorDefinition[] = [
  ...background,
  ...womenHealth,
  ...womenEducation,
  ...womenEconomy,
  ...womenParticipation,
  ...womenSocialSecurity,
  ...womenFamily,
  ...womenEnvironment,
  ...womenLaw,
  ...childrenHealth,
  ...childrenSafety,
  ...childrenEducation,
  ...childrenWelfare,
  ...childrenFamily,
  ...childrenEnvironment,
  ...childrenLaw,
];
