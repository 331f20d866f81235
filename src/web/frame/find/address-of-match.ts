import type { LinkProps } from '@tanstack/react-router';
import type { Actions } from '../../client/actions.ts';
import type { Session } from '../../session/session.ts';
import { formAddress } from '../../links/form-address.ts';

type Match = Actions['search.find-matches']['output']['matches'][number];
type Address = Pick<LinkProps, 'to' | 'params' | 'search'>;

/** Where each kind of thing found is shown. */
const addresses: { readonly [Kind in Match['kind']]: (match: Match, session: Session) => Address } = {
  'plan': ({ id }) => ({ to: '/plans/$planId', params: { planId: id } }),
  'plan-item': ({ id, planId }) => ({ to: '/plans/$planId', params: { planId: planId ?? '' }, search: { item: id } }),
  'indicator': ({ id }) => ({ to: '/indicators/$indicatorId', params: { indicatorId: id } }),
  'report': ({ id }) => ({ to: '/reports/$reportId', params: { reportId: id } }),
  'unit': ({ id, title }) => ({ to: '/units', search: { unit: id, search: title } }),
  'round': ({ id }) => ({ to: '/rounds/$roundId', params: { roundId: id } }),
  'form': ({ id }, session) => formAddress(session, id),
  'person': ({ title }) => ({ to: '/people', search: { search: title } }),
};

/**
 * The address of something found, for somebody.
 *
 * @example addressOfMatch(match, session).to // '/plans/$planId'
 */
export const addressOfMatch = (match: Match, session: Session): Address => addresses[match.kind](match, session);
