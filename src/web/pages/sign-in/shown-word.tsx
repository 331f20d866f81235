import { signInWords } from '../../words/sign-in-words.ts';

/** The button that shows a password or hides it again, as a word. @example <Input.Password iconRender={shownWord} /> */
export const shownWord = (isShown: boolean): React.JSX.Element => <span className="shown-word" aria-hidden>{isShown ? signInWords.hide : signInWords.show}</span>;
