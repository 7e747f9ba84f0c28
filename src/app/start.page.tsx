import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { figure, money, numeral } from '#kernel/words.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { type Actor, proposerOf, readsForTheForum, readsProposals, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import type { Parameters } from '#rulebook/version.ts';
import { LinkButton } from '#ui/button.tsx';
import { KeyFigures, Panel, Part } from '#ui/facts.tsx';
import { Page } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { listLatestResults } from '#provrum/publicSite/results.store.ts';
import { feedLinks, LatestResults } from '#provrum/publicSite/results.view.tsx';
import { Cite } from './cite.tsx';
import { type Figures, messages } from './start.messages.ts';

/** The first page: what a provrum is, for anybody; and what one can do now, for whoever is signed in. */
export const startPage = new Hono<ActorEnv>().get(paths.start(), show);

async function show(c: Context<ActorEnv>): Promise<Response> {
  const { db, config, frame, language, actor, version } = c.var;
  const text = messages[language];
  const figures = figuresOf(version.parameters, language);
  const latest = actor ? [] : await listLatestResults(db, 3);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      heading={text.heading}
      lead={text.lead}
      action={mainAct(actor, frame.demonstration, language)}
      banner={<FormatFigures parameters={version.parameters} language={language} />}
      aside={<Aside guest={!actor} demonstration={frame.demonstration} language={language} />}
      shared={{ baseUrl: config.baseUrl, description: text.lead, path: paths.start(), feeds: feedLinks(language) }}
    >
      {actor && <Now actor={actor} language={language} />}
      {!actor && <LatestResults rows={latest} language={language} />}
      <What language={language} />
      <Way figures={figures} language={language} />
      <Who language={language} />
      <Part title={text.money.title}>
        <p>
          {text.money.text(figures)} <Cite from={180} to={190} language={language} />
        </p>
      </Part>
    </Page>,
  );
}

/** The nearest of what a reader may do: never what they would be refused. */
function actOf(actor: Actor, text: (typeof messages)['sv']): readonly [path: string, label: string] {
  if (readsForTheForum(actor)) return [paths.secretariat(), text.now.links.secretariat];
  if (proposerOf(actor)) return [paths.newProposal(), text.propose];
  return readsProposals(actor) ? [paths.provrums(), text.read] : [paths.account(), text.now.links.account];
}

/** One thing to do: for a visitor to come in, for a member to propose, for the forum to see what waits, for others to read. */
function mainAct(actor: Actor | null, demonstration: boolean, language: Language) {
  const text = messages[language];
  const enter = demonstration
    ? ([paths.demonstration(), text.demonstration.link] as const)
    : ([paths.signIn(), text.signIn] as const);
  const [path, label] = actor ? actOf(actor, text) : enter;
  return { href: localise(path, language), label };
}

const figuresOf = (parameters: Parameters, language: Language): Figures => ({
  min: numeral(parameters.participantsMin)[language],
  max: numeral(parameters.participantsMax)[language],
  regions: numeral(parameters.readyRegionsMin)[language],
  monthsMin: numeral(parameters.monthsMin)[language],
  monthsMax: numeral(parameters.monthsMax)[language],
  perYear: numeral(parameters.goAheadsPerYear)[language],
  cap: money(parameters.fundingCap)[language],
});

/** The format in four figures, those of the rulebook in force. */
function FormatFigures({ parameters, language }: { readonly parameters: Parameters; readonly language: Language }) {
  const text = messages[language].figures;
  const { participantsMin, participantsMax, monthsMin, monthsMax, goAheadsPerYear, fundingCap } = parameters;
  return (
    <KeyFigures
      items={[
        { value: `${participantsMin}–${participantsMax}`, label: text.organisations },
        { value: `${monthsMin}–${monthsMax}`, label: text.months },
        { value: goAheadsPerYear, label: text.perYear },
        { value: figure(fundingCap / 100)[language], label: text.funding },
      ]}
    />
  );
}

interface AsideProps {
  readonly guest: boolean;
  readonly demonstration: boolean;
  readonly language: Language;
}

function Aside({ guest, demonstration, language }: AsideProps) {
  const text = messages[language];
  return (
    <>
      {demonstration && (
        <Panel title={text.demonstration.title} inviting>
          <p>{text.demonstration.text}</p>
          <LinkButton href={localise(paths.demonstration(), language)}>{text.demonstration.link}</LinkButton>
        </Panel>
      )}
      {guest && (
        <Panel title={text.guest.title}>
          <p>{text.guest.text}</p>
          <LinkButton href={localise(paths.signIn(), language)}>{text.signIn}</LinkButton>
        </Panel>
      )}
      <Panel title={text.more.title}>
        <Links
          language={language}
          links={[
            [paths.rulebook(), text.more.rulebook],
            [paths.words(), text.more.words],
            [paths.conferences(), text.more.conferences],
            [paths.about(), text.more.about],
          ]}
        />
      </Panel>
    </>
  );
}

