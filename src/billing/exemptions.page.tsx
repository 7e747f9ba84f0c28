import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { type ActorEnv, setFlash, toSignIn } from '#organisations/actor.scope.ts';
import { readsForTheForum, type Secretariat, secretariatOf } from '#organisations/authority.ts';
import { listOrganisations } from '#organisations/organisations.store.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { type FieldErrors, type FormValues, readValues } from '#platform/form.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { LinkButton, Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Panel, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatDay } from '#ui/format.ts';
import { fileColumns, fileRows, ListFiles } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { endExemption, type Exemption, exemptionReasonMax, exemptionState, giveExemption } from './exemption.ts';
import { readEnding, readExemption, readKey } from './exemption.form.ts';
import { messages } from './exemption.messages.ts';
import { changeExemptions, listExemptions, listFeeNetworks, unknownSubject } from './exemption.store.ts';
import { currentYear, exemptionInPath, feeDoing } from './fee.scope.ts';
import { messages as feeMessages } from './fees.messages.ts';
import { notShown } from './notShown.view.tsx';

type C = Context<ActorEnv>;

/** Who is let off the fee and why: read by the secretariat and the board, decided by the secretariat. */
export const exemptionsPage = new Hono<ActorEnv>()
  .get(paths.feeExemptions(), async (c) => (await refused(c)) ?? (await show(c)))
  .post(paths.feeExemptions(), async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await give(c, secretariat) : ((await refused(c)) ?? notSecretariat(c));
  })
  .get(paths.feeExemption(':exemption'), async (c) => {
    const refusal = await refused(c);
    if (refusal) return refusal;
    const exemption = await find(c);
    if (!exemption) return await c.notFound();
    return secretariatOf(c.var.actor) ? showEnding(c, exemption) : notSecretariat(c);
  })
  .post(paths.feeExemption(':exemption'), async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    if (!secretariat) return (await refused(c)) ?? notSecretariat(c);
    const exemption = await find(c);
    return exemption ? await end(c, secretariat, exemption) : await c.notFound();
  });

async function refused(c: C): Promise<Response | null> {
  const { actor, language } = c.var;
  if (!actor) return await toSignIn(c);
  return readsForTheForum(actor) ? null : notSecretariat(c, language);
}

function notSecretariat(c: C, language = c.var.language): Response {
  const { notForum: title, notForumLead: lead } = feeMessages[language];
  return notShown(c, { title, lead });
}

async function find(c: C): Promise<Exemption | null> {
  const id = exemptionInPath(c.req.param('exemption'));
  return (await listExemptions(c.var.db)).find((one) => one.id === id) ?? null;
}

const say = (c: C) => (key: string) => messages[c.var.language].errors[key] ?? key;

async function give(c: C, secretariat: Secretariat): Promise<Response> {
  const { language } = c.var;
  const text = messages[language];
  const values = await readValues(c);
  const read = readExemption(values, say(c));
  if (!read.ok) return await show(c, { values, errors: read.errors, status: 422 });
  const unknown = await unknownSubject(c.var.db, read.value);
  if (unknown.length > 0) {
    const errors = Object.fromEntries(unknown.map((field) => [field, text.refused.unknown]));
    return await show(c, { values, errors, status: 422 });
  }
  const decision = await changeExemptions(feeDoing(c, secretariat, readKey(values)), (known) =>
    giveExemption(secretariat, read.value, known),
  );
  if (decision && !decision.ok && decision.refusal.kind === 'overlaps') {
    const { fromYear, toYear, reason } = decision.refusal.exemption;
    const error = text.refused.overlaps(feeMessages[language].years(fromYear, toYear), reason);
    return await show(c, { values, errors: { fromYear: error }, status: 409 });
  }
  return back(c, text.saved);
}

async function end(c: C, secretariat: Secretariat, exemption: Exemption): Promise<Response> {
  const text = messages[c.var.language];
  const values = await readValues(c);
  const read = readEnding(values, say(c));
  if (!read.ok) return showEnding(c, exemption, { values, errors: read.errors, status: 422 });
  const decision = await changeExemptions(feeDoing(c, secretariat), (known) => {
    const fresh = known.find(({ id }) => id === exemption.id);
    return fresh ? endExemption(secretariat, fresh, read.value) : null;
  });
  if (decision?.ok !== false) return back(c, text.endSaved);
  // Sent twice, it is ended once.
  const fresh = await find(c);
  if (fresh?.ended?.reason === read.value.reason) return back(c, text.endSaved);
  const { refusal } = decision;
  const error = refusal.kind === 'ended' ? { lastYear: text.refused.ended(refusal.toYear) } : { how: text.takenBack };
  return showEnding(c, exemption, { values, errors: error, status: 409 });
}

function back(c: C, flash: string): Response {
  setFlash(c, flash);
  return c.redirect(localise(paths.feeExemptions(), c.var.language), 303);
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly status?: PageStatus;
}

const crumbs = ({ var: { language } }: C) => [
  { href: localise(paths.secretariat(), language), label: feeMessages[language].secretariat },
];

async function show(c: C, again: Again = {}): Promise<Response> {
  const { db, frame, language, actor } = c.var;
  const text = messages[language];
  const year = currentYear(c);
  const exemptions = await listExemptions(db);
  const decides = secretariatOf(actor) !== null;
  const format = c.req.method === 'GET' ? askedFormat(c) : null;
  if (format) {
    const columns = fileColumns(columnsIn(year, language));
    return await sendTable(c, [{ name: text.list, rows: fileRows(columns, exemptions) }], format, text.title);
  }
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="secretariat"
      crumbs={[
        ...crumbs(c),
        { href: localise(paths.feeYear(year), language), label: feeMessages[language].title(year) },
      ]}
      aside={decides ? await newExemption(c, again) : undefined}
      wide
      invalid={again.errors !== undefined}
      noindex
    >
      <Part title={text.list} count={exemptions.length}>
        {exemptions.length === 0 ? (
          <p class="quiet">{text.none}</p>
        ) : (
          <>
            <Exemptions items={exemptions} year={year} decides={decides} language={language} />
            <ListFiles path={paths.feeExemptions()} language={language} />
          </>
        )}
      </Part>
    </Page>,
    again.status,
  );
}

