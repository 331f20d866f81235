import { createRootRoute } from '@tanstack/react-router';
import { Frame } from '../frame/frame.tsx';
import { UnknownPage } from '../frame/unknown-page.tsx';

/** What stands above every page. Rooms of pages hang theirs below it, in a file of routes of their own. */
export const rootRoute = createRootRoute({ component: Frame, notFoundComponent: UnknownPage });