interface LinksProps {
  readonly links: readonly (readonly [path: string, label: string])[];
  readonly language: Language;
}

const Links = ({ links, language }: LinksProps) => (
  <ul class="links">
    {links.map(([path, label]) => (
      <li key={path}>
        <a href={localise(path, language)}>{label}</a>
      </li>
    ))}
  </ul>
);

/** What the reader's own rights lead to, the nearest first. */
function Now({ actor, language }: { readonly actor: Actor; readonly language: Language }) {
  const text = messages[language].now;
  const links: (readonly [string, string])[] = [];
  if (readsForTheForum(actor)) links.push([paths.secretariat(), text.links.secretariat]);
  if (proposerOf(actor)) links.push([paths.newProposal(), text.links.propose]);
  if (readsForTheForum(actor)) links.push([paths.provrums(), text.links.read]);
  if (voiceOf(actor)) {
    links.push([paths.provrums(), text.links.proposals], [paths.ourOrganisation(), text.links.organisation]);
  }
  if (actor.organisation) links.push([paths.organisations(), text.links.organisations]);
  links.push([paths.account(), text.links.account]);
  return (
    <Panel title={text.title(actor.person.name.split(' ')[0] ?? '')} inviting>
      <p>{actor.organisation ? text.lead(actor.organisation.name) : text.none}</p>
      <Links links={links} language={language} />
    </Panel>
  );
}

function What({ language }: { readonly language: Language }) {
  const text = messages[language].what;
  return (
    <Part title={text.title}>
      <p>
        {text.room} <Cite from={61} to={67} language={language} />
      </p>
      <p>
        {text.ahead} <Cite from={48} to={54} language={language} />
      </p>
    </Part>
  );
}

const steps = [
  ['propose', 116, 120],
  ['interest', 120, 124],
  ['ready', 126, 126],
  ['goAhead', 128, 130],
  ['plan', 141, 147],
  ['work', 92, 105],
  ['result', 156, 158],
] as const;

/** The way of a provrum, each step with the lines it comes from. */
function Way({ figures, language }: { readonly figures: Figures; readonly language: Language }) {
  const text = messages[language].way;
  return (
    <Part title={text.title}>
      <p>{text.lead}</p>
      <ol class="way">
        {steps.map(([step, from, to]) => (
          <li key={step}>
            <h3>{text.steps[step].title}</h3>
            <p>
              {text.steps[step].text(figures)} <Cite from={from} to={to} language={language} />
            </p>
          </li>
        ))}
      </ol>
    </Part>
  );
}

interface Right {
  readonly act: 'read' | 'join' | 'propose' | 'lead';
  readonly partner: boolean;
  readonly from: number;
  readonly to: number;
  /** The source speaks of members only: that partners may too was decided here. */
  readonly decidedHere?: boolean;
}

const rights: readonly Right[] = [
  { act: 'read', partner: true, from: 120, to: 122, decidedHere: true },
  { act: 'join', partner: true, from: 116, to: 122 },
  { act: 'propose', partner: false, from: 116, to: 118 },
  { act: 'lead', partner: false, from: 90, to: 96 },
];

const Source = ({ from, to, decidedHere, language }: Right & { readonly language: Language }) => (
  <>
    <Cite from={from} to={to} language={language} />{' '}
    {decidedHere && <small>{messages[language].who.decidedHere}</small>}
  </>
);

function Who({ language }: { readonly language: Language }) {
  const text = messages[language].who;
  return (
    <Part title={text.title}>
      <Table
        caption={text.title}
        captionHidden
        language={language}
        columns={[
          { header: text.columns.act, names: true, cell: ({ act }) => text.acts[act] },
          { header: text.columns.member, cell: () => text.yes },
          { header: text.columns.partner, cell: ({ partner }) => (partner ? text.yes : text.no) },
          { header: text.columns.source, cell: (row) => <Source {...row} language={language} /> },
        ]}
        rows={rights}
        rowKey={({ act }) => act}
      />
      <p>
        {text.secretariat} <Cite from={128} language={language} />, <Cite from={163} to={173} language={language} />
      </p>
    </Part>
  );
}
