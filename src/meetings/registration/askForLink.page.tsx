import { type Context, Hono } from 'hono';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, readValues } from '#platform/form.ts';
import { countTowards, senderOf } from '#platform/rateLimit.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton, Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type GatheringEnv, withGathering } from '../gathering/gathering.scope.ts';
import { crumbsToGathering } from '../gathering/gathering.view.tsx';
import { findOrCreateKnown } from './guest.store.ts';
import { sendInvitation } from './invitation.mail.ts';
import { readContactForm } from './registration.form.ts';
import { messages } from './registration.messages.ts';
import { closedNow } from './registration.ts';
import { nowOf } from './registration.scope.ts';

/** So often that nobody is kept out, and so seldom that nobody's letterbox is filled. */
const bySender = { name: 'registration-link', times: 10, seconds: 3600 } as const;
const byAddress = { name: 'registration-link-to', times: 3, seconds: 3600 } as const;

/** Where a visitor asks for the address with which they sign up in their own name. */
export const askForLinkPage = new Hono<GatheringEnv>().post(paths.askForLink(':meeting'), withGathering, async (c) => {
  const { gathering, db, config, clock, language } = c.var;
  if (gathering.audience !== 'public') return await c.notFound();
  const closed = closedNow({ gathering, now: nowOf(c), today: clock.today() });
  if (closed) return showAskForLink(c);
  const read = readContactForm(await readValues(c), language);
  if (!read.ok) return showAskForLink(c, read);
  const wait = await countTowards(
    db,
    { secret: config.secret, now: clock.now() },
    { limit: bySender, by: senderOf(c) },
    { limit: byAddress, by: read.value.email },
  );
  if (wait > 0) return showAskForLink(c, { values: read.values, tooMany: true });
  await db.tx(async () => {
    const person = await findOrCreateKnown(db, read.value, { at: clock.now(), today: clock.today() });
    await sendInvitation(c, gathering, person);
  });
  return showAskForLink(c, { values: {}, sent: true });
});

interface Shown {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly sent?: boolean;
  readonly tooMany?: boolean;
}

/** Signing up without an account begins with an address that is one's own. */
export function showAskForLink(c: Context<GatheringEnv>, { values, errors, sent, tooMany }: Shown = {}): Response {
  const { gathering, clock, language, frame } = c.var;
  const { link, signUp, refused } = messages[language];
  const closed = closedNow({ gathering, now: nowOf(c), today: clock.today() });
  const posted = c.req.method === 'POST';
  const to = (path: string) => localise(path, language);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={signUp.title(gathering.text.title)}
      heading={link.heading}
      lead={closed ? refused[closed.kind] : link.lead}
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      invalid={errors !== undefined}
      noindex
    >
      {sent && (
        <Notice tone="good" answer>
          <p>{link.sent}</p>
        </Notice>
      )}
      {tooMany && (
        <Notice tone="warn" answer>
          <p>{link.tooMany}</p>
        </Notice>
      )}
      {!closed && !sent && (
        <Form action={to(paths.askForLink(gathering.id))} language={language} values={values} errors={errors}>
          <Field name="name" label={signUp.name} autocomplete="name" />
          <Field name="email" type="email" label={signUp.email} autocomplete="email" />
          <Actions>
            <Submit>{link.send}</Submit>
          </Actions>
        </Form>
      )}
      <p>
        <LinkButton
          weight="quiet"
          href={`${to(paths.signIn())}?till=${encodeURIComponent(paths.signUp(gathering.id))}`}
        >
          {link.signIn}
        </LinkButton>
      </p>
    </Page>,
    tooMany ? 429 : errors ? 422 : posted && closed ? 409 : 200,
  );
}
