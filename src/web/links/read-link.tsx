import { Link, type LinkProps } from '@tanstack/react-router';
import type { Actions } from '../client/actions.ts';
import { useMayRead } from './use-may-read.ts';

/**
 * Leads on for who may read what stands there (`reads`: the question that page asks first); for everybody else the words alone.
 *
 * @example <ReadLink reads="reports.list-reports" to="/reports" search={{ year: 2025 }}>2025年的报告</ReadLink>
 */
export const ReadLink = ({ reads, children, ...link }: { readonly reads: keyof Actions; readonly children: React.ReactNode } & LinkProps): React.JSX.Element =>
  (useMayRead(reads) ? <Link {...link}>{children}</Link> : <>{children}</>);
