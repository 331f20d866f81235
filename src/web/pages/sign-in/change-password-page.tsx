import { useQueryClient } from '@tanstack/react-query';
import { sessionKey } from '../../session/session.ts';
import { signInNoteKey } from '../../session/sign-in-note.ts';
import { signInWords } from '../../words/sign-in-words.ts';
import { ChangePasswordForm } from './change-password-form.tsx';

/** What somebody sees who has to change a password that another person gave them, before anything else. */
export function ChangePasswordPage({ brand }: { readonly brand: React.ReactNode }): React.JSX.Element {
  const queries = useQueryClient();
  return (
    <main className="alone">
      {brand}
      <section>
        <h1>{signInWords.firstTitle}</h1>
        <p>{signInWords.firstSentence}</p>
        <ChangePasswordForm onChanged={() => {
          queries.setQueryData(signInNoteKey, signInWords.changed);
          void queries.resetQueries({ queryKey: sessionKey });
        }} />
      </section>
    </main>
  );
}