interface ExemptionsProps {
  readonly items: readonly Exemption[];
  readonly year: number;
  readonly decides: boolean;
  readonly language: Language;
}

function columnsIn(year: number, language: Language): readonly Column<Exemption>[] {
  const text = messages[language];
  return [
    { header: text.network, cell: ({ network }) => network?.name ?? text.allNetworks, names: true },
    { header: text.organisation, cell: ({ organisation }) => organisation?.name ?? text.allOrganisations },
    { header: text.years, cell: ({ fromYear, toYear }) => feeMessages[language].years(fromYear, toYear) },
    {
      header: text.reason,
      cell: (one) => <Reason exemption={one} language={language} />,
      text: ({ reason, ended }) => [reason, ended && endingOf(ended, language)].filter(Boolean).join(' '),
    },
    { header: text.by, cell: ({ by, on }) => text.signed(by.name, formatDay(on, language)) },
    { header: text.state, cell: (one) => text.states[exemptionState(one, year)] },
  ];
}

function Exemptions({ items, year, decides, language }: ExemptionsProps) {
  const text = messages[language];
  const columns: readonly Column<Exemption>[] = [
    ...columnsIn(year, language),
    {
      header: text.end,
      cell: (one) =>
        decides &&
        ['applies', 'coming'].includes(exemptionState(one, year)) && (
          <a href={localise(paths.feeExemption(one.id), language)} aria-label={text.endLabel(subjectOf(one, language))}>
            {text.end}
          </a>
        ),
    },
  ];
  return (
    <Table
      caption={text.list}
      captionHidden
      language={language}
      columns={columns.slice(0, decides ? columns.length : -1)}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
}

const Reason = ({
  exemption: { reason, ended },
  language,
}: {
  readonly exemption: Exemption;
  readonly language: Language;
}) => (
  <>
    {reason}
    {ended && <span class="quiet"> {endingOf(ended, language)}</span>}
  </>
);

const endingOf = ({ by, on, reason }: NonNullable<Exemption['ended']>, language: Language): string =>
  messages[language].ended(by, formatDay(on, language), reason);

const subjectOf = ({ network, organisation }: Exemption, language: Language): string =>
  [network?.name ?? messages[language].allNetworks, organisation?.name].filter(Boolean).join(', ');

/** The form for a new exemption, beside the list. */
async function newExemption(c: C, { values, errors }: Again) {
  const { db, clock, language } = c.var;
  const text = messages[language];
  const named = ({ id, name }: { readonly id: number; readonly name: string }) => ({ value: String(id), label: name });
  const networks = await listFeeNetworks(db);
  const organisations = (await listOrganisations(db, clock.today())).filter(({ kind }) => kind !== 'forum');
  return (
    <Panel title={text.newTitle} id="nytt">
      <Form
        action={localise(paths.feeExemptions(), language)}
        language={language}
        values={values ?? { fromYear: String(currentYear(c)) }}
        errors={errors}
        label={text.newTitle}
      >
        <Hidden name="form" value={(values && readKey(values)) ?? randomToken(16)} />
        <Field
          type="select"
          name="network"
          label={text.network}
          hint={text.subjectHint}
          empty={text.allNetworks}
          options={networks.map(named)}
        />
        <Field
          type="select"
          name="organisation"
          label={text.organisation}
          empty={text.allOrganisations}
          options={organisations.map(named)}
        />
        <Field name="fromYear" label={text.fromYear} inputmode="numeric" width="short" />
        <Field name="toYear" label={text.toYear} hint={text.toYearHint} inputmode="numeric" width="short" optional />
        <Field
          type="textarea"
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          rows={3}
          maxlength={exemptionReasonMax}
        />
        <Submit>{text.save}</Submit>
      </Form>
    </Panel>
  );
}

function showEnding(c: C, exemption: Exemption, { values, errors, status }: Again = {}): Response {
  const { frame, language } = c.var;
  const text = messages[language];
  const years = feeMessages[language].years(exemption.fromYear, exemption.toYear);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.endTitle(subjectOf(exemption, language))}
      lead={exemption.takenBack ? text.takenBack : text.endLead(years, exemption.reason)}
      section="secretariat"
      crumbs={[...crumbs(c), { href: localise(paths.feeExemptions(), language), label: text.title }]}
      action={<LinkButton href={localise(paths.feeExemptions(), language)}>{text.title}</LinkButton>}
      invalid={errors !== undefined}
      noindex
    >
      <Form
        action={localise(paths.feeExemption(exemption.id), language)}
        language={language}
        values={values ?? { how: 'last', lastYear: String(currentYear(c)) }}
        errors={errors}
      >
        <Radios
          name="how"
          legend={text.how}
          choices={[
            { value: 'last', label: text.howLast },
            { value: 'back', label: text.howBack, hint: text.howBackHint },
          ]}
        />
        <Field name="lastYear" label={text.lastYear} hint={text.lastYearHint} inputmode="numeric" width="short" />
        <Field type="textarea" name="reason" label={text.endReason} rows={3} maxlength={exemptionReasonMax} />
        <Submit>{text.endSave}</Submit>
      </Form>
    </Page>,
    status,
  );
}
