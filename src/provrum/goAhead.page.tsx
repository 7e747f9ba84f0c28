import { type Context, Hono } from 'hono';
import { yearOf } from '#kernel/day.ts';
import type { OrganisationId } from '#kernel/id.ts';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Secretariat, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, one, readValues } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { goAheadRules } from '#rulebook/chapters/goAhead.ts';
import { assess } from '#rulebook/rule.ts';
import { dayOfMoment, formatDay } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { AfterDecision } from './announce.view.tsx';
import { changeProvrum } from './change.store.ts';
import { Refused, Typed } from './decided.view.tsx';
import { choiceSoFar, passedField, readChoice } from './goAhead.form.ts';
import { messages } from './goAhead.messages.ts';
import { findGoAheadYear, findNames, type GoAheadYear } from './goAhead.store.ts';
import { giveGoAhead, goAheadFacts, type GoAheadRefusal } from './goAhead.ts';
import { Decided } from './decision.view.tsx';
import { firstChoice, GoAheadForm, nameIn } from './goAhead.view.tsx';
import { provrumCrumbs } from './interest.page.tsx';
import { notSecretariat, sentTwice } from './secretariatOnly.view.ts';
import type { Provrum } from './provrum.ts';
import { circumstances, type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { readiness } from './readiness.ts';
import { ReadinessSection } from './readiness.view.tsx';
import { findSavedForm, forgetWhenDone, type SavedForm, savedFormKey } from './savedForm.store.ts';

/** The secretariat's go-ahead (P128): the choice among those who want in, tried against the rules, and given. */
export const goAheadPage = new Hono<ProvrumEnv>()
  .get(paths.goAhead(':id'), withProvrum, async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await show(c, c.var.provrum, secretariat) : notSecretariat(c);
  })
  .post(paths.goAhead(':id'), withProvrum, async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await give(c, secretariat) : notSecretariat(c);
  });

async function give(c: Context<ProvrumEnv>, secretariat: Secretariat): Promise<Response> {
  const { db, clock, provrum, version, language } = c.var;
  const { errors: say, flash } = messages[language];
  const values = await readValues(c);
  if (one(values, 'act') === 'try') return await show(c, provrum, secretariat, { values });
  const on = clock.today();
  const read = readChoice(values, on, (key) => say[key] ?? key);
  if (!read.ok) return await show(c, provrum, secretariat, { values, errors: read.errors });
  let current = provrum;
  const decision = await forgetWhenDone(db, savedFormKey('goAhead', secretariat, provrum.id), () =>
    changeProvrum(
      circumstances(c, secretariat),
      provrum.id,
      async (fresh) => {
        current = fresh;
        return giveGoAhead(fresh, version, secretariat, read.value, { on, ...(await findGoAheadYear(db, yearOf(on))) });
      },
      yearOf(on),
    ),
  );
  if (!decision) return await c.notFound();
  if (!decision.ok && !sentTwice(decision.refusal, 'approved', secretariat, read.value.reason)) {
    return await show(c, current, secretariat, { values, refusal: decision.refusal });
  }
  setFlash(c, flash['go-ahead-given']);
  return c.redirect(localise(paths.goAhead(provrum.id), language), 303);
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: GoAheadRefusal;
}

async function show(
  c: Context<ProvrumEnv>,
  provrum: Provrum,
  secretariat: Secretariat,
  again: Again = {},
): Promise<Response> {
  const { db, clock, version, language, frame } = c.var;
  const text = messages[language];
  const year = await findGoAheadYear(db, yearOf(clock.today()));
  const nameOf = nameIn(provrum, await findNames(db, gone(again.refusal, provrum)));
  const ready = provrum.state === 'open' && readiness(provrum.standings, version.parameters).ready;
  const key = savedFormKey('goAhead', secretariat, provrum.id);
  const kept = ready && !again.values ? await findSavedForm(db, key) : null;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(provrum.text.title)}
      heading={text.heading}
      section="secretariat"
      crumbs={provrumCrumbs(provrum, language)}
      lead={ready ? text.lead : undefined}
      aside={provrum.state === 'open' && <ReadinessSection provrum={provrum} version={version} language={language} />}
      invalid={again.refusal !== undefined || again.errors !== undefined}
      noindex
    >
      {again.refusal && <Refused provrum={provrum} refusal={again.refusal} language={language} nameOf={nameOf} />}
      <Body c={c} provrum={provrum} secretariat={secretariat} again={again} year={year} ready={ready} kept={kept} />
    </Page>,
    statusOf(again),
  );
}

