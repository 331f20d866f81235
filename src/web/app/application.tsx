import { useEffect, useMemo } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import { makeClient } from '../client/call.ts';
import { sendWithProgress } from '../client/send-with-progress.ts';
import { DoorProvider } from '../session/door.ts';
import { sessionKey } from '../session/session.ts';
import { AppearanceProvider, useKeptAppearance } from './appearance.ts';
import type { PageFacts } from './page-facts.ts';
import { FactsProvider } from './use-facts.ts';
import type { makeRouter } from './router.ts';
import { themeFor } from './theme.ts';

/** What may be asked of the server again by itself: nothing that it refused, a lost connection twice. */
const mayRetry = (count: number, error: Error): boolean => count < 2 && 'failure' in error && (error.failure as { readonly error: string }).error === 'unreachable';

/** The staff application: the page of the address inside everything that all pages need. */
export function Application({ facts, router }: { readonly facts: PageFacts; readonly router: ReturnType<typeof makeRouter> }): React.JSX.Element {
  const kept = useKeptAppearance();
  const { dark, large } = kept.appearance;
  useEffect(() => {
    document.documentElement.classList.toggle('dark', dark);
    document.documentElement.classList.toggle('large', large);
  }, [dark, large]);
  const queries = useMemo(() => {
    const made = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: mayRetry, networkMode: 'always' }, mutations: { networkMode: 'always' } } });
    if (facts.session !== null) made.setQueryData(sessionKey, facts.session);
    return made;
  }, [facts.session]);
  const client = useMemo(() => makeClient({ sendFile: sendWithProgress, fetch: (...asked) => fetch(...asked), onSessionEnded: () => void queries.invalidateQueries({ queryKey: sessionKey }) }), [queries]);
  return (
    <ConfigProvider locale={chinese} theme={themeFor(kept.appearance)} csp={{ nonce: facts.nonce }} button={{ autoInsertSpace: false }}>
      <FactsProvider value={facts}>
        <AppearanceProvider value={kept}>
          <QueryClientProvider client={queries}>
            <DoorProvider value={client}>
              <RouterProvider router={router} />
            </DoorProvider>
          </QueryClientProvider>
        </AppearanceProvider>
      </FactsProvider>
    </ConfigProvider>
  );
}
