import type { ApiEnv } from '#organisations/token.scope.ts';
import type { Language } from '#kernel/text.ts';
import { paths } from '#paths.ts';
import { type OpenAPIHono } from '#platform/openapi.ts';

interface Describing {
  readonly language: Language;
  readonly baseUrl: string;
}

export function describeApi(api: OpenAPIHono<ApiEnv>, { baseUrl }: Describing) {
  return api.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Provrum', version: '1' }, servers: [{ url: `${baseUrl}${paths.api('')}` }] });
}
