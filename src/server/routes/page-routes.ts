import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { escapeHtml } from '#documents';
import { versionOn } from '#kernel';
import { csrfTokenOf } from '#actions';
import { findInstallation, installationRegionId, regionVersions, type RegionVersion } from '#storage';
import { sessionCookieName } from '../answers/session-cookie.ts';
import { makeOpenApi } from '../openapi/make-openapi.ts';
import { apiPageContent } from '../pages/api-page.ts';
import { readApplication } from '../pages/built-application.ts';
import { pageFrame } from '../pages/page-frame.ts';
import { pageScript } from '../pages/page-script.ts';
import { pageStyle } from '../pages/page-style.ts';
import { startPageContent } from '../pages/start-page.ts';
import { pageHelmet } from '../protection/security-headers.ts';
import { identify } from '../requests/identify.ts';
import type { ServerParts } from '../server-parts.ts';
import { addApplicationRoutes } from './application-routes.ts';
import { actionsOpenTo, showSession } from './session-route.ts';

/** Which installation this is: the regions right below its root, by name; the one district of a city that is there for its sake alone. */
async function installationFacts({ surroundings: { store, today } }: ServerParts): Promise<{ readonly installation: string; readonly isDemo: boolean; readonly isSetUp: boolean; readonly nameOf: (regionId: string) => string }> {
  const [found, versions] = await Promise.all([findInstallation(store.connection), regionVersions(store.connection)]);
  const current = [...Map.groupBy(versions, ({ regionId }) => regionId).values()].flatMap((all): readonly RegionVersion[] => {
    const version = versionOn(all, today());
    return version && !version.ended ? [version] : [];
  });
  const under = (regionId: string): readonly RegionVersion[] => current.filter(({ parentRegionId }) => parentRegionId === regionId);
  const top = under(installationRegionId);
  const [district, ...others] = top.length === 1 ? under(top[0]?.regionId ?? '') : [];
  const named = district === undefined || others.length > 0 ? top : [district];
  return {
    installation: found === null ? '尚未设置' : named.map(({ name }) => name.zh).join('、') || '还没有地区', isDemo: found?.isDemo ?? false, isSetUp: found !== null,
    nameOf: (regionId) => current.find((region) => region.regionId === regionId)?.name.zh ?? (regionId === installationRegionId ? '整个系统' : '—'),
  };
}

const sendPage = (reply: FastifyReply, page: string): FastifyReply => reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
const options = { helmet: pageHelmet };
/** Stands for the address in the examples until somebody asks: what a page says of itself depends on how it was reached. */
const anyOrigin = 'https://halfsky.invalid';

/** What never changes while the program runs, kept for an hour. */
function addAsset(app: FastifyInstance, url: string, type: string, text: string): void {
  app.get(url, async (_request, reply) => reply.header('cache-control', 'public, max-age=3600').type(`${type}; charset=utf-8`).send(text));
}

const originOf = (request: FastifyRequest, { publicUrl }: ServerParts['settings']): string => URL.parse(publicUrl ?? `${request.protocol}://${request.host}`)?.origin ?? anyOrigin;

/**
 * Pages: the staff application where it was built, else `/` as the server makes it; `/api/` and the same for programs, `/api/openapi.json`.
 *
 * @example addPageRoutes(app, parts)
 */
export function addPageRoutes(app: FastifyInstance, parts: ServerParts): void {
  const { actions, settings, version } = parts;
  const openApi = JSON.stringify(makeOpenApi(actions, { version, cookieName: sessionCookieName(settings) }));
  const links = [{ href: '/', word: '首页' }, { href: '/api/', word: '接口说明' }];
  const apiPage = apiPageContent(actions, anyOrigin);
  addAsset(app, '/assets/page.css', 'text/css', pageStyle);
  addAsset(app, '/assets/page.js', 'text/javascript', pageScript);
  app.get('/api/openapi.json', async (_request, reply) => reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(openApi));
  app.get('/api', async (_request, reply) => reply.redirect('/api/', 308));
  app.get('/api/', options, async (request, reply) => sendPage(reply, pageFrame({ title: '接口说明', ...await installationFacts(parts), links }, apiPage.replaceAll(anyOrigin, () => escapeHtml(originOf(request, settings))))));
  const application = settings.applicationFolder === undefined ? null : readApplication(settings.applicationFolder);
  if (application !== null) return addApplicationRoutes(app, application, async (request, reply) => ({ ...await installationFacts(parts), session: showSession(parts, (await identify(parts, { kind: 'read', permission: 'anyone' }, request, reply)).caller) }));
  app.get('/', options, async (request, reply) => {
    const { caller, shown } = await identify(parts, { kind: 'read', permission: 'anyone' }, request, reply);
    const facts = await installationFacts(parts);
    const content = startPageContent({ caller, open: actionsOpenTo(actions, caller), actions, csrfToken: shown?.by === 'cookie' ? csrfTokenOf(shown.token) : null, nameOf: facts.nameOf });
    return sendPage(reply, pageFrame({ title: caller.personId === null ? '登录' : '首页', ...facts, links }, content));
  });
  return undefined;
}
