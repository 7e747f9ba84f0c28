import { type Context, Hono } from 'hono';
import type { Decision } from '#kernel/decision.ts';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Secretariat, secretariatOf, type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FormResult, type FormValues, one, readValues } from '#platform/form.ts';
import { notYours } from '../notYours.view.tsx';
import { readVersion } from '../plan.form.ts';
import { crumbsTo } from '../proposal.view.tsx';
import { type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import type { SpreadingEvent } from './events.ts';
import {
  readChannel,
  readChannelPlan,
  readPresentation,
  readPurpose,
  readReason,
  readText,
  readYear,
} from './spreading.form.ts';
import { messages } from './spreading.messages.ts';
import { changeSpreading, spreadingFor } from './spreading.scope.ts';
import {
  chooseConference,
  finishChannel,
  keepText,
  planChannel,
  presentResult,
  reopenChannel,
  type Spreading,
  type SpreadingRefusal,
  takeBackPresentation,
} from './spreading.ts';
import type { Returned } from './part.view.ts';
import { showSpreading } from './spreadingShown.page.tsx';

type C = Context<ProvrumEnv>;

/** How one result is spread: read by members and partners, written by the secretariat. */
export const spreadingPage = new Hono<ProvrumEnv>()
  .get(paths.spreading(':id'), withProvrum, async (c) => {
    const spreading = await spreadingFor(c, c.var.provrum);
    return spreading ? showSpreading(c, spreading) : noResult(c);
  })
  .post(paths.spreadingChannel(':id'), withProvrum, onChannel)
  .post(paths.spreadingText(':id'), withProvrum, asSecretariat(onText))
  .post(paths.spreadingConference(':id'), withProvrum, asSecretariat(onConference))
  .post(paths.presentation(':id'), withProvrum, asSecretariat(onPresentation));

function noResult(c: C): Response {
  const { provrum, language } = c.var;
  return notYours(c, { ...messages[language].noResult, crumbs: crumbsTo(provrum, language), status: 404 });
}

function asSecretariat(handle: (c: C, secretariat: Secretariat, values: FormValues) => Promise<Response>) {
  return async (c: C): Promise<Response> => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await handle(c, secretariat, await readValues(c)) : notSecretariat(c);
  };
}

const notSecretariat = (c: C): Promise<Response> => Promise.resolve(refusedPage(c));

function refusedPage(c: C): Response {
  const { provrum, language } = c.var;
  const { title, refused } = messages[language];
  return notYours(c, { title, lead: refused['not-yours'], crumbs: crumbsTo(provrum, language) });
}

/** A channel is planned and reopened by the secretariat; that it is done is noted by whoever answers for it, too. */
async function onChannel(c: C): Promise<Response> {
  const { provrum, actor, clock, language } = c.var;
  const secretariat = secretariatOf(actor);
  const by: Secretariat | Voice | null = secretariat ?? voiceOf(actor);
  if (!by) return refusedPage(c);
  const values = await readValues(c);
  const channel = readChannel(one(values, 'channel'));
  if (!channel) return await c.notFound();
  const act = one(values, 'act');
  const form = { form: channel, values };
  if (act === 'done') {
    const today = clock.today();
    return await answer(
      c,
      form,
      await changeSpreading(c, by, provrum, (spreading) =>
        finishChannel(spreading, by, { channel, secretariat: secretariat !== null, today }),
      ),
    );
  }
  if (!secretariat) return refusedPage(c);
  if (act === 'reopen') {
    return await answer(
      c,
      form,
      await changeSpreading(c, secretariat, provrum, (spreading) => reopenChannel(spreading, secretariat, channel)),
    );
  }
  const read = readChannelPlan(values, channel, language);
  if (!read.ok) return await again(c, { ...form, errors: read.errors });
  const basedOn = readVersion(values, 'version');
  return await answer(
    c,
    form,
    await changeSpreading(c, secretariat, provrum, (spreading) =>
      planChannel(spreading, secretariat, { ...read.value, basedOn }),
    ),
  );
}

async function onText(c: C, secretariat: Secretariat, values: FormValues): Promise<Response> {
  const { provrum, language } = c.var;
  const purpose = readPurpose(one(values, 'purpose'));
  if (!purpose) return await c.notFound();
  const read: FormResult<string | null> =
    one(values, 'act') === 'renew' ? { ok: true, value: null, values } : readText(values, purpose, language);
  const form = { form: `text-${purpose}`, values } as const;
  if (!read.ok) return await again(c, { ...form, errors: read.errors });
  const edit = { purpose, content: read.value, basedOn: readVersion(values, 'version') };
  return await answer(
    c,
    form,
    await changeSpreading(c, secretariat, provrum, (spreading) => keepText(spreading, secretariat, edit)),
  );
}

async function onConference(c: C, secretariat: Secretariat, values: FormValues): Promise<Response> {
  const read = readYear(values, c.var.language);
  const form = { form: 'choose', values } as const;
  if (!read.ok) return await again(c, { ...form, errors: read.errors });
  return await answer(
    c,
    form,
    await changeSpreading(c, secretariat, c.var.provrum, (spreading) =>
      chooseConference(spreading, secretariat, read.value),
    ),
  );
}

async function onPresentation(c: C, secretariat: Secretariat, values: FormValues): Promise<Response> {
  const { provrum, version, clock, language } = c.var;
  if (one(values, 'act') === 'take-back') {
    const read = readReason(values, language);
    const form = { form: 'takeBack', values } as const;
    if (!read.ok) return await again(c, { ...form, errors: read.errors });
    return await answer(
      c,
      form,
      await changeSpreading(c, secretariat, provrum, (spreading) =>
        takeBackPresentation(spreading, secretariat, read.value),
      ),
    );
  }
  const read = readPresentation(values, clock.today(), language);
  const form = { form: 'present', values } as const;
  if (!read.ok) return await again(c, { ...form, errors: read.errors });
  return await answer(
    c,
    form,
    await changeSpreading(c, secretariat, provrum, (spreading, fresh) =>
      presentResult(fresh, spreading, version, secretariat, read.value),
    ),
  );
}

/** Back to the page where it was done, or was done already; the form again where the domain says no. */
async function answer(
  c: C,
  form: Pick<Returned, 'form' | 'values'>,
  decision: Decision<SpreadingEvent, SpreadingRefusal> | null,
): Promise<Response> {
  const { provrum, language } = c.var;
  if (!decision) return noResult(c);
  if (!decision.ok && decision.refusal.kind !== 'unchanged')
    return await again(c, { ...form, refusal: decision.refusal });
  const { flash } = messages[language];
  setFlash(c, decision.ok ? flash[decision.event.kind] : flash.unchanged);
  return c.redirect(localise(`${paths.spreading(provrum.id)}#${anchorOf(form.form)}`, language), 303);
}

/** The part of the page where it was done. */
function anchorOf(form: Returned['form']): string {
  if (form === 'choose' || form === 'present' || form === 'takeBack') return 'redovisning';
  return form.startsWith('text-') ? form : `kanal-${form}`;
}

async function again(c: C, returned: Returned): Promise<Response> {
  const spreading: Spreading | null = await spreadingFor(c, c.var.provrum);
  return spreading ? showSpreading(c, spreading, returned) : noResult(c);
}
