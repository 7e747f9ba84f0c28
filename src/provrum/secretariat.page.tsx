import { Hono } from 'hono';
import type { ComponentChildren } from 'preact';
import { type Day, yearOf } from '#kernel/day.ts';
import { less, total } from '#kernel/money.ts';
import type { Language } from '#kernel/text.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { readsForTheForum, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { Chip } from '#ui/chip.tsx';
import { KeyFigures, Part } from '#ui/facts.tsx';
import { dayOfMoment, formatDay, formatList, formatMoment, formatMoney, type Moment } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { ReadinessLine } from '#ui/readinessFigures.tsx';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import { notYours } from './notYours.view.tsx';
import { readiness } from './readiness.ts';
import { readinessCount } from './readiness.view.tsx';
import { messages } from './secretariat.messages.ts';
import { type Box, type Desk, findDesk, type Named, quietDays, type WaitingProposal } from './secretariat.store.ts';

/** What needs the secretariat now, the longest waiting first. The board reads it too. */
export const secretariatPage = new Hono<ActorEnv>().get(paths.secretariat(), async (c) => {
  const { db, clock, actor, version, language, frame } = c.var;
  const text = messages[language];
  if (!actor) return toSignIn(c);
  if (!readsForTheForum(actor)) return notYours(c, { title: text.notYours, lead: text.notYoursLead });
  const today = clock.today();
  const desk = await findDesk(db, today);
  // The board reads what waits; it neither decides here nor looks after the mail.
  const decides = secretariatOf(actor) !== null;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      heading={text.heading}
      lead={text.lead}
      section="secretariat"
      banner={<Figures desk={desk} version={version} today={today} language={language} />}
      action={{ href: localise(paths.secretariatEvents(), language), label: text.events.link }}
      aside={<Aside desk={desk} version={version} today={today} decides={decides} language={language} />}
      noindex
    >
      <Queue box={desk.waiting} version={version} decides={decides} language={language} />
      <Staged box={desk.staged} decides={decides} language={language} />
      <Outdated box={desk.outdated} language={language} />
      <Quiet box={desk.quiet} language={language} />
    </Page>,
  );
});

interface DeskProps {
  readonly desk: Desk;
  readonly version: RulebookVersion;
  readonly today: Day;
  readonly language: Language;
}

/** What is left of the year's frame (P191). */
const fundingLeft = ({ desk, version }: Pick<DeskProps, 'desk' | 'version'>) =>
  less(version.parameters.fundingPerYear, total(desk.year.map(({ granted }) => granted)));

function Figures({ desk, version, today, language }: DeskProps) {
  const text = messages[language].figures;
  const year = yearOf(today);
  return (
    <KeyFigures
      items={[
        { value: desk.waiting.total, label: text.waiting, href: '#redo' },
        { value: desk.year.length, label: text.slots(version.parameters.goAheadsPerYear, year), href: '#aret' },
        { value: formatMoney(fundingLeft({ desk, version }), language), label: text.funding(year), href: '#aret' },
        { value: desk.staged.total, label: text.staged, href: '#meddela' },
      ]}
    />
  );
}

interface Decides {
  readonly decides: boolean;
}

/** To where one decides, for those who do. */
const toDecide = ({ id }: Pick<Named, 'id'>, decides: boolean): string =>
  decides ? paths.goAhead(id) : paths.provrum(id);

/** The queue is fair and its order is told: by the day of readiness, and by nothing else. */
function Queue({
  box,
  version,
  decides,
  language,
}: BoxProps<WaitingProposal> & Decides & { readonly version: RulebookVersion }) {
  const text = messages[language].waiting;
  return (
    <List box={box} id="redo" title={text.heading} none={text.none} language={language}>
      {(item) => {
        const found = readiness(item.standings, version.parameters);
        return (
          <Row
            key={item.id}
            level={3}
            href={localise(toDecide(item, decides), language)}
            title={item.title}
            chip={
              !found.ready && (
                <Chip mark="half" tone="warn">
                  {text.lost}
                </Chip>
              )
            }
            meta={
              <>
                <Meta kind="org">{item.organisation}</Meta>
                <Meta icon="clock">{text.since(dayIn(item.readySince, language))}</Meta>
                {item.outdated > 0 && <Meta kind="due">{text.outdated(item.outdated)}</Meta>}
              </>
            }
          >
            <ReadinessLine count={readinessCount(found, version)} language={language} />
          </Row>
        );
      }}
    </List>
  );
}

function Staged({ box, decides, language }: BoxProps<Desk['staged']['items'][number]> & Decides) {
  const text = messages[language].staged;
  return (
    <List box={box} id="meddela" title={text.heading} none={text.none} language={language}>
      {(item) => (
        <Row
          key={item.id}
          level={3}
          href={localise(toDecide(item, decides), language)}
          title={item.title}
          chip={
            <Chip mark="half" tone="warn">
              {text.verdict[item.verdict]}
            </Chip>
          }
          meta={
            <>
              <Meta kind="org">{item.organisation}</Meta>
              <Meta icon="person">{text.by(item.by, formatMoment(item.decidedAt, language))}</Meta>
            </>
          }
        />
      )}
    </List>
  );
}

