import type { Context } from 'hono';
import type { Text as Words } from '#kernel/text.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, orNull, Text } from '#platform/shapes.ts';
import type { Env } from '#platform/web.ts';
import { applying } from './applies.ts';
import { Cited, force, ruleId, showCitation } from './finding.api.ts';
import { loadVersions } from './rulebook.store.ts';
import { type AnyRule, type Chapter, chapterOf, chapters, ruleById } from './rulebook.ts';
import { type AnyVersion, versionStatuses } from './version.ts';

type C = Context<Env>;

const part = z.enum(['provrum', 'networks']);
const figures = z
  .record(z.string(), z.union([z.number(), z.boolean(), z.array(z.string())]))
  .openapi({ example: { readyRegionsMin: 2 } });

const RuleShown = z
  .object({
    id: ruleId,
    chapter: z.string(),
    force,
    title: Text,
    statement: orNull(Text),
    figures,
    sources: z.array(Cited),
  })
  .openapi('Rule');
const VersionShown = z
  .object({
    id: z.string(),
    part,
    status: z.enum(versionStatuses),
    inForceFrom: day,
    inForceTo: day.nullable(),
    decidedBy: Text,
    decidedOn: day.nullable(),
    document: z.string(),
    parameters: figures,
  })
  .openapi('RulebookVersion');
const Versions = z.object({ versions: z.array(VersionShown) }).openapi('RulebookVersions');
const Rulebook = z
  .object({
    chapters: z.array(
      z
        .object({
          id: z.string(),
          part,
          title: Text,
          version: z.string().nullable(),
          inForce: z.boolean(),
          rules: z.array(RuleShown),
        })
        .openapi('Chapter'),
    ),
  })
  .openapi('Rulebook');

const shared = { tag: 'rulebook', method: 'get', open: true } as const;
const whole = operation({ ...shared, id: 'findRulebook', path: '/rulebook', answers: { 200: Rulebook } });
const one = operation({ ...shared, id: 'findRule', path: '/rulebook/rules/{rule}', answers: { 200: RuleShown } });
const versions = operation({
  ...shared,
  id: 'listRulebookVersions',
  path: '/rulebook/versions',
  answers: { 200: Versions },
});
const version = operation({
  ...shared,
  id: 'findRulebookVersion',
  path: '/rulebook/versions/{version}',
  answers: { 200: VersionShown },
});

/** The law, for everybody: with the figures that apply today, and every version that there has been. */
export const rulebookApi = newApi<Env>()
  .openapi(whole, async (c) => {
    const all = await loadVersions(c.var.db);
    return send(c, Rulebook, { chapters: chapters.map((chapter) => showChapter(chapter, all, c)) });
  })
  .openapi(one, async (c) => {
    const rule = ruleById(c.req.param('rule')) ?? refuse('not-found');
    return send(
      c,
      RuleShown,
      showRule(rule, versionOf(chapterOf(rule), await loadVersions(c.var.db), c)?.version ?? null),
    );
  })
  .openapi(versions, async (c) => send(c, Versions, { versions: (await loadVersions(c.var.db)).map(showVersion) }))
  .openapi(version, async (c) => {
    const found = (await loadVersions(c.var.db)).find(({ id }) => id === c.req.param('version'));
    return send(c, VersionShown, showVersion(found ?? refuse('not-found')));
  });

const versionOf = ({ part: of }: Chapter, all: readonly AnyVersion[], c: C) => applying(all, of, c.var.clock.today());

function showChapter(chapter: Chapter, all: readonly AnyVersion[], c: C) {
  const applies = versionOf(chapter, all, c);
  return {
    ...chapter,
    version: applies?.version.id ?? null,
    inForce: applies?.inForce ?? false,
    rules: chapter.rules.map((rule) => showRule(rule, applies?.version ?? null)),
  };
}

type AnyFigures = Readonly<Record<string, number | boolean | readonly string[]>>;
/** A rule reads the figures of its own chapter's part, which is the part of the version it is shown with. */
type Stated = { readonly statement: (figures: AnyVersion['parameters']) => Words };

function showRule(rule: AnyRule, applied: AnyVersion | null) {
  const read = applied && (applied.parameters as unknown as AnyFigures);
  return {
    id: rule.id,
    chapter: rule.chapter,
    force: rule.force,
    title: rule.title,
    statement: applied && (rule as unknown as Stated).statement(applied.parameters),
    figures: Object.fromEntries(
      rule.parameters.flatMap((name) => (read?.[name] === undefined ? [] : [[name, read[name]]])),
    ),
    sources: rule.sources.map(showCitation),
  };
}

const showVersion = (given: AnyVersion) => ({ ...given, parameters: given.parameters as unknown as AnyFigures });
