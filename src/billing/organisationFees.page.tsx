import { type Context, Hono } from 'hono';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { findOrganisation } from '#organisations/organisations.store.ts';
import { localise, paths } from '#paths.ts';
import { sendTable, tableFormats, type TableFormat } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { KeyFigures, Part } from '#ui/facts.tsx';
import { formatMoney } from '#ui/format.ts';
import { Page, startCrumb } from '#ui/page.tsx';
import { feeTotal } from './fee.ts';
import { organisationInPath, readsFees, yearInPath } from './fee.scope.ts';
import { findFees } from './fee.store.ts';
import { FeeLines, FeeRule, Files, OtherYears, RulesNotice } from './fee.view.tsx';
import { messages, whyWords } from './fees.messages.ts';
import { lineRows } from './feeTable.ts';
import { notShown } from './notShown.view.tsx';

type C = Context<ActorEnv>;

/** What one organisation owes for a year, line by line and why: for its own people, the secretariat and the board. */
export const organisationFeesPage = new Hono<ActorEnv>().get(paths.organisationFees(':id', ':year'), async (c) => {
  const found = await find(c);
  return found instanceof Response ? found : show(c, found);
});
for (const format of tableFormats) {
  organisationFeesPage.get(paths.organisationFeeFile(':id', ':year', format), async (c) => {
    const found = await find(c);
    return found instanceof Response ? found : await file(c, found, format);
  });
}

type Found = Exclude<Awaited<ReturnType<typeof find>>, Response>;

async function find(c: C) {
  const { db, actor, language } = c.var;
  if (!actor) return await toSignIn(c);
  const [id, year] = [organisationInPath(c.req.param('id')), yearInPath(c.req.param('year'))];
  const organisation = actor.organisation && id && (await findOrganisation(db, id));
  if (!organisation || !year) return await c.notFound();
  if (!readsFees(actor, organisation.id)) {
    const { notYours: title, notYoursLead: lead } = messages[language].one;
    return notShown(c, { title, lead });
  }
  return { organisation, year, fees: await findFees(db, year, organisation.id) };
}

function show(c: C, { organisation, year, fees }: Found): Response {
  const { frame, language } = c.var;
  const text = messages[language];
  const lines = fees?.lines ?? [];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.one.title(organisation.name, year)}
      heading={text.one.heading(year)}
      lead={text.one.lead(organisation.name)}
      section="organisation"
      crumbs={[
        startCrumb(frame),
        { href: localise(paths.organisations(), language), label: text.one.organisations },
        { href: localise(paths.organisation(organisation.id), language), label: organisation.name },
      ]}
      banner={
        fees && <KeyFigures money items={[{ value: formatMoney(feeTotal(lines), language), label: text.toPay }]} />
      }
      wide
      noindex
    >
      <RulesNotice year={year} decided={fees?.decided ?? null} language={language} />
      {lines.length === 0 ? (
        <p class="quiet">{text.one.none(year)}</p>
      ) : (
        <Part title={text.lines} id="rader" count={lines.length}>
          <FeeLines lines={lines} language={language} caption={text.one.title(organisation.name, year)} />
          <Files href={(format) => paths.organisationFeeFile(organisation.id, year, format)} language={language} />
        </Part>
      )}
      {fees?.decided && <FeeRule parameters={fees.parameters} language={language} />}
      <OtherYears year={year} href={(other) => paths.organisationFees(organisation.id, other)} language={language} />
    </Page>,
  );
}

/** What is on the page is what is in the file. */
const file = async (c: C, { organisation, year, fees }: Found, format: TableFormat): Promise<Response> => {
  const text = messages[c.var.language];
  const rows = lineRows(fees?.lines ?? [], text, (line) => whyWords(line, c.var.language));
  return await sendTable(c, [{ name: text.title(year), rows }], format, `${text.file}-${year}-${organisation.name}`);
};
