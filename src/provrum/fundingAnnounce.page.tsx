import { type Context, Hono } from 'hono';
import { type Secretariat, secretariatOf } from '#organisations/authority.ts';
import { paths } from '#paths.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { readVerdict } from './budget.form.ts';
import { messages as budgetMessages } from './budget.messages.ts';
import { withBudget } from './budget.scope.ts';
import { messages } from './funding.messages.ts';
import { changeFunding } from './funding.scope.ts';
import { announceFunding, takeBackFunding } from './fundingDecision.ts';
import { fundingDone, notYourFunding, showFunding } from './fundingShown.page.tsx';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';

type C = Context<ProvrumEnv>;

/** The second step after a decision on base funding: telling the lead, or taking it back before anybody knows. */
export const fundingAnnouncePage = new Hono<ProvrumEnv>()
  .post(paths.announceFunding(':id'), withProvrum, withBudget, (c) => asSecretariat(c, announce))
  .post(paths.takeBackFunding(':id'), withProvrum, withBudget, (c) => asSecretariat(c, takeBack));

async function asSecretariat(c: C, act: (c: C, secretariat: Secretariat) => Promise<Response>): Promise<Response> {
  const secretariat = secretariatOf(c.var.actor);
  return secretariat ? await act(c, secretariat) : notYourFunding(c, 'secretariat');
}

async function announce(c: C, secretariat: Secretariat): Promise<Response> {
  const { provrum, language } = c.var;
  const number = fundingIn(await readValues(c));
  const decision = await changeFunding(c, secretariat, provrum.id, (context) =>
    announceFunding(context, secretariat, number),
  );
  if (!decision) return await c.notFound();
  const { flash } = messages[language];
  if (decision.ok) return fundingDone(c, flash['funding-granted']);
  // Announced already: the form was sent twice.
  if (decision.refusal.kind === 'announced') return fundingDone(c, flash.unchanged);
  return await showFunding(c, { refusal: decision.refusal });
}

async function takeBack(c: C, secretariat: Secretariat): Promise<Response> {
  const { provrum, language } = c.var;
  const { errors: say } = budgetMessages[language];
  const values = await readValues(c);
  const read = readVerdict(values, false, (key) => say[key] ?? key);
  if (!read.ok) return await showFunding(c, { values, errors: read.errors, form: 'takeBack' });
  const given = { funding: fundingIn(values), reason: read.value.reason };
  const decision = await changeFunding(c, secretariat, provrum.id, (context) =>
    takeBackFunding(context, secretariat, given),
  );
  if (!decision) return await c.notFound();
  if (decision.ok) return fundingDone(c, messages[language].flash['funding-taken-back']);
  return await showFunding(c, { values, refusal: decision.refusal, form: 'takeBack' });
}

const fundingIn = (values: FormValues): number => Number(/^\d{1,15}$/.exec(one(values, 'funding'))?.[0] ?? 0);
