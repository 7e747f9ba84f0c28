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
import { notYours } from '../notYours.view.tsx';
import { readVersion } from '../plan.form.ts';
import { crumbsTo } from '../proposal.view.tsx';
import { circumstances, type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { quoted } from '../quoted.store.ts';
import { messages } from './report.messages.ts';
import { findReport } from './report.store.ts';
import {
  leadsReport,
  type Report,
  reportEdition,
  reportFindings,
  reportIsOpen,
  type ReportRefusal,
  submitReport,
} from './report.ts';
import { crumbsToReport } from './reportCrumbs.view.ts';
import { noReport, refuseReport } from './reportRefused.page.tsx';
import { changeReport } from './reportSaved.store.ts';
import { missingParts } from './reportText.ts';

/** The lead submits the report: what is missing, and what the rules will say of it. */
export const reportSubmissionPage = new Hono<ProvrumEnv>()
  .get(paths.submitReport(':id'), withProvrum, async (c) => {
    const report = await findReport(c.var.db, c.var.provrum.id);
    if (!report) return noReport(c);
    return leadOf(c) ? show(c, report) : notLead(c);
  })
  .post(paths.submitReport(':id'), withProvrum, async (c) => {
    const by = leadOf(c);
    return by ? await submit(c, by) : notLead(c);
  });

function leadOf({ var: { actor, provrum } }: Context<ProvrumEnv>): Voice | null {
  const by = voiceOf(actor);
  return by && leadsReport(provrum, by) ? by : null;
}

async function submit(c: Context<ProvrumEnv>, by: Voice): Promise<Response> {
  const { clock, provrum, version, language } = c.var;
  const edition = readVersion(await readValues(c), 'edition');
  const kept = await changeReport(circumstances(c, by), provrum.id, (fresh, report) =>
    submitReport(fresh, report, by, { edition, today: clock.today(), version }),
  );
  if (!kept) return noReport(c);
  const { decision, whole: report } = kept;
  // The very same writing is with the secretariat already: the form was sent twice.
  const again = !decision.ok && report.status === 'submitted' && reportEdition(report) === edition;
  if (!decision.ok && !again) return show(c, report, decision.refusal);
  if (decision.ok) setFlash(c, messages[language].flash.submitted);
  return c.redirect(localise(paths.report(provrum.id), language), 303);
}

/** To those who take part and do not lead, and to everybody else: who submits. */
function notLead(c: Context<ProvrumEnv>): Response {
  const { provrum, language } = c.var;
  const { title, lead } = messages[language].submit.notLead;
  return notYours(c, { title, lead: lead(provrum.decision?.lead?.name ?? ''), crumbs: crumbsTo(provrum, language) });
}

function show(c: Context<ProvrumEnv>, report: Report, refusal?: ReportRefusal): Response {
  const { provrum, clock, version, frame, language } = c.var;
  const text = messages[language];
  if (!reportIsOpen(report)) return refuseReport(c, { kind: 'report-in-review' });
  const missing = missingParts(report.content);
  const to = (path: string) => localise(path, language);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.submit.heading}: ${provrum.text.title}`}
      heading={text.submit.heading}
      lead={text.submit.lead}
      section="proposals"
      crumbs={crumbsToReport(provrum, language)}
      invalid={refusal !== undefined}
      noindex
    >
      {refusal && (
        <Notice tone="bad" answer>
          <p>{text.refused[refusal.kind]}</p>
        </Notice>
      )}
      {missing.length > 0 ? (
        <>
          <h2>{text.submit.missing}</h2>
          <ul>
            {missing.map((part) => (
              <li key={part}>
                <a href={to(`${paths.report(provrum.id)}#del-${part}`)}>{text.parts[part].title}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <h2>{text.rules.heading}</h2>
          <FindingList
            ahead
            findings={reportFindings({ submittedOn: clock.today(), assuredBy: null, presentedYear: null }, version)}
            language={language}
            quote={quoted}
          />
          <Form action={to(paths.submitReport(provrum.id))} language={language}>
            <Hidden name="edition" value={reportEdition(report)} />
            <Submit>{text.submit.button}</Submit>
          </Form>
        </>
      )}
      <Actions>
        <LinkButton weight="quiet" href={to(paths.previewReport(provrum.id))}>
          {text.toPreview}
        </LinkButton>
        <LinkButton weight="quiet" href={to(paths.report(provrum.id))}>
          {text.toReport}
        </LinkButton>
      </Actions>
    </Page>,
    refusal ? 409 : 200,
  );
}
