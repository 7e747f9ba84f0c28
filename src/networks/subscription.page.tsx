import { Hono } from 'hono';
import type { NetworkId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, PostButton } from '#ui/button.tsx';
import { Panel } from '#ui/facts.tsx';
import { Page } from '#ui/page.tsx';
import { backTo, type NetworkContext } from './answer.view.tsx';
import { messages } from './network.messages.ts';
import { type NetworkEnv, withNetwork } from './network.scope.ts';
import { crumbsToNetwork } from './network.view.tsx';
import { changeLevel, findLevel, type NetworkLevel, networkLevels } from './subscription.store.ts';
import { Stopped } from './wish.page.tsx';

/** Follow, mute, or neither: one's own choice about one network. */
export const networkSubscriptionPage = new Hono<NetworkEnv>()
  .get(paths.networkSubscription(':network'), withNetwork, (c) => show(c))
  .post(paths.networkSubscription(':network'), withNetwork, async (c) => {
    const { db, actor, network, language } = c.var;
    const text = messages[language].follow;
    const typed = one(await readValues(c), 'level');
    const level = networkLevels.find((known) => known === typed) ?? null;
    if (!actor) return await c.notFound();
    if (level === null && typed !== 'none') return await show(c, text.unknown);
    await changeLevel(db, network.id, actor.person.id, level);
    return backTo(c, paths.network(network.id), text.done[level ?? 'none']);
  });

async function show(c: NetworkContext, notice?: string): Promise<Response> {
  const { db, actor, network, language, frame } = c.var;
  const level = actor && (await findLevel(db, network.id, actor.person.id));
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${messages[language].follow.heading}: ${network.name}`}
      section="networks"
      crumbs={crumbsToNetwork(network, language)}
      invalid={notice !== undefined}
      noindex
    >
      <Stopped again={notice === undefined ? {} : { notice }} />
      <FollowNetwork network={network.id} level={level} language={language} />
    </Page>,
    notice === undefined ? 200 : 422,
  );
}

const choices = [...networkLevels, 'none'] as const;

interface FollowProps {
  readonly network: NetworkId;
  readonly level: NetworkLevel | null;
  readonly language: Language;
}

/** Whether one is told about a network, and the buttons that change it. */
export function FollowNetwork({ network, level, language }: FollowProps) {
  const text = messages[language].follow;
  const now = level ?? 'none';
  return (
    <Panel title={text.heading} id="bevaka">
      <p>{text.states[now]}</p>
      <Actions>
        {choices
          .filter((choice) => choice !== now)
          .map((choice) => (
            <PostButton
              key={choice}
              action={localise(paths.networkSubscription(network), language)}
              weight={choice === 'follow' ? 'second' : 'quiet'}
              hidden={{ level: choice }}
            >
              {text.choose[choice]}
            </PostButton>
          ))}
      </Actions>
    </Panel>
  );
}
