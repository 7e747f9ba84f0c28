import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton, Submit } from '#ui/button.tsx';
import { FindingList } from '#ui/finding.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { changeProvrum } from './change.store.ts';
import { messages } from './interest.messages.ts';
import { effectOfAnswer, type InterestRefusal, standingOf, withdrawInterest } from './interest.ts';
import { noVoice, provrumCrumbs, writtenForAnother } from './interest.page.tsx';
import type { Provrum } from './provrum.ts';
import { circumstances, type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { quoted } from './quoted.store.ts';

/** Takes an organisation's interest back, after showing what that does to readiness. */
export const withdrawInterestPage = new Hono<ProvrumEnv>()
  .get(paths.withdrawInterest(':id'), withProvrum, (c) => {
    const voice = voiceOf(c.var.actor);
    return voice ? show(c, c.var.provrum, voice) : noVoice(c);
  })
  .post(paths.withdrawInterest(':id'), withProvrum, async (c) => {
    const { provrum, actor, language } = c.var;
    const voice = voiceOf(actor);
    if (!voice) return noVoice(c);
    if (writtenForAnother(await readValues(c), voice)) return show(c, provrum, voice, { kind: 'other-organisation' });
    let current = provrum;
    const decision = await changeProvrum(circumstances(c, voice), provrum.id, (fresh) => {
      current = fresh;
      return withdrawInterest(fresh, voice);
    });
    if (!decision) return await c.notFound();
    if (!decision.ok && decision.refusal.kind !== 'no-standing') return show(c, current, voice, decision.refusal);
    setFlash(c, messages[language].flash[decision.ok ? 'interest-withdrawn' : 'gone']);
    return c.redirect(localise(paths.provrum(provrum.id), language), 303);
  });

function show(
  c: Context<ProvrumEnv>,
  provrum: Provrum,
  voice: Voice,
  refusal?: InterestRefusal | { readonly kind: 'other-organisation' },
): Response {
  const { language, frame } = c.var;
  const text = messages[language];
  const own = standingOf(provrum, voice.organisation);
  const open = provrum.state === 'open';
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.withdraw.heading}
      section="proposals"
      crumbs={provrumCrumbs(provrum, language)}
      lead={own && open ? text.withdraw.lead : undefined}
      invalid={refusal !== undefined}
      noindex
    >
      {refusal?.kind === 'other-organisation' && (
        <Notice tone="warn" answer>
          {text.refused.otherOrganisation(voice.organisationName)}
        </Notice>
      )}
      {own && open ? (
        <Consequence c={c} provrum={provrum} />
      ) : (
        <Notice tone="warn" answer={refusal !== undefined}>
          <p>{open ? text.withdraw.none(voice.organisationName) : text.closed}</p>
          <p>
            <a href={localise(paths.provrum(provrum.id), language)}>{text.withdraw.toProvrum}</a>
          </p>
        </Notice>
      )}
    </Page>,
    refusal ? 409 : 200,
  );
}

/** What the rules will say once the interest is gone, and the two ways on. */
function Consequence({ c, provrum }: { readonly c: Context<ProvrumEnv>; readonly provrum: Provrum }) {
  const { language, actor, version } = c.var;
  const text = messages[language].withdraw;
  const organisation = actor.organisation;
  if (!organisation) return null;
  const effect = effectOfAnswer(provrum, organisation, null, version.parameters);
  return (
    <>
      <Notice tone={effect.breaks ? 'bad' : effect.lost.length > 0 ? 'warn' : 'info'} title={text.effect}>
        <p data-breaks={String(effect.breaks)}>{effect.breaks ? text.breaks : effect.text[language]}</p>
      </Notice>
      {effect.lost.length > 0 && <FindingList findings={effect.lost} language={language} quote={quoted} />}
      <Form action={localise(paths.withdrawInterest(provrum.id), language)} language={language} label={text.heading}>
        <Hidden name="organisation" value={organisation.id} />
        <Actions>
          <Submit weight="stop">{text.confirm}</Submit>
          <LinkButton href={localise(paths.provrum(provrum.id), language)}>{text.keep}</LinkButton>
        </Actions>
      </Form>
    </>
  );
}
