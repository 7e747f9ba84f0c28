import type { ApiDocument, ApiSchema } from '../src/app/apiDocument.ts';

/** Every reference in a document. */
export function refsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === '$ref' ? [String(value)] : refsIn(value)));
}

/**
 * Where a value is not as its schema says, as far as our schemas go: types, enumerations, needed and known fields. A field that the
 * schema does not name is a fault: it is what leaks.
 */
export function conforms(value: unknown, given: ApiSchema, document: ApiDocument, place = ''): readonly string[] {
  const schema = whole(given, document);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    const faults = choices.map((choice) => conforms(value, choice, document, place));
    return faults.some((each) => each.length === 0) ? [] : (faults[0] ?? []);
  }
  const kinds = schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (kinds.length > 0 && !kinds.some((kind) => isOf(value, kind)))
    return [`${place}: ${JSON.stringify(value)} is no ${kinds.join(' or ')}`];
  if (value === null) return [];
  if (schema.enum && !schema.enum.includes(value))
    return [`${place}: ${JSON.stringify(value)} is none of ${schema.enum.join(', ')}`];
  if (Array.isArray(value))
    return value.flatMap((item, at) => (schema.items ? conforms(item, schema.items, document, `${place}[${at}]`) : []));
  return typeof value === 'object' ? fieldsOf(value as Record<string, unknown>, schema, document, place) : [];
}

function fieldsOf(
  value: Record<string, unknown>,
  schema: ApiSchema,
  document: ApiDocument,
  place: string,
): readonly string[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const missing = required.filter((name) => !(name in value)).map((name) => `${place}.${name} is missing`);
  const wrong = Object.entries(value).flatMap(([name, field]) => {
    const known = properties[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : null);
    if (known) return conforms(field, known, document, `${place}.${name}`);
    return additionalProperties === true ? [] : [`${place}.${name} is not described`];
  });
  return [...missing, ...wrong];
}

/** With what it refers to. */
const whole = (schema: ApiSchema, document: ApiDocument): ApiSchema => ({
  ...(schema.$ref && document.components.schemas[schema.$ref.split('/').at(-1) ?? '']),
  ...schema,
});

function isOf(value: unknown, kind: string): boolean {
  switch (kind) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === kind;
  }
}
