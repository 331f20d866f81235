import { lazyPage } from '../app/lazy-page.ts';

/** What somebody sees first of the application: by who they are, one of these. */
export const firstParts = {
  SignInPage: lazyPage(() => import('../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
  FirstRunPage: lazyPage(() => import('../pages/set-up/first-run-page.tsx'), 'FirstRunPage'),
  ChangePasswordPage: lazyPage(() => import('../pages/sign-in/change-password-page.tsx'), 'ChangePasswordPage'),
  SignedIn: lazyPage(() => import('./signed-in.tsx'), 'SignedIn'),
} as const;
