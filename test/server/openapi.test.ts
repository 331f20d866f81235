import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actions, errors } from '#actions';
import { ask, serve, type Served } from './serve.ts';
import { testActions } from './test-actions.ts';

type Operation = { readonly operationId: string; readonly tags: readonly string[]; readonly parameters?: readonly { readonly name: string; readonly in: string }[]; readonly requestBody?: { readonly content: Record<string, unknown> }; readonly responses: Record<string, { readonly description: string }> };
type Description = { readonly openapi: string; readonly tags: readonly { readonly name: string; readonly description: string }[]; readonly paths: Record<string, Record<string, Operation>>; readonly components: { readonly schemas: Record<string, unknown> } };

let served: Served;
let description: Description;
const all = new Map([...actions, ...testActions]);
beforeAll(async () => {
  served = await serve({ actions: all });
  description = (await ask(served.address, '/api/openapi.json')).body as unknown as Description;
});
afterAll(async () => served.stop());

describe('/api/openapi.json', () => {
  test('is OpenAPI 3.1 to a public validator', async () => {
    expect(await new Validator().validate(structuredClone(description))).toMatchObject({ valid: true });
  });

  test('has an operation for every action, by its method, named after it', () => {
    const operations = Object.entries(description.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { operationId, tags }]) => [path, method, operationId, tags[0]]));
    expect(operations).toHaveLength(all.size + 1);
    expect(operations).toContainEqual(['/api/regions.add-region', 'post', 'regionsAddRegion', 'regions']);
    expect(operations).toContainEqual(['/api/regions.list-regions', 'get', 'regionsListRegions', 'regions']);
    expect(new Set(operations.map(([, , id]) => id)).size).toBe(operations.length);
    expect(description.tags).toContainEqual({ name: 'regions', description: '地区' });
  });

  test('points to nothing that is not there', () => {
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
    const missing = references.filter((path) => path.split('/').reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], description) === undefined);
    expect([references.length > 20, missing]).toEqual([true, []]);
  });

  test('says every error an action may answer with', () => {
    const responses = description.paths['/api/regions.add-region']?.['post']?.responses;
    expect(Object.keys(responses ?? {})).toEqual(['200', '400', '401', '403', '404', '405', '409', '413', '415', '422', '429', '500', '503']);
    expect(responses?.['409']?.description).toContain(errors['stale-version'].message);
  });

  test('says what is sent: as parameters, as JSON, or with a file, without what the server makes of the file', () => {
    expect(description.paths['/api/tests.echo']?.['get']?.parameters?.map(({ name }) => name)).toEqual(['limit', 'open', 'codes', 'where', 'name']);
    expect(Object.keys(description.paths['/api/files.add-file']?.['post']?.requestBody?.content ?? {})).toEqual(['multipart/form-data']);
    expect(Object.keys((description.components.schemas['FilesAddFileInput'] as { properties: object }).properties)).toEqual(['regionId', 'note']);
  });
});

describe('the readable page', () => {
  test('shows every action, needs nothing from elsewhere and has no script inside', async () => {
    const { text, headers } = await ask(served.address, '/api/');
    expect([...all.keys()].filter((name) => !text.includes(`id="${name}"`))).toEqual([]);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text.replaceAll(served.address, '')).not.toMatch(/https?:\/\/|<script>|\son\w+=|style=/);
    expect(text).toContain(`curl -H &quot;Authorization: Bearer $TOKEN&quot; &#39;${served.address}/api/regions.list-regions`);
  });
});
