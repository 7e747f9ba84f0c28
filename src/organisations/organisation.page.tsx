import { type Context, Hono } from 'hono';
import { yearOf } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { LinkButton } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Facts, Panel, Part } from '#ui/facts.tsx';
import { formatDay } from '#ui/format.ts';
import { Page, startCrumb } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import type { ActorEnv } from './actor.scope.ts';
import { readsForTheForum, secretariatOf } from './authority.ts';
import { counties } from './county.messages.ts';
import { over } from './mandate.ts';
import { membershipOn } from './membership.ts';
import { messages } from './organisations.messages.ts';
import { forOrganisation, type Found } from './organisations.scope.ts';
import type { OrganisationSource, WholeOrganisation } from './organisations.store.ts';
import { lastDay, PeopleTable } from './people.view.tsx';

/** One organisation: what it is, since when, and who acts for it. */
export const organisationPage = new Hono<ActorEnv>().get(paths.organisation(':id'), forOrganisation(show));

function show(c: Context<ActorEnv>, { organisation, actor, manager }: Found) {
  const { frame, language, clock } = c.var;
  const text = messages[language];
  const today = clock.today();
  const membership = membershipOn(organisation.memberships, today);
  const current = organisation.mandates.filter((mandate) => !over(mandate, today));
  return sendPage(
    c,
    <Page
      frame={frame}
      title={organisation.name}
      crumbs={[startCrumb(frame), { href: localise(paths.organisations(), language), label: text.list.title }]}
      section="organisation"
      chip={<Chip mark={membership ? 'full' : 'dashed'}>{text.memberships[membership?.kind ?? 'none']}</Chip>}
      aside={<Details organisation={organisation} language={language} />}
    >
      <Part
        title={text.one.people}
        action={
          manager && (
            <LinkButton href={localise(paths.organisationPeople(organisation.id), language)}>
              {text.one.managePeople}
            </LinkButton>
          )
        }
      >
        <PeopleTable caption={text.one.people} organisation={organisation} mandates={current} language={language} />
      </Part>
      {organisation.kind !== 'forum' && (
        <>
          <Part
            title={text.one.membership}
            action={
              secretariatOf(actor) && (
                <LinkButton href={localise(paths.organisationMembership(organisation.id), language)}>
                  {text.one.changeMembership}
                </LinkButton>
              )
            }
          >
            <Memberships organisation={organisation} language={language} />
          </Part>
          {(actor.organisation?.id === organisation.id || readsForTheForum(actor)) && (
            <Part title={text.one.fees}>
              <p>
                <a href={localise(paths.organisationFees(organisation.id, yearOf(today)), language)}>
                  {text.one.feesLink(yearOf(today))}
                </a>
              </p>
            </Part>
          )}
          <Part title={text.one.provrums}>
            <p>
              <a href={localise(`${paths.provrums()}?organisation=${organisation.id}`, language)}>
                {text.one.provrumsLink}
              </a>
            </p>
          </Part>
        </>
      )}
      {organisation.sources.length > 0 && <Sources sources={organisation.sources} language={language} />}
    </Page>,
  );
}

interface OrganisationProps {
  readonly organisation: WholeOrganisation;
  readonly language: Language;
}

function Details({ organisation, language }: OrganisationProps) {
  const text = messages[language];
  const { kind, countyCode, orgNumber, webDomains } = organisation;
  return (
    <Panel title={text.one.facts}>
      <Facts
        items={[
          { term: text.one.kind, value: text.kinds[kind] },
          { term: text.one.county, value: (countyCode && counties[countyCode]?.[language]) ?? text.one.noCounty },
          ...(orgNumber ? [{ term: text.one.number, value: orgNumber }] : []),
          ...(webDomains.length > 0 ? [{ term: text.one.web, value: webDomains.join(', ') }] : []),
        ]}
      />
    </Panel>
  );
}

/** What an organisation has been, is and will be. */
export function Memberships({ organisation, language }: OrganisationProps) {
  const text = messages[language];
  if (organisation.memberships.length === 0) return <p class="quiet">{text.one.noMembership}</p>;
  const { membershipColumns: header } = text.one;
  return (
    <Table
      caption={text.one.membership}
      captionHidden
      language={language}
      columns={[
        { header: header.kind, names: true, cell: ({ kind }) => text.memberships[kind] },
        { header: header.from, cell: ({ from }) => formatDay(from, language) },
        { header: header.to, cell: ({ to }) => lastDay(to, language) },
        { header: header.verified, cell: ({ verified }) => (verified ? text.confirmed.yes : text.confirmed.no) },
        { header: header.note, cell: ({ note }) => note },
      ]}
      rows={organisation.memberships}
      rowKey={({ id }) => id}
    />
  );
}

/** A source that is an address on the web becomes a link; others are named as they are. */
function Sources({
  sources,
  language,
}: {
  readonly sources: readonly OrganisationSource[];
  readonly language: Language;
}) {
  const text = messages[language].one;
  return (
    <Part title={text.sources} count={sources.length}>
      <details>
        <summary>{text.sourcesLead}</summary>
        <ul>
          {sources.map(({ about, year, source }) => (
            <li key={about + source}>
              {text.about[about] ?? about}
              {year ? ` ${year}` : ''}: <Source source={source} />
            </li>
          ))}
        </ul>
      </details>
    </Part>
  );
}

const Source = ({ source }: { readonly source: string }) =>
  /^https?:\/\/\S+$/.test(source) ? (
    <a href={source} rel="external">
      {source}
    </a>
  ) : (
    <>{source}</>
  );
