import { Hono } from 'hono';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Empty } from '#ui/empty.tsx';
import { dayOfMoment, formatDay } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { notYours } from '../notYours.view.tsx';
import { messages as secretariatMessages } from '../secretariat.messages.ts';
import { evaluationCrumbs } from './evaluation.page.tsx';
import { messages } from './evaluation.messages.ts';
import { readAsked, readingOf } from './evaluation.scope.ts';
import { findTitles } from './known.store.ts';
import { occasions, openQuestions } from './questionnaire.ts';
import { listWords } from './questionnaire.store.ts';

/** What those who took part have written in words, with their organisation. For the board and the secretariat alone. */
export const evaluationWordsPage = new Hono<ActorEnv>().get(paths.evaluationWords(), async (c) => {
  const { db, actor, language, frame } = c.var;
  const text = messages[language];
  if (!actor) return await toSignIn(c);
  if (readingOf(actor) !== 'whole') {
    const { notYours: title, notYoursLead: lead } = secretariatMessages[language];
    return notYours(c, { title, lead });
  }
  const { on } = readAsked(c);
  const written = await listWords(db, on);
  const titles = await findTitles(
    db,
    on,
    written.map(({ provrum }) => provrum),
  );
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.words.title}
      lead={text.words.lead}
      section="secretariat"
      crumbs={[
        ...evaluationCrumbs('whole', language),
        { href: localise(paths.evaluation(), language), label: text.title },
      ]}
      noindex
    >
      {written.length === 0 && <Empty title={text.words.none} />}
      {occasions
        .filter((occasion) => written.some((one) => one.occasion === occasion))
        .map((occasion) => (
          <section key={occasion} class="part">
            <h2>
              {text.occasions[occasion]}: {openQuestions[occasion][language]}
            </h2>
            {written
              .filter((one) => one.occasion === occasion)
              .map(({ provrum, organisation, words, changedAt }, at) => (
                <article key={at}>
                  <h3>
                    {organisation}, <a href={localise(paths.provrum(provrum), language)}>{titles.get(provrum)}</a>
                  </h3>
                  <p class="quiet">{formatDay(dayOfMoment(changedAt), language)}</p>
                  <blockquote>
                    {words.split(/\n{2,}/).map((paragraph, number) => (
                      <p key={number}>{paragraph}</p>
                    ))}
                  </blockquote>
                </article>
              ))}
          </section>
        ))}
    </Page>,
  );
});
