import { type Context, Hono } from 'hono';
import { parseId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type ActorEnv, setFlash } from '#organisations/actor.scope.ts';
import type { Secretariat } from '#organisations/authority.ts';
import { doing, forSecretariat } from '#organisations/organisations.scope.ts';
import { localise, paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { formatMoment } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { Paragraphs } from '../proposal.view.tsx';
import { messages as secretariatMessages } from '../secretariat.messages.ts';
import { messages } from './obstacles.messages.ts';
import { listObstacles, type Obstacle, settleObstacle } from './obstacle.store.ts';

type C = Context<ActorEnv>;

/** What has hindered people on the site, for those at the secretariat who put it right. */
export const obstaclesPage = new Hono<ActorEnv>()
  .get(paths.obstacles(), forSecretariat(show))
  .post(paths.obstacles(), forSecretariat(settle));

async function settle(c: C, by: Secretariat) {
  const { language } = c.var;
  const id = parseId(one(await readValues(c), 'obstacle')) ?? 0;
  const settled = await settleObstacle(doing(c, by), id);
  setFlash(c, messages[language][settled ? 'settled' : 'notSettled']);
  return c.redirect(localise(paths.obstacles(), language), 303);
}

async function show(c: C) {
  const { db, frame, language } = c.var;
  const text = messages[language];
  const obstacles = await listObstacles(db);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="secretariat"
      crumbs={[{ href: localise(paths.secretariat(), language), label: secretariatMessages[language].title }]}
      noindex
    >
      {obstacles.length === 0 ? (
        <Empty title={text.none}>{text.noneMore}</Empty>
      ) : (
        <ul class="rows">
          {obstacles.map((obstacle) => (
            <Told key={obstacle.id} obstacle={obstacle} language={language} />
          ))}
        </ul>
      )}
    </Page>,
  );
}

function Told({ obstacle, language }: { readonly obstacle: Obstacle; readonly language: Language }) {
  const text = messages[language];
  const { id, what, answerTo, at, settledAt, settledBy } = obstacle;
  return (
    <li class="row row-plain">
      <p class="quiet">{text.told(formatMoment(at, language))}</p>
      <div lang={obstacle.language}>
        <Paragraphs text={what} />
      </div>
      {settledAt ? (
        <p class="quiet">{text.settledBy(settledBy ?? text.erased, formatMoment(settledAt, language))}</p>
      ) : (
        <>
          <p>{answerTo === null ? text.noAnswer : <a href={`mailto:${answerTo}`}>{text.answer(answerTo)}</a>}</p>
          <PostButton
            action={localise(paths.obstacles(), language)}
            hidden={{ obstacle: id }}
            label={text.settleOne(formatMoment(at, language))}
          >
            {text.settle}
          </PostButton>
        </>
      )}
    </li>
  );
}
