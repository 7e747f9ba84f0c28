import { type Context, Hono } from 'hono';
import { type NetworkId, parseId } from '#kernel/id.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { askedFormat, sendTable, type TableFormat } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton, Submit } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Field } from '#ui/field.tsx';
import { Filters, Pills } from '#ui/filters.tsx';
import { fileRows, ListFiles, mostInFile } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';
import { Count, Rows } from '#ui/rows.tsx';
import { gatheringKinds } from './gathering.ts';
import { gatheringColumns } from './gatherings.export.ts';
import { gatheringReader } from './gatherings.ts';
import { type GatheringFilter, gatheringsPerPage, listGatherings, listNetworkNames } from './gatherings.store.ts';
import { GatheringRow } from './gathering.view.tsx';
import { messages } from './gathering.messages.ts';
import { venueMessages } from './venue.messages.ts';

/** Every gathering that the reader may see: those to come, and those that have been. */
export const gatheringsPage = new Hono<ActorEnv>().get(paths.gatherings(), (c) => {
  const format = askedFormat(c);
  return format ? file(c, format) : show(c);
});

/** The whole list with its filters. */
async function file(c: Context<ActorEnv>, format: TableFormat): Promise<Response> {
  const { db, clock, actor, language } = c.var;
  const { title } = messages[language];
  const whole = { ...readFilter(c), at: clock.now(), page: 1, size: mostInFile };
  const { gatherings } = await listGatherings(db, gatheringReader(actor), whole);
  return await sendTable(
    c,
    [{ name: title, rows: fileRows(gatheringColumns(language, clock.today()), gatherings) }],
    format,
    title,
  );
}

async function show(c: Context<ActorEnv>): Promise<Response> {
  const { db, clock, actor, language, frame } = c.var;
  const text = messages[language];
  const filter = readFilter(c);
  const page = Number(/^[1-9]\d{0,5}$/.exec(c.req.query('sida') ?? '1')?.[0] ?? 1);
  const [{ gatherings, total }, networks] = await Promise.all([
    listGatherings(db, gatheringReader(actor), { ...filter, at: clock.now(), page }),
    listNetworkNames(db),
  ]);
  if (gatherings.length === 0 && page > 1) return await c.notFound();
  const active = [filter.network, filter.kind, filter.year, filter.search].filter(Boolean).length;
  const values = {
    sok: filter.search ?? '',
    natverk: String(filter.network ?? ''),
    slag: filter.kind ?? '',
    ar: String(filter.year ?? ''),
  };
  const to = (query: Query) => localise(pathTo(query), language);
  const time = filter.time === 'past' ? { tid: 'tidigare' } : {};
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="calendar"
      action={secretariatOf(actor) ? { href: localise(paths.newGathering(), language), label: text.plan } : undefined}
      filters={
        <Filters language={language} action={to({})} values={values} active={active} clear={to({ ...time })}>
          {filter.time === 'past' && <input type="hidden" name="tid" value="tidigare" />}
          <Field type="search" name="sok" label={text.filters.search} optional />
          <Field
            type="select"
            name="natverk"
            label={text.filters.network}
            empty={text.filters.allNetworks}
            options={networks.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <Field
            type="select"
            name="slag"
            label={text.filters.kind}
            empty={text.filters.allKinds}
            options={gatheringKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
          />
          <Field type="number" name="ar" label={text.filters.year} width="short" min={2000} max={2100} optional />
          <Submit weight="second">{text.filters.button}</Submit>
        </Filters>
      }
    >
      <Pills
        label={text.times.label}
        items={[
          { href: to(values), label: text.times.coming, current: filter.time === 'coming' },
          { href: to({ ...values, tid: 'tidigare' }), label: text.times.past, current: filter.time === 'past' },
        ]}
      />
      {gatherings.length === 0 ? (
        <Empty title={active > 0 ? text.noneFound : text.none[filter.time]} />
      ) : (
        <>
          <Count>{text.count(total)}</Count>
          <Rows>
            {gatherings.map((gathering) => (
              <GatheringRow key={gathering.id} gathering={gathering} today={clock.today()} language={language} />
            ))}
          </Rows>
          <ListFiles path={pathTo({ ...values, ...time })} language={language} total={total} />
        </>
      )}
      {secretariatOf(actor) && (
        <Actions>
          <LinkButton weight="quiet" href={localise(paths.venues(), language)}>
            {venueMessages[language].title}
          </LinkButton>
          <LinkButton weight="quiet" href={localise(paths.undatedMeetings(), language)}>
            {venueMessages[language].undated.title}
          </LinkButton>
        </Actions>
      )}
      <Pager
        language={language}
        page={page}
        pages={Math.ceil(total / gatheringsPerPage)}
        href={(number) => to({ ...values, ...time, sida: String(number) })}
      />
    </Page>,
  );
}

type Query = Readonly<Record<string, string>>;

function pathTo(query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return paths.gatherings() + (given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`);
}

function readFilter(c: Context<ActorEnv>): GatheringFilter {
  const year = /^(?:20\d\d|2100)$/.exec(c.req.query('ar') ?? '')?.[0];
  return {
    time: c.req.query('tid') === 'tidigare' ? 'past' : 'coming',
    network: parseId<NetworkId>(c.req.query('natverk')),
    kind: gatheringKinds.find((kind) => kind === c.req.query('slag')) ?? null,
    year: year === undefined ? null : Number(year),
    search: (c.req.query('sok') ?? '').replace(/\0/g, '').trim().slice(0, 100),
  };
}
