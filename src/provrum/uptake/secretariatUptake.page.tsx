import { type Context, Hono } from 'hono';
import { parseId, type ProvrumId } from '#kernel/id.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { readsForTheForum } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { writeCsv } from '#platform/csv.ts';
import { sendPage } from '#platform/web.ts';
import { LinkButton, Submit } from '#ui/button.tsx';
import { KeyFigures, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { notYours } from '../notYours.view.tsx';
import { messages as secretariatMessages } from '../secretariat.messages.ts';
import { messages } from './uptake.messages.ts';
import { type MemberUse, listMemberUse, listResultUse, type ResultUse } from './uptakeOverview.store.ts';
import { memberTable } from './uptakeTable.ts';
import { MemberTable, ResultTable, UptakeMap } from './uptakeTable.view.tsx';

/** What the members do with the results: per result and per member, on a map and in a table. For the board and the secretariat. */
export const secretariatUptakePage = new Hono<ActorEnv>()
  .get(paths.secretariatUptake(), async (c) => (await refused(c)) ?? (await show(c)))
  .get(paths.secretariatUptakeTable(), async (c) => (await refused(c)) ?? (await table(c)));

async function refused(c: Context<ActorEnv>): Promise<Response | null> {
  const { actor, language } = c.var;
  if (!actor) return await toSignIn(c);
  const { notYours: title, notYoursLead: lead } = secretariatMessages[language];
  return readsForTheForum(actor) ? null : notYours(c, { title, lead });
}

interface Looked {
  readonly results: readonly ResultUse[];
  readonly members: readonly MemberUse[];
  /** The one result that is looked at, or null. */
  readonly one: ResultUse | null;
}

/** Null where the address names a result that is not there. */
async function look(c: Context<ActorEnv>): Promise<Looked | null> {
  const { db, clock } = c.var;
  const asked = c.req.query('provrum') ?? '';
  const results = await listResultUse(db, clock.today());
  const one = results.find(({ id }) => id === parseId<ProvrumId>(asked)) ?? null;
  if (asked !== '' && !one) return null;
  return { results, one, members: await listMemberUse(db, clock.today(), one?.id ?? null) };
}

async function show(c: Context<ActorEnv>): Promise<Response> {
  const { language, frame } = c.var;
  const text = messages[language].board;
  const looked = await look(c);
  if (!looked) return await c.notFound();
  const { results, members, one } = looked;
  const query = one ? `?provrum=${one.id}` : '';
  return sendPage(
    c,
    <Page
      frame={frame}
      title={one ? text.titleOne(one.title) : text.title}
      lead={text.lead}
      section="secretariat"
      crumbs={[{ href: localise(paths.secretariat(), language), label: secretariatMessages[language].title }]}
      action={
        <LinkButton href={localise(`${paths.secretariatUptakeTable()}${query}`, language)}>{text.csv}</LinkButton>
      }
      banner={<Figures looked={looked} language={language} />}
      wide
      noindex
    >
      {results.length === 0 ? (
        <p class="quiet">{text.noResults}</p>
      ) : (
        <>
          <Choose looked={looked} language={language} />
          {!one && (
            <Part title={text.results} id="resultat" count={results.length}>
              <ResultTable rows={results} language={language} />
            </Part>
          )}
        </>
      )}
      <Part title={text.members} id="medlemmar" count={members.length}>
        <div class="map-beside">
          <UptakeMap members={members} one={one !== null} language={language} />
          <MemberTable rows={members} one={one !== null} language={language} />
        </div>
      </Part>
    </Page>,
  );
}

interface LookedProps {
  readonly looked: Looked;
  readonly language: 'sv' | 'en';
}

function Figures({ looked: { results, members, one }, language }: LookedProps) {
  const { figures } = messages[language].board;
  const sum = (key: 'used' | 'willUse' | 'notForUs' | 'unanswered') =>
    members.reduce((total, member) => total + member[key], 0);
  const counted = (['used', 'willUse', 'notForUs', 'unanswered'] as const).map((key) => ({
    value: sum(key),
    label: figures[key],
  }));
  return (
    <KeyFigures
      items={[...(one ? [] : [{ value: results.length, label: figures.results(results.length) }]), ...counted]}
    />
  );
}

/** One result or all: a form that is sent by its button. */
function Choose({ looked: { results, one }, language }: LookedProps) {
  const text = messages[language].board;
  return (
    <Form
      action={localise(paths.secretariatUptake(), language)}
      method="get"
      language={language}
      values={{ provrum: one ? String(one.id) : '' }}
      label={text.filter}
    >
      <Field
        type="select"
        name="provrum"
        label={text.filter}
        empty={text.all}
        options={results.map(({ id, title }) => ({ value: String(id), label: title }))}
      />
      <Submit weight="second">{text.show}</Submit>
    </Form>
  );
}

/** What is on the screen is what is in the file. */
async function table(c: Context<ActorEnv>): Promise<Response> {
  const { language } = c.var;
  const { levels, answers, board } = messages[language];
  const looked = await look(c);
  if (!looked) return await c.notFound();
  const name = looked.one ? `${board.file}-${looked.one.id}` : board.file;
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', `attachment; filename="${name}.csv"`);
  return c.body(writeCsv(memberTable(looked.members, looked.one !== null, { levels, answers, board })));
}
