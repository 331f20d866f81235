import { collectionWords } from './collection-words.ts';
import { frameWords } from './frame-words.ts';
import { homeWords } from './home-words.ts';
import { signInWords } from './sign-in-words.ts';

/** Every word on the screen, by page: another language is another such object. What servers and pure rooms say (states, findings, refusals) comes from them. */
export const words = { frame: frameWords, signIn: signInWords, home: homeWords, collection: collectionWords } as const;
