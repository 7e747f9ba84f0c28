import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Facts, type Fact } from '#ui/facts.tsx';
import { ForceMark, SourceQuote } from '#ui/finding.tsx';
import { formatDay } from '#ui/format.ts';
import { sourceDocuments } from './citation.ts';
import { type Figure, figureWords, parameterCatalogue } from './parameterCatalogue.ts';
import { messages } from './rulebook.messages.ts';
import type { AnyRule, Chapter } from './rulebook.ts';
import { findDocument, quoted } from './source.store.ts';
import type { AnyVersion } from './version.ts';

/** A figure of a rule, with its value in one version. */
export interface RuleFigure {
  readonly name: string;
  readonly figure: Figure;
  readonly value: (version: AnyVersion) => string;
}

/** The figures that a rule reads, in the order in which it names them. */
export function figuresOf(rule: AnyRule, part: Chapter['part'], language: Language): readonly RuleFigure[] {
  const catalogue: Readonly<Record<string, Figure>> = { ...parameterCatalogue[part] };
  return rule.parameters.flatMap((name) => {
    const figure = catalogue[name];
    if (!figure) return [];
    const value = (version: AnyVersion) =>
      figureWords(figure, (version.parameters as unknown as Readonly<Record<string, unknown>>)[name])[language];
    return [{ name, figure, value }];
  });
}

/** What a rule says with the figures of a version of its own part. */
export const stated = (rule: AnyRule, version: AnyVersion, language: Language): string =>
  (rule.statement as (parameters: AnyVersion['parameters']) => { readonly sv: string; readonly en: string })(
    version.parameters,
  )[language];

export interface RuleCardProps {
  readonly rule: AnyRule;
  readonly chapter: Chapter;
  readonly version: AnyVersion;
  readonly language: Language;
}

/** A rule in plain words beside the sentence it comes from. */
export function RuleCard({ rule, chapter, version, language }: RuleCardProps) {
  const text = messages[language].rule;
  const title = rule.title[language];
  return (
    <article class="rule" id={rule.id} data-rule={rule.id} data-force={rule.force}>
      <div class="rule-words">
        <h3>
          <ForceMark force={rule.force} language={language} /> {title}
        </h3>
        <p>{stated(rule, version, language)}</p>
        <Figures figures={figuresOf(rule, chapter.part, language)} version={version} language={language} />
        <p>
          <a href={localise(paths.rule(rule.id), language)} aria-label={text.moreAbout(title)}>
            {text.more}
          </a>
        </p>
      </div>
      <RuleSources rule={rule} language={language} />
    </article>
  );
}

/** The sentences of the source that a rule rests on. */
export const RuleSources = ({ rule, language }: Pick<RuleCardProps, 'rule' | 'language'>) => (
  <div class="rule-source">
    {rule.sources.map((source) => (
      <SourceQuote key={source.from} source={source} language={language} quote={quoted} />
    ))}
  </div>
);

interface FiguresProps {
  readonly figures: readonly RuleFigure[];
  readonly version: AnyVersion;
  readonly language: Language;
}

function Figures({ figures, version, language }: FiguresProps) {
  if (figures.length === 0) return null;
  const chosen = figures.flatMap(({ figure }) => figure.chosen?.[language] ?? []);
  return (
    <>
      <Facts items={figures.map(({ figure, value }) => ({ term: figure.title[language], value: value(version) }))} />
      {[...new Set(chosen)].map((words) => (
        <p key={words} class="quiet">
          {messages[language].rule.chosen} {words}
        </p>
      ))}
    </>
  );
}

/** Which version, since when, and by whose decision. */
export function versionFacts(version: AnyVersion, language: Language): readonly Fact[] {
  const text = messages[language].version;
  const { id, status, inForceFrom: from, inForceTo: to, decidedBy, decidedOn } = version;
  const document = findDocument(version.document);
  return [
    { term: text.name, value: <code>{id}</code> },
    { term: text.state, value: text.status[status] },
    {
      term: text.inForce,
      value: to ? text.until(formatDay(from, language), formatDay(to, language)) : text.from(formatDay(from, language)),
    },
    { term: text.decidedBy, value: decidedBy[language] },
    ...(decidedOn ? [{ term: text.decidedOn, value: formatDay(decidedOn, language) }] : []),
    {
      term: text.document,
      value: document ? (
        <a href={localise(paths.source(document), language)}>{sourceDocuments[document].title[language]}</a>
      ) : (
        version.document
      ),
    },
  ];
}
