import type { Actions } from '../../client/actions.ts';

/** A form as its own unit sees it in a list. */
export type OwnForm = Actions['forms.list-forms']['output']['forms'][number];
