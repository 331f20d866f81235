import { frameWords } from '../words/frame-words.ts';

/** Something is on its way; read out, and quiet to look at. */
export const Loading = (): React.JSX.Element => <p role="status" aria-busy="true">{frameWords.loading}</p>;
