import { type Context, Hono } from 'hono';
import { localise, paths } from '#paths.ts';
import { many, readValues } from '#platform/form.ts';
import { meetingQualities } from '#rulebook/facts.ts';
import { quoted } from '#rulebook/source.store.ts';
import { Actions, Submit } from '#ui/button.tsx';
import { Checkboxes } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { FindingList } from '#ui/finding.tsx';
import { Form } from '#ui/form.tsx';
import { arrange } from './arrange.scope.ts';
import { arrangementMessages } from './arrangement.messages.ts';
import { findArrangement } from './arrangement.store.ts';
import { forArrangers, sendArrangePage, type TypedIn } from './arrangePage.view.tsx';
import { finish, reading, readParagraphs } from './gathering.form.ts';
import { type GatheringEnv, withGathering } from './gathering.scope.ts';
import { led } from './gatheringRefused.page.tsx';
import { judgeQuality, qualityFindings } from './quality.ts';

/** The judgement of a meeting's quality, by a named person (N77–N81). */
export const qualityPage = new Hono<GatheringEnv>()
  .get(
    paths.gatheringQuality(':meeting'),
    withGathering,
    forArrangers((c) => show(c)),
  )
  .post(
    paths.gatheringQuality(':meeting'),
    withGathering,
    forArrangers((c) => save(c)),
  );

async function save(c: Context<GatheringEnv>): Promise<Response> {
  const { db, gathering, clock, language } = c.var;
  const values = await readValues(c);
  const form = reading(values, language, clock.today());
  const note = readParagraphs(form, 'note', { max: 2000, long: form.say.long(2000) });
  const fulfilled = meetingQualities.filter((quality) => many(values, 'fulfilled').includes(quality));
  const read = finish(form, { fulfilled, note });
  if (!read.ok) return await show(c, { form: '', values, errors: read.errors });
  const decision = await arrange(c, gathering.id, async (fresh) =>
    judgeQuality(fresh, read.value, (await findArrangement(db, fresh.id)).judged),
  );
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'unchanged')
    return led(c, paths.gatheringQuality(gathering.id), arrangementMessages[language].flash.quality);
  return await show(c, { form: '', values, refusal: decision.refusal.kind });
}

async function show(c: Context<GatheringEnv>, typed?: TypedIn): Promise<Response> {
  const { db, gathering, actor, networkVersion, language } = c.var;
  const text = arrangementMessages[language].quality;
  const { judged } = await findArrangement(db, gathering.id);
  const findings = qualityFindings(gathering, judged, networkVersion);
  const values = { fulfilled: judged?.fulfilled ?? [], note: judged?.note ?? '' };
  return sendArrangePage(c, {
    words: text,
    typed,
    children: (
      <>
        {findings.length > 0 && <FindingList findings={findings} language={language} quote={quoted} />}
        <Form
          action={localise(paths.gatheringQuality(gathering.id), language)}
          language={language}
          values={typed?.values ?? values}
          errors={typed?.errors}
        >
          <Checkboxes
            name="fulfilled"
            legend={text.legend}
            choices={meetingQualities.map((quality) => ({ value: quality, label: text.names[quality] }))}
          />
          <Field type="textarea" name="note" label={text.note} rows={4} maxlength={2000} optional />
          <p class="quiet">{text.named(actor?.person.name ?? '')}</p>
          <Actions>
            <Submit>{text.button}</Submit>
          </Actions>
        </Form>
        <p>
          <a href={localise(paths.gathering(gathering.id), language)}>{arrangementMessages[language].back}</a>
        </p>
      </>
    ),
  });
}
