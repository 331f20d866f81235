import { createContext, useContext } from 'react';
import type { PageFacts } from './page-facts.ts';

const FactsContext = createContext<PageFacts>({ nonce: '', installation: '', isDemo: false, isSetUp: true, session: null });

/** Gives what the server wrote into the page to everything below. */
export const FactsProvider = FactsContext.Provider;

/** What the server wrote into the page. @example useFacts().isDemo */
export const useFacts = (): PageFacts => useContext(FactsContext);
