import { type Context, Hono } from 'hono';
import { type MeetingId, parseId, type RegistrationId } from '#kernel/id.ts';
import { readsForTheForum } from '#organisations/authority.ts';
import { type ActorEnv, setFlash } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { sendFile } from '#platform/download.ts';
import { type FieldErrors, type FormValues, readValues } from '#platform/form.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { KeyFigures, Part } from '#ui/facts.tsx';
import { formatDay, formatNumber } from '#ui/format.ts';
import { joinedRows, ListFiles } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { Rows } from '#ui/rows.tsx';
import { arrangerOf, type Gathering } from '../gathering/gathering.ts';
import { type GatheringEnv, withGathering } from '../gathering/gathering.scope.ts';
import { findGathering } from '../gathering/gathering.store.ts';
import { crumbsToGathering, Paragraphs } from '../gathering/gathering.view.tsx';
import { listDocumentation } from './documentation.store.ts';
import { Items } from './documentation.view.tsx';
import { evaluationPath, isOwnToken } from './evaluation.link.ts';
import { answerValues, readAnswer } from './gatheringEvaluation.form.ts';
import { messages } from './gatheringEvaluation.messages.ts';
import { findEvaluated, findOwnAnswer, keepAnswer, type OwnAnswer } from './gatheringEvaluation.store.ts';
import { fewestShown, openQuestions, openSpan, overall, sumUp, takesAnswers } from './gatheringEvaluation.ts';
import { AnswerForm, evaluationParts, SumTable } from './gatheringEvaluation.view.tsx';

/** What those who came thought: answered by them behind an address of their own, and summed for the others. */
export const gatheringEvaluationPage = new Hono<GatheringEnv>()
  .get(paths.gatheringEvaluation(':meeting'), withGathering, (c) => showSums(c))
  .get(paths.ownEvaluation(':meeting', ':registration', ':token'), (c) => ofOwn(c, (own) => showOwn(c, own)))
  .post(paths.ownEvaluation(':meeting', ':registration', ':token'), (c) => ofOwn(c, (own) => answer(c, own)))
  .get(paths.ownDocumentation(':meeting', ':registration', ':token', ':item'), (c) =>
    ofOwn(c, (own) => saveFile(c, own)),
  );

type C = Context<GatheringEnv>;

async function showSums(c: C): Promise<Response> {
  const { db, gathering, language, frame, actor, clock, config } = c.var;
  const text = messages[language];
  const reads = arrangerOf(actor, gathering) !== null || readsForTheForum(actor);
  const { came, answers } = await findEvaluated(db, gathering.id);
  const own = actor && (await findOwnAnswer(db, gathering.id, { person: actor.person.id }));
  const sums = sumUp(answers);
  const mean = overall(sums);
  const shown = answers.length >= (reads ? 1 : fewestShown);
  const words = {
    good: reads ? answers.flatMap(({ good }) => (good === '' ? [] : [good])) : [],
    better: reads ? answers.flatMap(({ better }) => (better === '' ? [] : [better])) : [],
  };
  const format = askedFormat(c);
  if (format) {
    const rows = joinedRows(evaluationParts(shown ? sums : [], words, language), language);
    return await sendTable(c, [{ name: text.heading, rows }], format, text.title(gathering.text.title));
  }
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(gathering.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      noindex
      wide
    >
      {own && takesAnswers(gathering, clock.today()) && (
        <Actions>
          <LinkButton
            weight={own.answer ? 'second' : 'main'}
            href={localise(evaluationPath(config.secret, gathering.id, own.registration), language)}
          >
            {own.answer ? text.own.change : text.own.answer}
          </LinkButton>
        </Actions>
      )}
      <KeyFigures
        items={[
          { value: came, label: text.came },
          { value: answers.length, label: text.answered },
          ...(shown && mean !== null ? [{ value: formatNumber(mean, language), label: text.mean }] : []),
        ]}
      />
      {shown ? (
        <SumTable sums={sums} language={language} />
      ) : answers.length === 0 ? (
        <Empty title={text.none}>{text.noneLead}</Empty>
      ) : (
        <Empty title={text.few}>{text.fewLead(fewestShown)}</Empty>
      )}
      {(['good', 'better'] as const)
        .filter((which) => words[which].length > 0)
        .map((which) => (
          <Part key={which} id={which} title={openQuestions[which][language]} count={words[which].length}>
            <Rows>
              {words[which].map((said, at) => (
                <li key={at} class="row">
                  <Paragraphs text={said} />
                </li>
              ))}
            </Rows>
          </Part>
        ))}
      {shown && <ListFiles path={paths.gatheringEvaluation(gathering.id)} language={language} />}
    </Page>,
  );
}

