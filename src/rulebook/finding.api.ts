import { z } from '#platform/openapi.ts';
import { Text } from '#platform/shapes.ts';
import { type Citation, shortCitation } from './citation.ts';
import { type Finding, ruleIds } from './rule.ts';
import { quoted } from './source.store.ts';

export const force = z.enum(['must', 'should', 'may', 'information']);
export const ruleId = z.enum(ruleIds);

/** Where a rule stands in the source, and the words there. */
export const Cited = z
  .object({
    document: z.string(),
    from: z.number().int(),
    to: z.number().int(),
    short: z.string().openapi({ example: 'P126' }),
    quote: z.string(),
  })
  .openapi('Citation');

/** A rule applied to a case. */
export const FindingShown = z
  .object({
    rule: ruleId,
    force,
    met: z.boolean(),
    title: Text,
    statement: Text,
    because: Text,
    sources: z.array(Cited),
  })
  .openapi('Finding');

export const showCitation = (citation: Citation) => ({
  ...citation,
  short: shortCitation(citation),
  quote: quoted(citation),
});

export const showFinding = (finding: Finding) => ({ ...finding, sources: finding.sources.map(showCitation) });

/** What a refusal by the rules tells of them: nothing but what its schema names. */
export const showFindings = (findings: readonly Finding[]) => z.array(FindingShown).parse(findings.map(showFinding));
