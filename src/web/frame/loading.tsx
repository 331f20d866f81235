import { words } from '../words/index.ts';

/** Something is on its way; read out, and quiet to look at. */
export const Loading = (): React.JSX.Element => <p role="status" aria-busy="true">{words.frame.loading}</p>;