const statusOf = ({ refusal, errors }: Again): PageStatus => (refusal ? 409 : errors ? 422 : 200);

interface BodyProps {
  readonly c: Context<ProvrumEnv>;
  readonly provrum: Provrum;
  readonly secretariat: Secretariat;
  readonly again: Again;
  readonly year: GoAheadYear;
  readonly ready: boolean;
  readonly kept: SavedForm | null;
}

/** The form; or what was decided, and the way to announce it; or why there is nothing to decide. */
function Body({ c, provrum, secretariat, again, year, ready, kept }: BodyProps) {
  const { clock, version, language } = c.var;
  const text = messages[language];
  const { decision } = provrum;
  const typed = again.values && <Typed reason={one(again.values, 'reason')} language={language} />;
  if (decision) {
    return (
      <>
        {!again.refusal && <Decided provrum={provrum} decision={decision} language={language} />}
        {typed}
        {decision.announcedAt === null && <AfterDecision provrum={provrum} decision={decision} language={language} />}
      </>
    );
  }
  if (!ready) {
    return (
      <>
        {!again.refusal && <p>{provrum.state === 'open' ? text.notReady : text.refused.state}</p>}
        {typed}
        {provrum.state === 'open' && (
          <p>
            <a href={localise(paths.decline(provrum.id), language)}>{text.orDecline}</a>
          </p>
        )}
      </>
    );
  }
  const on = clock.today();
  const values = again.values ?? kept?.content ?? firstChoice(provrum, version);
  const choice = choiceSoFar(values, on);
  const facts = goAheadFacts(provrum, secretariat, choice, { on, ...year });
  const tried = again.values !== undefined || choice.participants.length > 0;
  return (
    <>
      <p class="quiet">
        {provrum.readySince && text.readySince(formatDay(dayOfMoment(provrum.readySince), language))}{' '}
        {text.slots(year.goAheadsInYear, version.parameters.goAheadsPerYear, yearOf(on))}
      </p>
      <GoAheadForm
        provrum={provrum}
        version={version}
        language={language}
        findings={tried ? assess(goAheadRules, facts, version.parameters) : null}
        values={values}
        kept={kept !== null}
        secretariat={secretariat}
        errors={{ ...again.errors, ...refusedFields(again.refusal, text.errors) }}
        year={yearOf(on)}
        goAheadsInYear={year.goAheadsInYear}
      />
    </>
  );
}

/** What a refusal says of single fields. */
function refusedFields(refusal: GoAheadRefusal | undefined, say: Readonly<Record<string, string>>): FieldErrors {
  if (refusal?.kind === 'board-decision-used') return { boardReference: say['boardUsed'] ?? '' };
  if (refusal?.kind !== 'reasons-missing') return {};
  return Object.fromEntries(refusal.findings.map(({ rule }) => [passedField(rule), say['passed'] ?? '']));
}

/** Organisations that the refusal names and that have no standing any more. */
function gone(refusal: GoAheadRefusal | undefined, provrum: Provrum): readonly OrganisationId[] {
  const named =
    refusal?.kind === 'changed-since'
      ? refusal.change.moves.map(({ organisation }) => organisation)
      : refusal?.kind === 'not-offered'
        ? refusal.organisations
        : [];
  return named.filter((id) => provrum.standings.every(({ organisation }) => organisation !== id));
}
