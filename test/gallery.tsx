import { readFileSync } from 'node:fs';
import type { VNode } from 'preact';
import { day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { type Citation, provrumLines, quote as quoteFrom } from '#rulebook/citation.ts';
import type { Finding } from '#rulebook/rule.ts';
import { Actions, LinkButton, PostButton, Submit } from '#ui/button.tsx';
import { Checkbox, Checkboxes, Radios } from '#ui/choice.tsx';
import { StateChip } from '#ui/chip.tsx';
import { CommentItem, Comments } from '#ui/comments.tsx';
import { Diff } from '#ui/diff.tsx';
import { Empty } from '#ui/empty.tsx';
import { Facts, KeyFigures, Panel, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Filters, Pills } from '#ui/filters.tsx';
import { FindingList, ForceMark, SourceQuote } from '#ui/finding.tsx';
import { Form } from '#ui/form.tsx';
import { formatDay } from '#ui/format.ts';
import type { Frame, FrameAssets } from '#ui/frame.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';
import { ProvrumPath } from '#ui/path.tsx';
import { ReadinessPanel } from '#ui/readiness.tsx';
import { ReadinessLine, type ReadinessCount } from '#ui/readinessFigures.tsx';
import { Receipt } from '#ui/receipt.tsx';
import { Count, Meta, Row, Rows } from '#ui/rows.tsx';
import { Standings } from '#ui/standings.tsx';
import { Table } from '#ui/table.tsx';
import { Timeline } from '#ui/timeline.tsx';

const source = readFileSync(new URL('../docs/sources/provrum-2023.txt', import.meta.url), 'utf8');
const quote = (citation: Citation) => quoteFrom(source, citation);
const version = { id: 'provrum-2023', inForceFrom: day('2023-08-08') };

const rule = (
  id: Finding['rule'],
  force: Finding['force'],
  met: boolean,
  sv: readonly [title: string, because: string, statement: string],
  sources: readonly Citation[],
): Finding => ({
  rule: id,
  force,
  met,
  title: { sv: sv[0], en: sv[0] },
  because: { sv: sv[1], en: sv[1] },
  statement: { sv: sv[2], en: sv[2] },
  sources,
});

const leadRule = (lead: string | null) =>
  rule(
    'provrum.lead',
    'must',
    lead !== null,
    [
      'En ledare',
      lead ? `${lead} leder.` : 'Ingen organisation har tagit på sig att leda.',
      'Exakt en organisation, en medlem, leder och sammankallar.',
    ],
    [provrumLines(90), provrumLines(96)],
  );

const findings = (lead: string | null, regions: number, all: number): readonly Finding[] => [
  leadRule(lead),
  rule(
    'provrum.ready',
    'must',
    lead !== null && regions >= 2,
    [
      'Redo att starta',
      `${regions} av 2 regioner deltar${regions < 2 ? ' – Region Dalarna saknar sällskap' : ''}.`,
      'Det finns en ledare och minst två deltagande regioner.',
    ],
    [provrumLines(126)],
  ),
  rule(
    'provrum.participants',
    'must',
    all >= 2 && all <= 6,
    [
      'Två till sex organisationer',
      `${all} organisationer deltar; minst 2 och högst 6 får vara med.`,
      'Minst två och högst sex organisationer deltar, ledaren inräknad.',
    ],
    [provrumLines(92)],
  ),
  rule(
    'provrum.regionShare',
    'should',
    regions * 2 >= all,
    [
      'Minst hälften regioner',
      `${regions} av ${all} deltagande organisationer är regioner.`,
      'Minst hälften av de deltagande organisationerna är regioner.',
    ],
    [provrumLines(92, 94)],
  ),
  rule(
    'provrum.interest',
    'may',
    true,
    [
      'Fler kan anmäla intresse',
      `${6 - all} platser är lediga.`,
      'Medlemmar och partner kan anmäla intresse för att delta.',
    ],
    [provrumLines(116, 118)],
  ),
];

interface Case {
  readonly name: string;
  readonly page: (frame: Frame) => VNode;
  readonly signedIn?: boolean;
}

const count = (regions: number, organisations: number, lead: string | null): ReadinessCount => ({
  regions,
  regionsNeeded: 2,
  organisations,
  min: 2,
  max: 6,
  lead,
});

const crumbs = [
  { href: '/', label: 'Start' },
  { href: '/provrum', label: 'Förslag' },
];

const titles = [
  'AI och visualisering som verktyg i regional utveckling',
  'Regionalt utvecklingsansvarigas roll i krisberedskap',
  'Hur gör man som RUA en systemanalys?',
  'Cirkularitet i näringslivet',
  'Regionens roll i att främja grundläggande infrastruktur som vatten, el och apotek',
] as const;

const listPage = (frame: Frame) => (
  <Page
    frame={frame}
    title="Förslag"
    section="proposals"
    lead="Här samlar medlemmarna tidiga frågor som de vill pröva tillsammans. Läs, kommentera och anmäl att ni vill vara med."
    action={{ href: '/provrum/nytt', label: 'Skriv ett förslag' }}
    filters={
      <Filters language={frame.language} action="/provrum" values={{ state: 'open' }} active={1} clear="/provrum">
        <Field name="q" label="Sök i förslagen" type="search" />
        <Field
          name="state"
          label="Läge"
          type="select"
          empty="Alla"
          options={[
            { value: 'open', label: 'Öppet för intresse' },
            { value: 'ready', label: 'Redo att starta' },
          ]}
        />
        <Field name="theme" label="Tema" type="select" empty="Alla" options={[]} />
        <Submit weight="second">Visa förslag</Submit>
      </Filters>
    }
  >
    <Pills
      label="Läge"
      items={[
        { href: '?state=open', label: 'Öppet för intresse', count: 8, current: true },
        { href: '?state=ready', label: 'Redo att starta', count: 2 },
        { href: '?state=running', label: 'Pågår', count: 1 },
        { href: '?state=published', label: 'Publicerat', count: 4 },
      ]}
    />
    <Count>
      Visar <b>5</b> av <b>15</b> förslag
    </Count>
    <Rows>
      {titles.map((title, at) => (
        <Row
          key={title}
          href={`/provrum/${at}`}
          title={title}
          chip={
            <StateChip
              state={(['open', 'ready', 'running', 'draft', 'declined'] as const)[at] ?? 'open'}
              language={frame.language}
            />
          }
          summary="Flera regioner provar AI-stöd och nya sätt att visa data, var och en på sitt håll. Vi vill pröva tre verktyg på samma fråga under fyra månader och berätta vad som höll."
          meta={
            <>
              <Meta kind="org">Region Dalarna</Meta>
              <Meta>Arbetssätt</Meta>
              <Meta icon="people">4 intresserade</Meta>
              <Meta icon="talk">14 kommentarer</Meta>
              {at === 0 && (
                <Meta kind="due" icon="clock">
                  öppet till 15 juni 2026
                </Meta>
              )}
            </>
          }
        >
          {at < 2 && (
            <ReadinessLine
              count={at === 0 ? count(1, 2, null) : count(3, 4, 'Region Halland')}
              language={frame.language}
            />
          )}
        </Row>
      ))}
    </Rows>
    <Pager language={frame.language} page={3} pages={9} href={(page) => `?page=${page}`} />
  </Page>
);

type PanelKind = 'empty' | 'waits' | 'almost' | 'warned' | 'ready';

/** The readiness panel in one of its states. */
export const galleryPanel = (
  frame: Frame,
  kind: PanelKind,
  live?: { readonly events: string; readonly fragment: string },
) => {
  const cases = {
    empty: [0, 0, null, 'Två regioner, varav en leder.'],
    waits: [1, 3, null, 'En region till som leder, eller en region till och att Region Dalarna leder.'],
    almost: [2, 3, null, 'Att Region Dalarna, Region Halland eller Tillväxtverket leder.'],
    warned: [2, 5, 'Region Dalarna', null],
    ready: [3, 4, 'Region Västra Götaland', null],
  } as const;
  const [regions, organisations, lead, shortest] = cases[kind];
  return (
    <ReadinessPanel
      live={live}
      language={frame.language}
      ready={shortest === null}
      readySince={shortest === null ? day('2026-11-03') : null}
      count={count(regions, organisations, lead)}
      shortest={shortest}
      findings={findings(lead, regions, organisations)}
      quote={quote}
      version={version}
    />
  );
};

const standings = [
  ['Region Dalarna', true, 'lead', 'En analytiker på halvtid och vår visualiseringsmiljö.', false],
  ['Region Halland', true, 'participate', 'Tre års mobilitetsdata.', true],
  ['Tillväxtverket', false, 'participate', null, false],
  ['Handelshögskolan i Göteborg', false, 'follow', null, false],
] as const;

const detailPage = (frame: Frame, kind: 'waits' | 'ready') => (
  <Page
    frame={{ ...frame, flash: kind === 'waits' ? 'Tack! Er intresseanmälan är sparad.' : null }}
    title={titles[0]}
    section="proposals"
    crumbs={crumbs}
    chip={<StateChip state={kind === 'ready' ? 'ready' : 'open'} language={frame.language} />}
    lead="Vi vill pröva tre AI-verktyg på samma fråga under fyra månader och berätta vad som höll."
    banner={
      <ProvrumPath
        language={frame.language}
        at={kind === 'ready' ? 'ready' : 'open'}
        days={{ draft: day('2026-09-02'), open: day('2026-10-15') }}
      />
    }
    aside={
      <>
        <Panel title="Vill ni vara med?" inviting>
          <Form action="#" language={frame.language} id="interest">
            <Radios
              name="role"
              legend="Er roll"
              choices={[
                {
                  value: 'lead',
                  label: 'Vi deltar och kan leda',
                  hint: 'Ledaren kallar, dokumenterar och rapporterar.',
                },
                { value: 'participate', label: 'Vi deltar' },
                { value: 'follow', label: 'Vi följer' },
              ]}
            />
            <Field name="brings" label="Vad ni bidrar med" type="textarea" rows={2} optional />
            <Submit>Anmäl intresse</Submit>
          </Form>
        </Panel>
        <Panel title="Fakta">
          <Facts
            items={[
              { term: 'Förslagsställare', value: 'Anna Berg, Region Dalarna' },
              { term: 'Publicerat', value: formatDay(day('2026-10-15'), frame.language) },
              { term: 'Önskad start', value: 'mars 2027' },
              { term: 'Slag', value: 'Arbetssätt' },
            ]}
          />
        </Panel>
      </>
    }
  >
    {galleryPanel(frame, kind, kind === 'waits' ? { events: '/live', fragment: '/fresh' } : undefined)}
    <Part title="Vad vi vill göra">
      <p>
        Flera regioner provar AI-stöd och nya sätt att visa data, var och en på sitt håll. Vi föreslår att vi prövar
        tillsammans.
      </p>
      <p>
        Vi vill veta vilka verktyg som håller för regional analys, vad de kräver av dem som använder dem, och var
        gränsen går.
      </p>
    </Part>
    <Part title="Organisationer" count={4} action={<a href="#interest">Anmäl intresse</a>}>
      <Standings
        language={frame.language}
        items={standings.map(([organisation, region, role, brings, beforeChange]) => ({
          organisation,
          href: '/organisationer/1',
          kind: region ? 'Region' : 'Myndighet',
          region,
          role,
          brings,
          on: day('2026-10-20'),
          person: 'Ali Rezaei',
          beforeChange,
          action: beforeChange && <PostButton action="#">Bekräfta</PostButton>,
        }))}
      />
    </Part>
    <Part title="Samtal" count={3}>
      <Comments>
        {['Anna Berg', 'Ali Rezaei', 'Eva-Lena Öst'].map((author, at) => (
          <CommentItem
            key={author}
            language={frame.language}
            id={at}
            author={author}
            organisation="Region Dalarna"
            at={`2026-11-0${at + 1}T13:32:00Z`}
            editedAt={at === 1 ? '2026-11-02T14:00:00Z' : null}
            html={
              at === 2
                ? null
                : '<p>Vi har <strong>provat två av verktygen</strong> och delar gärna:</p><ul><li>vad det kostade</li><li>vad vi <a href="#">lärde oss</a></li></ul>'
            }
            actions={<a href="#">Ändra</a>}
          />
        ))}
      </Comments>
      <Form action="#" language={frame.language} id="comment">
        <Field
          name="text"
          label="Skriv en kommentar"
          type="textarea"
          rich={{}}
          mentions="/mentions.json"
          maxlength={5000}
        />
        <Submit>Skicka</Submit>
      </Form>
    </Part>
    <Part title="Vad som har hänt">
      <Timeline
        language={frame.language}
        events={[
          {
            id: 3,
            at: '2026-11-03T08:10:00Z',
            what: 'Förslaget blev redo att starta',
            who: 'Ali Rezaei',
            organisation: 'Region Halland',
            version: 'provrum-2023',
            icon: 'tick',
            strong: true,
            note: 'Region Halland anmälde att de deltar.',
          },
          {
            id: 2,
            at: '2026-10-15T08:10:00Z',
            what: 'Publicerade förslaget',
            who: 'Anna Berg',
            organisation: 'Region Dalarna',
            version: 'provrum-2023',
            icon: 'document',
          },
          {
            id: 1,
            at: '2026-09-02T08:10:00Z',
            what: 'Började skriva',
            who: 'Anna Berg',
            organisation: 'Region Dalarna',
            icon: 'pen',
          },
        ]}
      />
    </Part>
  </Page>
);

const formPage = (frame: Frame) => {
  const errors = {
    title: 'Skriv en rubrik på minst 8 tecken',
    kind: 'Välj om förslaget gäller en sakfråga eller ett arbetssätt',
    email: 'Skriv en e-postadress, till exempel namn@region.se',
  };
  return (
    <Page
      frame={frame}
      title="Nytt förslag"
      section="proposals"
      crumbs={crumbs}
      invalid
      lead="Det räcker med en tidig och smal fråga. Du kan spara och fortsätta senare."
    >
      <Form
        action="#"
        language={frame.language}
        errors={errors}
        values={{ title: 'AI', themes: ['data'], summary: 'Vi vill pröva.', email: 'anna@' }}
        autosave="/autosave"
      >
        <Field
          name="title"
          label="Rubrik"
          hint="Skriv frågan så att en kollega i en annan region förstår den."
          maxlength={120}
          similar="/similar"
        />
        <Field name="summary" label="Sammanfattning" type="textarea" rows={3} maxlength={400} />
        <Field
          name="question"
          label="Vad vill ni pröva?"
          type="textarea"
          rich={{ html: '<p>Vi vill <b>pröva</b>.</p>' }}
          value="Vi vill pröva."
        />
        <Radios
          name="kind"
          legend="Vad gäller förslaget?"
          hint="Provrum kan handla om både sakfrågor och arbetssätt."
          choices={[
            { value: 'subject', label: 'En sakfråga', hint: 'Till exempel drönare, civilt försvar.' },
            { value: 'way', label: 'Ett arbetssätt' },
          ]}
        />
        <Checkboxes
          name="themes"
          legend="Teman"
          optional
          inline
          choices={[
            { value: 'data', label: 'Data och analys' },
            { value: 'crisis', label: 'Krisberedskap' },
            { value: 'climate', label: 'Klimat' },
          ]}
        />
        <Field name="start" label="Önskad start" type="month" width="medium" />
        <Field name="sum" label="Beräknad kostnad" inputmode="numeric" width="short" suffix="kr" optional />
        <Field name="email" label="E-post" type="email" autocomplete="email" width="medium" />
        <Field name="code" label="Kod" width="code" inputmode="numeric" autocomplete="one-time-code" />
        <Checkbox name="ok" label="Vår chef vet om förslaget" hint="Vi frågar för att slippa överraskningar." />
        <Actions>
          <Submit>Förhandsgranska</Submit>
          <Submit weight="second" name="act" value="save">
            Spara utkastet
          </Submit>
          <Submit weight="stop">Ta bort</Submit>
          <LinkButton href="/provrum" weight="quiet">
            Avbryt
          </LinkButton>
        </Actions>
      </Form>
    </Page>
  );
};

const receiptPage = (frame: Frame) => (
  <Page
    frame={frame}
    title="Klartecken"
    section="proposals"
    crumbs={crumbs}
    lead="Så här såg det ut när beslutet fattades."
  >
    <Receipt
      language={frame.language}
      decision="Klartecken"
      about={titles[0]}
      number={7}
      by="Eva Lind"
      organisation="Reglabs kansli"
      at="2026-11-12T09:30:00Z"
      version="provrum-2023"
      reason="Frågan är smal, aktuell och delas av flera regioner. Konstellationen är stark och resultatet går att använda direkt."
      findings={findings('Region Dalarna', 2, 5)}
      quote={quote}
      standing="staged"
      facts={[
        { term: 'Ledare', value: 'Region Dalarna' },
        { term: 'Deltagare', value: 'Region Dalarna, Region Halland och Tillväxtverket' },
        { term: 'Klartecken under året', value: '1 av 2' },
      ]}
    />
  </Page>
);

const panels = ['empty', 'waits', 'almost', 'warned', 'ready'] as const;
const ends = { empty: 'draft', waits: 'open', almost: 'running', warned: 'reporting', ready: 'followedUp' } as const;

const panelPage = (frame: Frame, kind: (typeof panels)[number]) => (
  <Page
    frame={frame}
    title={`Startläge: ${kind}`}
    section="proposals"
    banner={
      <ProvrumPath language={frame.language} at={ends[kind]} ended={kind === 'waits' ? 'withdrawn' : undefined} />
    }
  >
    {galleryPanel(frame, kind)}
  </Page>
);

const partsPage = (frame: Frame) => (
  <Page
    frame={frame}
    title="Delar"
    section="rulebook"
    wide
    banner={
      <KeyFigures
        items={[
          { value: '50', label: 'förslag', href: '#' },
          { value: '21 av 21', label: 'regioner med' },
        ]}
      />
    }
  >
    <Notice title="Partner kan inte föreslå provrum">
      <p>Men ni kan anmäla intresse för att delta.</p>
    </Notice>
    <Notice tone="warn">
      <p>Om ni drar tillbaka er anmälan är förslaget inte längre redo att starta.</p>
    </Notice>
    <Notice tone="bad" title="Två beslut samtidigt">
      <p>Någon annan gav klartecken medan du skrev.</p>
    </Notice>
    <Notice tone="good">
      <p>Allt är meddelat.</p>
    </Notice>
    <Part title="Tomt">
      <Empty title="Inga förslag med de valen" action={<LinkButton href="/provrum">Rensa valen</LinkButton>}>
        Pröva ett annat ord, eller ta bort något av valen.
      </Empty>
    </Part>
    <Part title="Skillnader">
      <Diff
        language={frame.language}
        parts={[
          { kind: 'same', text: 'Vi vill pröva ' },
          { kind: 'removed', text: 'två' },
          { kind: 'added', text: 'tre' },
          { kind: 'same', text: ' verktyg under fyra månader.' },
        ]}
      />
    </Part>
    <Part title="Tabell">
      <Table
        caption="Klartecken per år"
        language={frame.language}
        rows={[
          { year: '2023', given: 2, slots: 2 },
          { year: '2024', given: 1, slots: 2 },
        ]}
        rowKey={(row) => row.year}
        columns={[
          { header: 'År', names: true, cell: (row) => row.year },
          { header: 'Givna', numeric: true, cell: (row) => row.given },
          { header: 'Platser', numeric: true, cell: (row) => row.slots },
        ]}
      />
    </Part>
    <Part title="Regler">
      <FindingList findings={findings(null, 1, 3)} language={frame.language} quote={quote} />
      <p>
        <ForceMark force="information" language={frame.language} />
      </p>
      <SourceQuote source={provrumLines(92, 94)} language={frame.language} quote={quote} />
    </Part>
    <p>
      {(
        [
          'draft',
          'open',
          'ready',
          'approved',
          'planning',
          'running',
          'reporting',
          'review',
          'published',
          'presented',
          'followedUp',
          'withdrawn',
          'declined',
          'cancelled',
        ] as const
      ).map((state) => (
        <>
          <StateChip state={state} language={frame.language} />{' '}
        </>
      ))}
    </p>
  </Page>
);

/** Constructed pages that between them use every shared component. */
export const gallery: readonly Case[] = [
  { name: 'list', page: listPage },
  { name: 'detail', page: (frame) => detailPage(frame, 'waits') },
  { name: 'detail-ready', page: (frame) => detailPage(frame, 'ready') },
  ...panels.map((kind) => ({ name: `panel-${kind}`, page: (frame: Frame) => panelPage(frame, kind) })),
  { name: 'form', page: formPage },
  { name: 'receipt', page: receiptPage },
  { name: 'parts', page: partsPage },
];

/** The frame of a signed-in reader in the demonstration. */
export const galleryFrame = (language: Language, assets: FrameAssets): Frame => ({
  language,
  path: '/provrum',
  demonstration: true,
  assets,
  flash: null,
  reader: { person: 'Anna Berg', organisation: 'Region Dalarna', canSwitch: true, speaks: true, forum: false },
});
