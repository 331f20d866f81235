import { linkOptions, type LinkProps } from '@tanstack/react-router';
import { holdsAny, type Session } from '../session/session.ts';

/**
 * Where somebody works on a form: who fills it in at its sheet, everybody else where it is looked through, whatever it waits for.
 *
 * @example formAddress(session, formId).to // '/review/$formId'
 */
export const formAddress = (session: Pick<Session, 'roles'>, formId: string): Pick<LinkProps, 'to' | 'params' | 'search'> =>
  (holdsAny(session, ['unit-reporter']) ? linkOptions({ to: '/forms/$formId', params: { formId } }) : linkOptions({ to: '/review/$formId', params: { formId }, search: { queue: 'all' } }));
