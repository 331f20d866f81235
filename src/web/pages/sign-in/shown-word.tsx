import { words } from '../../words/index.ts';

/** The button that shows a password or hides it again, as a word. @example <Input.Password iconRender={shownWord} /> */
export const shownWord = (isShown: boolean): React.JSX.Element => <span className="shown-word" aria-hidden>{isShown ? words.signIn.hide : words.signIn.show}</span>;
