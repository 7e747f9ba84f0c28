import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import type { Secretariat, Voice } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, one, readValues } from '#platform/form.ts';
import { sendMade } from '#platform/sendPaper.ts';
import { sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Part } from '#ui/facts.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { crumbsTo } from '../proposal.view.tsx';
import { notYours } from '../notYours.view.tsx';
import { type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { readCaseNumber } from './archive.form.ts';
import { messages } from './archive.messages.ts';
import { askerOf, askForArchive, packageOf, requestInPath, requestsIn } from './archive.scope.ts';
import { canBeArchived, caseNumberMax } from './archive.ts';
import { Contents, Requests } from './archive.view.tsx';

/** A provrum's documents for the archive of whoever received them: asked for with a case number, and downloaded. */
export const archivePage = new Hono<ProvrumEnv>()
  .get(paths.archive(':id'), withProvrum, (c) => show(c))
  .post(paths.archive(':id'), withProvrum, async (c) => {
    const by = askerOf(c.var.actor);
    return by ? await ask(c, by) : notAsker(c);
  })
  .get(paths.archivePackage(':id', ':request'), withProvrum, async (c) => {
    const { provrum, actor } = c.var;
    const request = requestInPath(c, await requestsIn(c, provrum, actor));
    const made = request && (await packageOf(c, provrum, request, c.req.query('filer') === 'ja'));
    return made ? sendMade(c, { ...made, media: 'application/zip' }) : await c.notFound();
  });

async function ask(c: Context<ProvrumEnv>, by: Voice | Secretariat): Promise<Response> {
  const { provrum, language } = c.var;
  const { errors, flash, ask: text } = messages[language];
  const values = await readValues(c);
  const writtenFor = one(values, 'organisation');
  if (writtenFor !== '' && writtenFor !== String(by.organisation))
    return await show(c, { values, notice: text.other(by.organisationName) });
  const read = readCaseNumber(values, (key) =>
    key === 'long' ? errors.long(caseNumberMax) : key === 'missing' ? errors.missing : errors.wrong,
  );
  if (!read.ok) return await show(c, { values, errors: read.errors });
  const decision = await askForArchive(c, provrum, by, read.value.caseNumber);
  if (!decision || (!decision.ok && decision.refusal.kind === 'wrong-state')) return await c.notFound();
  setFlash(c, flash.requested);
  return c.redirect(localise(paths.archive(provrum.id), language), 303);
}

function notAsker(c: Context<ProvrumEnv>): Response {
  const { provrum, language } = c.var;
  const { heading, ask: text } = messages[language];
  return notYours(c, { title: heading, lead: text.notYours, crumbs: crumbsTo(provrum, language) });
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly notice?: string;
}

async function show(c: Context<ProvrumEnv>, { values, errors, notice }: Again = {}): Promise<Response> {
  const { provrum, actor, language, frame } = c.var;
  if (!canBeArchived(provrum)) return await c.notFound();
  const text = messages[language];
  const by = askerOf(actor);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(provrum.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="proposals"
      crumbs={crumbsTo(provrum, language)}
      invalid={Boolean(errors ?? notice)}
      noindex
    >
      {notice && (
        <Notice tone="warn" answer>
          {notice}
        </Notice>
      )}
      {by && (
        <Part title={text.ask.heading} id="begar">
          <Form
            action={localise(paths.archive(provrum.id), language)}
            language={language}
            values={values}
            errors={errors}
          >
            <Hidden name="organisation" value={by.organisation} />
            <Field
              name="caseNumber"
              label={text.ask.caseNumber}
              hint={text.ask.caseNumberHint}
              width="medium"
              spellcheck={false}
            />
            <Submit>{text.ask.button}</Submit>
          </Form>
        </Part>
      )}
      <Requests provrum={provrum} requests={await requestsIn(c, provrum, actor)} language={language} />
      <Contents language={language} />
    </Page>,
    notice ? 409 : errors ? 422 : 200,
  );
}
