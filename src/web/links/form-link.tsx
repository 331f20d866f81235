import { useSession } from '../session/session.ts';
import { formAddress } from './form-address.ts';
import { ReadLink } from './read-link.tsx';

/** Leads to a form where this person works on it. @example <FormLink formId={formId}>示例区教育局</FormLink> */
export function FormLink({ formId, children }: { readonly formId: string; readonly children: React.ReactNode }): React.JSX.Element {
  const { data: session } = useSession();
  return session === undefined ? <>{children}</> : <ReadLink reads="forms.get-form" {...formAddress(session, formId)}>{children}</ReadLink>;
}