function Outdated({ box, language }: BoxProps<Desk['outdated']['items'][number]>) {
  const text = messages[language].outdated;
  return (
    <List box={box} id="andrade" title={text.heading} none={text.none} language={language}>
      {(item) => (
        <Line key={item.id} item={item} language={language} note={text.waitsFor(formatList(item.waitsFor, language))} />
      )}
    </List>
  );
}

function Quiet({ box, language }: BoxProps<Desk['quiet']['items'][number]>) {
  const text = messages[language].quiet;
  return (
    <List box={box} id="tysta" title={text.heading} none={text.none(quietDays)} language={language}>
      {(item) => <Line key={item.id} item={item} language={language} note={text.since(dayIn(item.lastAt, language))} />}
    </List>
  );
}

interface LineProps {
  readonly item: Named;
  readonly note: string;
  readonly language: Language;
}

const Line = ({ item, note, language }: LineProps) => (
  <Row
    level={3}
    href={localise(paths.provrum(item.id), language)}
    title={item.title}
    meta={
      <>
        <Meta kind="org">{item.organisation}</Meta>
        <Meta kind="due">{note}</Meta>
      </>
    }
  />
);

/** The year's slots, and what seldom needs anybody. */
function Aside({ desk, version, today, decides, language }: DeskProps & Decides) {
  const text = messages[language];
  const { goAheadsPerYear, fundingPerYear } = version.parameters;
  const free = goAheadsPerYear - desk.year.length;
  return (
    <>
      <Part title={text.year.heading(yearOf(today))} id="aret" count={desk.year.length}>
        {desk.year.length === 0 ? (
          <p class="quiet">{text.year.none}</p>
        ) : (
          <ul>
            {desk.year.map(({ id, title, announced }) => (
              <li key={id}>
                <a href={localise(toDecide({ id }, decides && !announced), language)}>{title}</a>
                {!announced && ` (${text.year.staged.toLowerCase()})`}
              </li>
            ))}
          </ul>
        )}
        <p>{free > 0 ? text.year.left(free) : text.year.full}</p>
        <p>
          {text.year.funding(
            formatMoney(fundingLeft({ desk, version }), language),
            formatMoney(fundingPerYear, language),
          )}
        </p>
      </Part>
      <Plain box={desk.unverified} title={text.unverified.heading} none={text.unverified.none} language={language}>
        {({ id, name, kind }) => (
          <li key={id}>
            <a href={localise(paths.organisation(id), language)}>{name}</a> ({text.unverified.kinds[kind]})
          </li>
        )}
      </Plain>
      {decides && <FailedMail box={desk.failedMail} language={language} />}
    </>
  );
}

function FailedMail({ box, language }: BoxProps<Desk['failedMail']['items'][number]>) {
  const text = messages[language].failedMail;
  return (
    <Plain
      box={box}
      title={text.heading}
      none={text.none}
      language={language}
      link={{ href: localise(`${paths.secretariatMail()}?lage=failed`, language), label: text.all }}
    >
      {({ id, address, subject, at }) => (
        <li key={id}>
          {address}: {subject} <span class="quiet">{formatMoment(at, language)}</span>
        </li>
      )}
    </Plain>
  );
}

interface BoxProps<Item> {
  readonly box: Box<Item>;
  readonly language: Language;
}

interface ListProps<Item> extends BoxProps<Item> {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly children: (item: Item) => ComponentChildren;
}

/** A box in the main column: its items in rows, or in a sentence that there are none. */
function List<Item>({ box, id, title, none, language, children }: ListProps<Item>) {
  const hidden = box.total - box.items.length;
  return (
    <Part title={title} id={id} count={box.total}>
      {box.items.length === 0 ? <p class="quiet">{none}</p> : <Rows>{box.items.map(children)}</Rows>}
      {hidden > 0 && <p class="quiet">{messages[language].more(hidden)}</p>}
    </Part>
  );
}

interface PlainProps<Item> extends Omit<ListProps<Item>, 'id'> {
  readonly link?: { readonly href: string; readonly label: string };
}

function Plain<Item>({ box, title, none, language, link, children }: PlainProps<Item>) {
  const hidden = box.total - box.items.length;
  return (
    <Part title={title} count={box.total}>
      {box.items.length === 0 ? <p class="quiet">{none}</p> : <ul>{box.items.map(children)}</ul>}
      {hidden > 0 && <p class="quiet">{messages[language].more(hidden)}</p>}
      {link && box.total > 0 && (
        <p>
          <a href={link.href}>{link.label}</a>
        </p>
      )}
    </Part>
  );
}

const dayIn = (moment: Moment, language: Language): string => formatDay(dayOfMoment(moment), language);