interface Own {
  readonly gathering: Gathering;
  readonly given: OwnAnswer;
}

/** Finds whose answer an address is for. An address that we did not write leads nowhere. */
async function ofOwn(c: C, next: (own: Own) => Promise<Response>): Promise<Response> {
  const { db, config } = c.var;
  const meeting = parseId<MeetingId>(c.req.param('meeting'));
  const registration = parseId<RegistrationId>(c.req.param('registration'));
  if (!meeting || !registration || !isOwnToken(config.secret, registration, c.req.param('token') ?? ''))
    return await c.notFound();
  const gathering = await findGathering(db, meeting);
  const given = gathering && (await findOwnAnswer(db, meeting, { registration }));
  return gathering && given ? await next({ gathering, given }) : await c.notFound();
}

async function answer(c: C, own: Own): Promise<Response> {
  const { db, clock, language, config } = c.var;
  const text = messages[language].own;
  const { gathering, given } = own;
  const values = await readValues(c);
  if (!takesAnswers(gathering, clock.today())) return await showOwn(c, own);
  const read = readAnswer(values, (key) => text.errors[key]);
  if (!read.ok) return await showOwn(c, own, { values, errors: read.errors });
  await keepAnswer(db, given.registration, read.value, clock.now());
  setFlash(c as unknown as Context<ActorEnv>, text.thanks);
  return c.redirect(localise(evaluationPath(config.secret, gathering.id, given.registration), language), 303);
}

/** Whoever was there saves what is kept of the meeting, with or without an account. */
async function saveFile(c: C, { gathering }: Own): Promise<Response> {
  const { db, storage } = c.var;
  const items = await listDocumentation(db, gathering.id);
  const file = items.find(({ id }) => String(id) === c.req.param('item'))?.file;
  return (file && (await sendFile(c, storage, file))) ?? (await c.notFound());
}

interface Again {
  readonly values: FormValues;
  readonly errors: FieldErrors;
}

async function showOwn(c: C, { gathering, given }: Own, again?: Again): Promise<Response> {
  const { db, language, frame, clock, config } = c.var;
  const { own: text } = messages[language];
  const span = openSpan(gathering);
  const open = takesAnswers(gathering, clock.today());
  const days = span && ([span.from, span.to].map((day) => formatDay(day, language)) as [string, string]);
  const items = await listDocumentation(db, gathering.id);
  const own = evaluationPath(config.secret, gathering.id, given.registration);
  c.header('Cache-Control', 'private, no-store');
  // Whoever follows a link from here does not take the address along: it is a key.
  c.header('Referrer-Policy', 'same-origin');
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(gathering.text.title)}
      heading={text.heading}
      lead={days ? text.lead(gathering.text.title, days[1]) : gathering.text.title}
      invalid={again !== undefined}
      noindex
    >
      {open ? (
        <AnswerForm
          action={localise(own, language)}
          answered={given.answer !== null}
          language={language}
          values={again?.values ?? answerValues(given.answer)}
          errors={again?.errors}
        />
      ) : (
        <Empty title={text.closed}>{days && text.closedLead(...days)}</Empty>
      )}
      {items.length > 0 && (
        <>
          <h2 id="dokumentation">{text.documentation}</h2>
          <Items items={items} language={language} fileAt={(item) => `${own}/${item}`} />
        </>
      )}
    </Page>,
    again ? 422 : open || c.req.method === 'GET' ? 200 : 409,
  );
}
