import type { ApiDocument, ApiOperation, ApiParameter, ApiRef, ApiSchema } from './apiDocument.ts';

/** Deeper than this an example says nothing new. */
const deepest = 4;

const texts: Readonly<Record<string, string>> = {
  date: '2026-11-21',
  'date-time': '2026-11-21T09:00:00.000Z',
  email: 'anna.berg@region.example',
};

const kindsOf = ({ type }: ApiSchema): readonly string[] =>
  type === undefined ? [] : typeof type === 'string' ? [type] : type;

/** The name of the schema that is referred to. */
export const refName = ({ $ref }: { readonly $ref?: string | undefined }): string | null =>
  $ref?.split('/').at(-1) ?? null;

/** A schema with what it refers to in its place. */
export function resolved(schema: ApiSchema, document: ApiDocument): ApiSchema {
  const name = refName(schema);
  return name === null ? schema : { ...document.components.schemas[name], ...schema };
}

/** Something that a schema lets through: what it names as an example, else the plainest there is. */
export function exampleOf(given: ApiSchema, document: ApiDocument, depth = 0): unknown {
  const schema = resolved(given, document);
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf)?.find((each) => !kindsOf(each).includes('null'));
  if (choice) return exampleOf(choice, document, depth);
  const kind = kindsOf(schema).find((each) => each !== 'null');
  switch (kind) {
    case 'string':
      return texts[schema.format ?? ''] ?? '…';
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'array':
      return depth >= deepest || !schema.items ? [] : [exampleOf(schema.items, document, depth + 1)];
    case 'object':
      return depth >= deepest ? {} : exampleObject(schema, document, depth);
    default:
      return null;
  }
}

const exampleObject = ({ properties = {} }: ApiSchema, document: ApiDocument, depth: number) =>
  Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, exampleOf(field, document, depth + 1)]));

/** A parameter with what it refers to in its place. */
export const parameterOf = (given: ApiParameter | ApiRef, document: ApiDocument): ApiParameter =>
  'name' in given ? given : document.components.parameters[refName(given) ?? '']!;

/** What is sent in the body of an operation, or null where there is none. */
export const bodyOf = ({ requestBody }: ApiOperation): ApiSchema | null =>
  requestBody?.content['application/json']?.schema ?? null;

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

export interface Called {
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
}

/** The operation as a command that can be pasted. The token is in the environment, so that it is not left in the history of the shell. */
export function curlOf({ method, path, operation }: Called, document: ApiDocument): string {
  const parameters = (operation.parameters ?? []).map((given) => parameterOf(given, document));
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => inPath[name] ?? '12');
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map(({ name }) => `${name}=…`);
  const body = bodyOf(operation);
  const headers = [
    ...(operation.security.length > 0 ? ['"Authorization: Bearer $PROVRUM_TOKEN"'] : []),
    ...(parameters.some(({ name }) => name === 'If-Match') ? [quoted('If-Match: "ETag"')] : []),
    ...(body ? [quoted('Content-Type: application/json')] : []),
  ];
  return [
    `curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} ${quoted(`${document.servers[0]?.url ?? ''}${address}${query.length > 0 ? `?${query.join('&')}` : ''}`)}`,
    ...headers.map((header) => `-H ${header}`),
    ...(body ? [`-d ${quoted(JSON.stringify(exampleOf(body, document)))}`] : []),
  ].join(' \\\n  ');
}

const inPath: Readonly<Record<string, string>> = {
  rule: 'provrum.ready',
  version: 'provrum-2023',
  document: 'provrum-2023',
};

/** What a field holds, in a word or two; `many` says that it is a list. */
export interface Kind {
  readonly many: boolean;
  readonly orNull: boolean;
  /** A schema of its own. */
  readonly schema: string | null;
  readonly words: string;
}

export function kindOf(given: ApiSchema): Kind {
  const choice = (given.anyOf ?? given.oneOf)?.find((each) => !kindsOf(each).includes('null'));
  const orNull =
    kindsOf(given).includes('null') || (choice !== undefined && (given.anyOf ?? given.oneOf ?? []).length > 1);
  const schema = choice ?? given;
  if (schema.items) return { ...kindOf(schema.items), many: true, orNull };
  const name = refName(schema);
  const plain = kindsOf(schema)
    .filter((kind) => kind !== 'null')
    .join(' ');
  return {
    many: false,
    orNull,
    schema: name,
    words: schema.enum
      ? schema.enum
          .filter((each) => each !== null)
          .map(String)
          .join(', ')
      : (schema.format ?? plain),
  };
}
