import { useQueryClient } from '@tanstack/react-query';
import { sessionKey } from '../../session/session.ts';
import { words } from '../../words/index.ts';
import { ChangePasswordForm } from './change-password-form.tsx';

/** What somebody sees who has to change a password that another person gave them, before anything else. */
export function ChangePasswordPage({ brand }: { readonly brand: React.ReactNode }): React.JSX.Element {
  const queries = useQueryClient();
  return (
    <main className="alone">
      {brand}
      <section>
        <h1>{words.signIn.firstTitle}</h1>
        <p>{words.signIn.firstSentence}</p>
        <ChangePasswordForm onChanged={() => void queries.resetQueries({ queryKey: sessionKey })} />
      </section>
    </main>
  );
}
