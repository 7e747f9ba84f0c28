import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { type Actor, readsForTheForum } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendTable, tableFormats, type TableFormat } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { LinkButton } from '#ui/button.tsx';
import { KeyFigures, Part } from '#ui/facts.tsx';
import { formatList, formatMoney } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { feesByOrganisation } from './fee.ts';
import { currentYear, yearInPath } from './fee.scope.ts';
import { type FeesOfYear, findFees, listNetworksOfYear } from './fee.store.ts';
import { FeeLines, Files, OtherYears, RulesNotice } from './fee.view.tsx';
import { type FeeFigures, feeFigures, feesByNetwork, type NetworkFee, unknownExempt } from './feeYear.ts';
import { Basis, Networks, Payers } from './feeYear.view.tsx';
import { messages, whyWords } from './fees.messages.ts';
import { lineRows, meetingsText, networkRows, organisationRows } from './feeTable.ts';
import { notShown } from './notShown.view.tsx';

type C = Context<ActorEnv>;

/** A year's fees for the secretariat and the board: what the networks bring in, who pays, who does not and why. */
export const feeYearPage = new Hono<ActorEnv>()
  .get(paths.fees(), async (c) => {
    return (await refused(c)) ?? c.redirect(localise(paths.feeYear(currentYear(c)), c.var.language), 302);
  })
  .get(paths.feeYear(':year'), async (c) => {
    const refusal = await refused(c);
    if (refusal) return refusal;
    const year = yearInPath(c.req.param('year'));
    return year ? show(c, await look(c, year)) : await c.notFound();
  });
for (const format of tableFormats) {
  feeYearPage.get(paths.feeFile(':year', format), async (c) => {
    const refusal = await refused(c);
    if (refusal) return refusal;
    const year = yearInPath(c.req.param('year'));
    return year ? await file(c, await look(c, year), format) : await c.notFound();
  });
}

async function refused(c: C): Promise<Response | null> {
  const { actor, language } = c.var;
  if (!actor) return await toSignIn(c);
  if (readsForTheForum(actor)) return null;
  const text = messages[language];
  return notShown(c, {
    title: text.notForum,
    lead: text.notForumLead,
    children: <OwnFees actor={actor} year={currentYear(c)} language={language} />,
  });
}

interface OwnProps {
  readonly actor: Actor;
  readonly year: number;
  readonly language: Language;
}

const OwnFees = ({ actor: { organisation }, year, language }: OwnProps) =>
  organisation && (
    <p>
      <a href={localise(paths.organisationFees(organisation.id, year), language)}>{messages[language].own}</a>
    </p>
  );

interface Looked {
  readonly year: number;
  /** Null where there are no rules for the year. */
  readonly fees: FeesOfYear | null;
  readonly networks: readonly NetworkFee[];
  readonly figures: FeeFigures | null;
}

async function look(c: C, year: number): Promise<Looked> {
  const { db } = c.var;
  const fees = await findFees(db, year);
  if (!fees) return { year, fees, networks: [], figures: null };
  const networks = feesByNetwork(await listNetworksOfYear(db, year), fees.lines, fees);
  return { year, fees, networks, figures: feeFigures(networks, fees.parameters) };
}

function show(c: C, { year, fees, networks, figures }: Looked): Response {
  const { frame, language } = c.var;
  const text = messages[language];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(year)}
      lead={text.lead}
      section="secretariat"
      crumbs={[{ href: localise(paths.secretariat(), language), label: text.secretariat }]}
      action={<LinkButton href={localise(paths.feeExemptions(), language)}>{text.exemptionsLink}</LinkButton>}
      banner={figures && <Figures figures={figures} language={language} />}
      wide
      noindex
    >
      <RulesNotice year={year} decided={fees?.decided ?? null} language={language} />
      {fees && figures && (
        <>
          <Renamed fees={fees} networks={networks} language={language} />
          <Part title={text.networks} id="natverk" count={networks.length}>
            <Networks fees={networks} year={year} language={language} />
          </Part>
          <Basis figures={figures} year={year} language={language} />
          <Payers fees={feesByOrganisation(fees.lines)} year={year} language={language} />
          {fees.lines.length > 0 && (
            <Part title={text.lines} id="rader" count={fees.lines.length}>
              <Files href={(format) => paths.feeFile(year, format)} language={language} />
              <details>
                <summary>{text.linesLead(fees.lines.length)}</summary>
                <FeeLines lines={fees.lines} language={language} caption={text.lines} named />
              </details>
            </Part>
          )}
        </>
      )}
      <OtherYears year={year} href={paths.feeYear} language={language} />
    </Page>,
  );
}

function Figures({ figures, language }: { readonly figures: FeeFigures; readonly language: Language }) {
  const { figures: text } = messages[language];
  return (
    <KeyFigures
      money
      items={[
        { value: formatMoney(figures.income, language), label: text.income },
        { value: figures.paying, label: text.paying(figures.paying) },
        { value: figures.exempt, label: text.exempt },
        { value: meetingsText(figures.meetings), label: text.meetings },
        { value: figures.meetingsWithEach, label: text.withEach(figures.each) },
      ]}
    />
  );
}

interface RenamedProps {
  readonly fees: FeesOfYear;
  readonly networks: readonly NetworkFee[];
  readonly language: Language;
}

/** The rulebook lets networks off by name: one that was renamed would have to pay, and that is said. */
function Renamed({ fees, networks, language }: RenamedProps) {
  const names = unknownExempt(
    networks.map(({ network }) => network),
    fees.parameters,
  );
  if (names.length === 0 || networks.length === 0) return null;
  return <Notice tone="warn">{messages[language].unknownExempt(formatList(names, language))}</Notice>;
}

/** What is on the page is what is in the file: the lines first, and in a workbook the sums beside them. */
async function file(c: C, { year, fees, networks }: Looked, format: TableFormat): Promise<Response> {
  const { language } = c.var;
  const text = messages[language];
  const lines = fees?.lines ?? [];
  return await sendTable(
    c,
    [
      { name: text.lines, rows: lineRows(lines, text, (line) => whyWords(line, language)) },
      { name: text.networks, rows: networkRows(networks, text, language) },
      { name: text.organisations, rows: organisationRows(feesByOrganisation(lines), text) },
    ],
    format,
    `${text.file}-${year}`,
  );
}
