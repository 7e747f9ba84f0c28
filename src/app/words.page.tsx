import { type Context, Hono } from 'hono';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Page, startCrumb } from '#ui/page.tsx';
import { messages } from './words.messages.ts';
import { listWords } from './texts.store.ts';

/** What the words mean: all of them on one page, so that the browser's own search finds them. */
export const wordsPage = new Hono<ActorEnv>().get(paths.words(), show);

async function show(c: Context<ActorEnv>) {
  const { db, frame, language } = c.var;
  const text = messages[language].words;
  const other = language === 'sv' ? 'en' : 'sv';
  const words = await listWords(db, language);
  return sendPage(
    c,
    <Page frame={frame} title={text.title} lead={text.lead(words.length)} crumbs={[startCrumb(frame)]} section="about">
      <dl class="words">
        {words.map(({ identifier, word, explanation }) => (
          <div key={identifier} id={identifier}>
            <dt>{word[language]}</dt>
            <dd class="other" lang={other}>
              {word[other]}
            </dd>
            <dd>{explanation[language]}</dd>
          </div>
        ))}
      </dl>
    </Page>,
  );
}
