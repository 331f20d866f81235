import type { Actions } from '../client/actions.ts';
import { useSession } from '../session/session.ts';

/**
 * Whether this person may ask a question of the server at all: where not, no link leads to the page that asks it.
 *
 * @example const maySeeForms = useMayRead('forms.get-form');
 */
export const useMayRead = (reads: keyof Actions): boolean => useSession().data?.actions.includes(reads) === true;
