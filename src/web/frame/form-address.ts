import { holdsAny, type Session } from '../session/session.ts';

/**
 * Where somebody works on a form: who fills it in at its sheet, everybody else where it is looked through.
 *
 * @example formAddress(session, formId).to // '/review/$formId'
 */
export const formAddress = (session: Pick<Session, 'roles'>, formId: string): { readonly to: '/forms/$formId' | '/review/$formId'; readonly params: { readonly formId: string } } => ({ to: holdsAny(session, ['unit-reporter']) ? '/forms/$formId' : '/review/$formId', params: { formId } });
