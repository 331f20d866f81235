import type { AnyRouter } from '@tanstack/react-router';
import { firstParts } from '../frame/first-parts.ts';
import { pageOfAddress } from '../frame/page-of-address.ts';
import { isPart } from './is-part.ts';
import type { PageFacts } from './page-facts.ts';

/** Longest time for which nothing is shown rather than that something is on its way (milliseconds). */
const patience = 400;

function partFor({ isSetUp, session }: PageFacts): unknown {
  if (!isSetUp) return firstParts.FirstRunPage;
  if (session === null) return null;
  if (session.person === null) return firstParts.SignInPage;
  return session.restrictedTo === null ? firstParts.SignedIn : firstParts.ChangePasswordPage;
}

/**
 * Loads what will be shown first, so that it is drawn once and at once; whatever fails says so itself when it is shown.
 *
 * @example await loadFirst(pageFactsOf(document), router)
 */
export async function loadFirst(facts: PageFacts, router: AnyRouter): Promise<void> {
  const part = partFor(facts);
  const shown = router.load().then(() => (part === firstParts.SignedIn ? [part, pageOfAddress(router)] : [part]));
  const loaded = shown.then((parts) => Promise.allSettled(parts.filter(isPart).map((one) => one.load())));
  await Promise.race([loaded.then(() => undefined, () => undefined), new Promise<void>((resolve) => { setTimeout(resolve, patience); })]);
}
