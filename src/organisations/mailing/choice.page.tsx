import { type Context, Hono } from 'hono';
import { parseId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Part } from '#ui/facts.tsx';
import { Form } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type ActorEnv, readerOf, setFlash, signedIn } from '../actor.scope.ts';
import { changeNews, type Chosen, findMailChoice, unmute } from './choice.store.ts';
import { messages } from './mailing.messages.ts';
import { newsRhythms } from './newsRhythm.ts';

type C = Context<ActorEnv>;

/** How one gets mail: news when it happens, in a digest or not at all, and what one follows or has muted. */
export const mailChoicePage = new Hono<ActorEnv>()
  .use(paths.accountMail(), signedIn)
  .get(paths.accountMail(), (c) => show(c))
  .post(paths.accountMail(), change);

async function change(c: C) {
  const { db, clock, jobs, language } = c.var;
  const person = readerOf(c).person.id;
  const text = messages[language].choice;
  const values = await readValues(c);
  if (one(values, 'act') === 'unmute') {
    const of = (['provrum', 'network', 'meeting'] as const).find((known) => known === one(values, 'of'));
    const id = parseId(one(values, 'id'));
    const on = of !== undefined && id !== null && (await unmute(db, person, { of, id }));
    setFlash(c, on ? text.unmuted : text.unmutedAlready);
  } else {
    const news = newsRhythms.find((known) => known === one(values, 'news'));
    if (news === undefined) return await show(c, text.missing);
    await changeNews(db, jobs, person, { news, at: clock.now() });
    setFlash(c, text.saved[news]);
  }
  return c.redirect(localise(paths.accountMail(), language), 303);
}

async function show(c: C, error?: string) {
  const { db, frame, language } = c.var;
  const text = messages[language].choice;
  const { news, chosen, bounced } = await findMailChoice(db, readerOf(c).person.id);
  const followed = chosen.filter(({ level }) => level === 'follow');
  const muted = chosen.filter(({ level }) => level === 'mute');
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="account"
      crumbs={[{ href: localise(paths.account(), language), label: text.account }]}
      invalid={error !== undefined}
      noindex
    >
      {bounced && (
        <Notice tone="warn" title={text.bounceTitle}>
          <p>{text.bounce(bounced.address, formatMoment(bounced.at, language))}</p>
          <p>{text.bounceNext}</p>
        </Notice>
      )}
      <Form
        action={localise(paths.accountMail(), language)}
        language={language}
        values={{ news }}
        errors={error === undefined ? undefined : { news: error }}
      >
        <Radios
          name="news"
          legend={text.legend}
          hint={text.hint}
          choices={newsRhythms.map((value) => ({ value, label: text.rhythms[value], hint: text.rhythmHints[value] }))}
        />
        <Submit>{text.save}</Submit>
      </Form>
      <Part title={text.followed} count={followed.length}>
        {followed.length === 0 ? (
          <p class="quiet">{text.followedNone}</p>
        ) : (
          <ChosenList items={followed} language={language} />
        )}
      </Part>
      <Part title={text.muted} count={muted.length}>
        {muted.length === 0 ? <p class="quiet">{text.mutedNone}</p> : <ChosenList items={muted} language={language} />}
      </Part>
    </Page>,
    error === undefined ? 200 : 422,
  );
}

const pageOf = ({ of, id }: Chosen): string =>
  of === 'provrum' ? paths.provrum(id) : of === 'network' ? paths.network(id) : paths.gathering(id);

const ChosenList = ({ items, language }: { readonly items: readonly Chosen[]; readonly language: Language }) => (
  <ul class="rows">
    {items.map((item) => (
      <li key={`${item.of}-${item.id}`} class="row">
        <a href={localise(pageOf(item), language)}>{item.name}</a>
        {item.level === 'mute' && (
          <Actions>
            <Unmute item={item} language={language} />
          </Actions>
        )}
      </li>
    ))}
  </ul>
);

function Unmute({ item: { of, id, name }, language }: { readonly item: Chosen; readonly language: Language }) {
  const text = messages[language].choice;
  return (
    <PostButton
      action={localise(paths.accountMail(), language)}
      hidden={{ act: 'unmute', of, id }}
      label={text.unmuteLabel(name)}
    >
      {text.unmute}
    </PostButton>
  );
}
