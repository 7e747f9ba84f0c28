import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { levels } from './subscription.ts';
import { messages } from './subscription.messages.ts';
import { changeSubscription, findSubscription } from './subscription.store.ts';
import { FollowPanel } from './subscription.view.tsx';

/** Follow, mute, or neither: one's own choice about one provrum. */
export const subscriptionPage = new Hono<ProvrumEnv>()
  .get(paths.subscription(':id'), withProvrum, (c) => show(c))
  .post(paths.subscription(':id'), withProvrum, async (c) => {
    const { db, clock, actor, provrum, language } = c.var;
    const typed = one(await readValues(c), 'level');
    const level = levels.find((known) => known === typed) ?? null;
    if (level === null && typed !== 'none') return await show(c, messages[language].unknown);
    await changeSubscription(db, actor.person.id, provrum.id, { level, at: clock.now() });
    setFlash(c, messages[language].done[level ?? 'none']);
    return c.redirect(localise(paths.provrum(provrum.id), language), 303);
  });

async function show(c: Context<ProvrumEnv>, error?: string) {
  const { db, actor, provrum, language, frame } = c.var;
  const level = await findSubscription(db, actor.person.id, provrum.id);
  const crumb = { href: localise(paths.provrum(provrum.id), language), label: provrum.text.title };
  return sendPage(
    c,
    <Page
      frame={frame}
      title={messages[language].heading}
      section="proposals"
      crumbs={[crumb]}
      invalid={Boolean(error)}
      noindex
    >
      {error && (
        <Notice tone="bad" answer>
          {error}
        </Notice>
      )}
      <FollowPanel provrum={provrum.id} level={level} language={language} />
    </Page>,
    error ? 422 : 200,
  );
}
