import { type Context, Hono } from 'hono';
import { Fragment } from 'preact';
import type { Language } from '#kernel/text.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { forumOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { KeyFigures, Part } from '#ui/facts.tsx';
import { FindingList } from '#ui/finding.tsx';
import { formatDay, formatNumber } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { notYours } from '../notYours.view.tsx';
import { quoted } from '../quoted.store.ts';
import { messages as secretariatMessages } from '../secretariat.messages.ts';
import { messages } from './evaluation.messages.ts';
import {
  type Asked,
  type Evaluated,
  loadEvaluated,
  readAsked,
  type Reading,
  readingOf,
  ruleTitleIn,
  withTitles,
} from './evaluation.scope.ts';
import { SheetPart } from './evaluation.view.tsx';
import { carried, DayFilter } from './evaluationFilter.view.tsx';
import { formatFindings } from './formatEvaluation.ts';
import { FormatEvaluations } from './formatEvaluation.view.tsx';
import { mostReasons, Reasons } from './reasons.view.tsx';
import { type Sheet, sheetsOf } from './sheet.view.ts';

/** What all provrum together say of the format (P109), as it was known on a day. */
export const evaluationPage = new Hono<ActorEnv>().get(paths.evaluation(), async (c) => {
  const reading = await readerOfFigures(c);
  return reading instanceof Response ? reading : await show(c, reading, readAsked(c));
});

/** Who reads the figures; or the answer to somebody who may not. */
export async function readerOfFigures(c: Context<ActorEnv>): Promise<Reading | Response> {
  const { actor, language } = c.var;
  if (!actor) return await toSignIn(c);
  const { notYours: title, notYoursLead: lead } = messages[language];
  return readingOf(actor) ?? notYours(c, { title, lead });
}

/** The page that this one lies under, for those who have it. */
export const evaluationCrumbs = (reading: Reading, language: Language) =>
  reading === 'whole'
    ? [{ href: localise(paths.secretariat(), language), label: secretariatMessages[language].title }]
    : [];

async function show(c: Context<ActorEnv>, reading: Reading, asked: Asked): Promise<Response> {
  const { actor, clock, language, frame } = c.var;
  const text = messages[language];
  const evaluated = await loadEvaluated(c, asked);
  const { evaluation, formatEvaluations, version, years } = evaluated;
  const query = (more: Readonly<Record<string, string>> = {}) => carried(asked, clock.today(), more);
  const to = (path: string, more = {}) => localise(`${path}${query(more)}`, language);
  const sheets = sheetsOf(evaluation, { language, parameters: version.parameters, ruleTitle: ruleTitleIn(language) });
  const listHref = (tal: string) => to(paths.evaluationList(), { tal });
  const reasons = reading === 'whole' ? await reasonsOf(c, evaluated) : [];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead(formatDay(asked.on, language))}
      section={reading === 'whole' ? 'secretariat' : 'proposals'}
      crumbs={evaluationCrumbs(reading, language)}
      banner={<Banner evaluated={evaluated} language={language} listHref={listHref} />}
      invalid={asked.wrong !== null}
      wide
      noindex
    >
      <DayFilter action={localise(paths.evaluation(), language)} asked={asked} years={years} language={language} />
      <Downloads reading={reading} to={to} language={language} />
      <Part title={text.headings.format} id="format">
        <FindingList
          findings={formatFindings(asked.on, formatEvaluations, version.parameters)}
          language={language}
          quote={quoted}
        />
        <FormatEvaluations items={formatEvaluations} may={forumOf(actor) !== null} language={language} />
      </Part>
      {sheets.map((sheet) => (
        <Fragment key={sheet.id}>
          <SheetPart sheet={sheet} language={language} listHref={listHref} />
          {sheet.id === 'skal' && <Reasons rules={reasons} language={language} />}
        </Fragment>
      ))}
      {reading === 'whole' && hasAnswers(sheets) && (
        <p>
          <a href={to(paths.evaluationWords())}>{text.readWords}</a>
        </p>
      )}
    </Page>,
    asked.wrong ? 422 : 200,
  );
}

const hasAnswers = (sheets: readonly Sheet[]) => sheets.some(({ id }) => id.startsWith('enkat'));

/** The reasons with which rules were passed, each with its provrum by the title of that day. */
async function reasonsOf(c: Context<ActorEnv>, { evaluation, on }: Evaluated) {
  const shown = evaluation.passed.map(({ reasons }) => reasons.slice(0, mostReasons));
  const told = shown.flat().map(({ provrum }) => ({ id: provrum }));
  const titles = new Map((await withTitles(c, on, told)).map(({ id, title }) => [id, title]));
  const title = ruleTitleIn(c.var.language);
  return evaluation.passed.map(({ of, times }, at) => ({
    rule: title(of),
    times,
    reasons: (shown[at] ?? []).map(({ provrum, reason }) => ({ provrum, reason, title: titles.get(provrum) ?? '' })),
  }));
}

interface BannerProps {
  readonly evaluated: Evaluated;
  readonly language: Language;
  readonly listHref: (figure: string) => string;
}

function Banner({ evaluated: { evaluation }, language, listHref }: BannerProps) {
  const text = messages[language].figures;
  const count = (step: string) => evaluation.steps.find(({ of }) => of === step)?.provrum ?? 0;
  return (
    <KeyFigures
      items={(
        [
          ['proposals', text.proposals],
          ['goAhead', text.goAheads],
          ['result', text.results],
          ['used', text.used],
        ] as const
      ).map(([step, label]) => ({
        value: formatNumber(count(step), language),
        label: label(count(step)),
        href: listHref(step),
      }))}
    />
  );
}

interface DownloadsProps {
  readonly reading: Reading;
  readonly to: (path: string) => string;
  readonly language: Language;
}

const Downloads = ({ reading, to, language }: DownloadsProps) => {
  const { download, state } = messages[language];
  return (
    <Actions>
      <LinkButton href={to(paths.evaluationPaper('pdf'))}>{download.pdf}</LinkButton>
      <LinkButton href={to(paths.evaluationPaper('docx'))}>{download.docx}</LinkButton>
      {reading === 'whole' && <LinkButton href={to(paths.evaluationTable())}>{download.csv}</LinkButton>}
      {reading === 'whole' && <LinkButton href={to(paths.stateOn())}>{state}</LinkButton>}
    </Actions>
  );
};
