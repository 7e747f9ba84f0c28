import { type Context, Hono } from 'hono';
import { yearOf } from '#kernel/day.ts';
import type { Ore } from '#kernel/money.ts';
import type { Language } from '#kernel/text.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { readsForTheForum } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { KeyFigures, Part } from '#ui/facts.tsx';
import { formatMoney } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { messages } from './funding.messages.ts';
import { findPot } from './funding.store.ts';
import { type GrantRow, listGrants, listUsedBudgets, listWaitingMoney } from './fundingYear.store.ts';
import { notYours } from './notYours.view.tsx';
import { leftOf, type Pot, reservedOf } from './pot.ts';
import { messages as secretariatMessages } from './secretariat.messages.ts';
import { MoneyWaiting, UsedBudgets } from './money.view.tsx';

/** The year's base funding (P191): frame, reserved, paid and left; what waits; and budgets that are nearly used. */
export const fundingYearPage = new Hono<ActorEnv>().get(paths.secretariatFunding(), async (c) => {
  const { actor, language } = c.var;
  const text = messages[language];
  if (!actor) return await toSignIn(c);
  if (!readsForTheForum(actor)) return notYours(c, { title: text.notForum, lead: text.notForumLead });
  return await show(c);
});

async function show(c: Context<ActorEnv>): Promise<Response> {
  const { db, clock, version, language, frame } = c.var;
  const text = messages[language].year;
  const thisYear = yearOf(clock.today());
  const year = Number(/^20\d{2}$/.exec(c.req.query('ar') ?? '')?.[0] ?? thisYear);
  const pot = await findPot(db, year);
  const grants = await listGrants(db, year);
  const waiting = await listWaitingMoney(db);
  const used = await listUsedBudgets(db);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(year)}
      lead={text.lead}
      section="secretariat"
      crumbs={[{ href: localise(paths.secretariat(), language), label: secretariatMessages[language].title }]}
      banner={<Figures pot={pot} frame={version.parameters.fundingPerYear} language={language} />}
      noindex
    >
      <MoneyWaiting items={waiting} language={language} />
      <Part title={text.grants} id="beviljat" count={grants.length}>
        {grants.length === 0 ? <p class="quiet">{text.none}</p> : <Grants rows={grants} language={language} />}
      </Part>
      <UsedBudgets items={used} language={language} />
      <nav aria-label={text.other}>
        <p>
          {text.other}:{' '}
          {[year - 1, year + 1].map((other) => (
            <span key={other}>
              <a href={localise(`${paths.secretariatFunding()}?ar=${other}`, language)}>{text.before(other)}</a>{' '}
            </span>
          ))}
        </p>
      </nav>
    </Page>,
  );
}

interface FiguresProps {
  readonly pot: Pot;
  readonly frame: Ore;
  readonly language: Language;
}

function Figures({ pot, frame, language }: FiguresProps) {
  const { figures: text } = messages[language].year;
  const show_ = (amount: Ore) => formatMoney(amount, language);
  return (
    <KeyFigures
      money
      items={[
        { value: show_(frame), label: text.frame },
        { value: show_(reservedOf(pot)), label: text.reserved },
        { value: show_(pot.paid), label: text.paid },
        { value: show_(leftOf(pot, frame)), label: text.left },
      ]}
    />
  );
}

function Grants({ rows, language }: { readonly rows: readonly GrantRow[]; readonly language: Language }) {
  const text = messages[language].year;
  const columns: readonly Column<GrantRow>[] = [
    {
      header: text.provrum,
      cell: ({ id, title }) => <a href={localise(paths.funding(id), language)}>{title}</a>,
      names: true,
    },
    { header: text.leads, cell: ({ lead }) => lead },
    {
      header: text.granted,
      cell: ({ granted, announced }) => (
        <>
          {formatMoney(granted, language)}
          {!announced && <span class="quiet"> ({text.unannounced})</span>}
        </>
      ),
      numeric: true,
    },
    { header: text.paid, cell: ({ paid }) => formatMoney(paid, language), numeric: true },
    { header: text.repaid, cell: ({ repaid }) => formatMoney(repaid, language), numeric: true },
  ];
  return (
    <Table
      caption={text.grants}
      captionHidden
      language={language}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
