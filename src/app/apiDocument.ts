import type { Language, Text } from '#kernel/text.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { paths } from '#paths.ts';
import { type OpenAPIHono, z } from '#platform/openapi.ts';
import { problems, type ProblemType } from '#platform/problem.messages.ts';
import { id } from '#platform/shapes.ts';
import { ProposalTextShown } from '#provrum/provrum.api.ts';
import { FindingShown } from '#rulebook/finding.api.ts';
import { wordsOfOperation } from './apiOperations.messages.ts';
import { answerWords, apiWords, fieldWords, headerWords, parameterWords, tagWords } from './apiWords.messages.ts';

/** As much of the document (OpenAPI 3.1) as is put in words and shown. */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, ApiSchema>>;
    readonly parameters: Readonly<Record<string, ApiParameter>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}

export interface ApiOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly object[];
  readonly parameters?: readonly (ApiParameter | ApiRef)[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, ApiAnswer>>;
}
export interface ApiAnswer {
  readonly description: string;
  readonly content?: Content;
  /** The types of problem that it may be. */
  readonly 'x-problems'?: readonly ProblemType[];
}
type Content = Readonly<Record<string, { readonly schema: ApiSchema }>>;
export interface ApiRef {
  readonly $ref: string;
}
export interface ApiParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: ApiSchema;
}
export interface ApiSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly default?: unknown;
  readonly description?: string;
  readonly maxLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, ApiSchema>>;
  readonly additionalProperties?: ApiSchema | boolean;
  readonly items?: ApiSchema;
  readonly anyOf?: readonly ApiSchema[];
  readonly oneOf?: readonly ApiSchema[];
}

/** What is answered where something cannot be done (RFC 9457). */
const Problem = z
  .object({
    type: z.string().openapi({ example: '/api/problems/stale' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.record(z.string(), z.string()).optional(),
    refusal: z.string().optional(),
    findings: z.array(FindingShown).optional(),
    current: ProposalTextShown.optional(),
    organisations: z.array(id).optional(),
    requestId: z.string().optional(),
  })
  .openapi('Problem');

interface Describing {
  readonly language: Language;
  readonly baseUrl: string;
}

/** Names the shape of a problem, so that operations can refer to it. */
export function describeProblems({ openAPIRegistry: registry }: OpenAPIHono<ApiEnv>): void {
  registry.register('Problem', Problem);
}

const described = new Map<string, ApiDocument>();

/** The document of the API in words: OpenAPI 3.1, in the reader's language. It says the same as long as the program runs. */
export function describeApi(api: OpenAPIHono<ApiEnv>, { language, baseUrl }: Describing): ApiDocument {
  const key = `${language} ${baseUrl}`;
  const known = described.get(key);
  if (known) return known;
  const made = describe(api, { language, baseUrl });
  described.set(key, made);
  return made;
}

function describe(api: OpenAPIHono<ApiEnv>, { language, baseUrl }: Describing): ApiDocument {
  const bare = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: apiWords.title[language], version: '1', description: apiWords.description[language] },
    servers: [{ url: `${baseUrl}${paths.api('')}` }],
    tags: Object.entries(tagWords).map(([name, words]) => ({ name, description: words[language] })),
  }) as unknown as ApiDocument;
  return {
    ...bare,
    paths: mapValues(bare.paths, (methods) => mapValues(methods, (operation) => inWords(operation, language))),
    components: {
      schemas: mapValues(bare.components.schemas, (schema, name) => schemaInWords(schema, name, language)),
      parameters: mapValues(headerWords, ({ name, words }) => ({
        name,
        in: 'header',
        description: words[language],
        schema: { type: name === 'Provrum-Organisation' ? 'integer' : 'string' },
      })),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: apiWords.token[language] } },
    },
  };
}

const mapValues = <From, To>(object: Readonly<Record<string, From>>, to: (value: From, key: string) => To) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, to(value, key)]));

function inWords(operation: ApiOperation, language: Language): ApiOperation {
  const words = wordsOfOperation(operation.operationId);
  const described = (parameter: ApiParameter | ApiRef) =>
    'name' in parameter ? { ...parameter, ...description(parameterWords[parameter.name], language) } : parameter;
  return {
    ...operation,
    summary: words?.summary[language] ?? operation.operationId,
    ...description(words?.more, language),
    ...(operation.parameters && { parameters: operation.parameters.map(described) }),
    responses: mapValues(operation.responses, (response, status) => ({
      ...response,
      description: answerWords[status]?.[language] ?? titlesOf(response['x-problems'] ?? [], language),
    })),
  };
}

const description = (words: Text | undefined, language: Language) => (words ? { description: words[language] } : {});

/** The problems of a status, each by its words and its name. */
const titlesOf = (types: readonly ProblemType[], language: Language): string =>
  types.map((type) => `${problems[type].title[language]} (${type})`).join('; ');

/** A schema with words at the fields that need some. A field that refers to another schema can hold them beside the reference (3.1). */
const schemaInWords = (schema: ApiSchema, name: string, language: Language): ApiSchema =>
  schema.properties
    ? {
        ...schema,
        properties: mapValues(schema.properties, (field, key) => ({
          ...field,
          ...description(fieldWords[`${name}.${key}`] ?? fieldWords[key], language),
        })),
      }
    : schema;
