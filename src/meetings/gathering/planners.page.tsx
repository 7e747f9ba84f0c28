import { type Context, Hono } from 'hono';
import { localise, paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { arrange } from './arrange.scope.ts';
import { arrangementMessages } from './arrangement.messages.ts';
import { listHelpers } from './arrangement.store.ts';
import { forArrangers, sendArrangePage, type TypedIn } from './arrangePage.view.tsx';
import { arrangerOf } from './gathering.ts';
import { readPerson } from './gathering.form.ts';
import { type GatheringEnv, withGathering } from './gathering.scope.ts';
import { formMessages } from './gatheringForm.messages.ts';
import { led } from './gatheringRefused.page.tsx';
import { changePlanners } from './planners.ts';
import { refused } from '#kernel/decision.ts';

/** Who plans a gathering: the secretariat chooses, those who plan read. */
export const plannersPage = new Hono<GatheringEnv>()
  .get(
    paths.gatheringPlanners(':meeting'),
    withGathering,
    forArrangers((c) => show(c)),
  )
  .post(
    paths.gatheringPlanners(':meeting'),
    withGathering,
    forArrangers((c) => save(c)),
  );

async function save(c: Context<GatheringEnv>): Promise<Response> {
  const { db, gathering, actor, clock, language } = c.var;
  const values = await readValues(c);
  const [act, person] = [one(values, 'act'), readPerson(one(values, 'person'))];
  if (act !== 'add' && act !== 'remove') return await c.notFound();
  const helpers = act === 'add' ? await listHelpers(db, gathering.network?.id ?? null, clock.today()) : [];
  const known = act === 'remove' || helpers.some(({ id }) => id === person);
  if (person === null || !known) {
    return await show(c, { form: 'ny', values, errors: { person: formMessages[language].errors.person } });
  }
  const decision = await arrange(c, gathering.id, (fresh) => {
    const by = arrangerOf(actor, fresh);
    return by ? changePlanners(fresh, { act, person }, by) : refused({ kind: 'not-yours' as const });
  });
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'unchanged')
    return led(c, paths.gatheringPlanners(gathering.id), arrangementMessages[language].flash.planners);
  return await show(c, { form: 'ny', values, refusal: decision.refusal.kind });
}

async function show(c: Context<GatheringEnv>, typed?: TypedIn): Promise<Response> {
  const { db, gathering, actor, clock, language } = c.var;
  const text = arrangementMessages[language].planners;
  const action = localise(paths.gatheringPlanners(gathering.id), language);
  const chooses = arrangerOf(actor, gathering)?.secretariat ?? false;
  const helpers = chooses ? await listHelpers(db, gathering.network?.id ?? null, clock.today()) : [];
  const others = helpers.filter(({ id }) => !gathering.planners.some((planner) => planner.id === id));
  return sendArrangePage(c, {
    words: text,
    typed,
    children: (
      <>
        {gathering.planners.length === 0 ? (
          <p class="quiet">{text.none}</p>
        ) : (
          <ul class="authors">
            {gathering.planners.map(({ id, name }) => (
              <li key={id} class="author">
                {name}{' '}
                {chooses && (
                  <PostButton
                    action={action}
                    hidden={{ act: 'remove', person: id }}
                    weight="quiet"
                    label={text.removeWho(name)}
                  >
                    {text.remove}
                  </PostButton>
                )}
              </li>
            ))}
          </ul>
        )}
        {chooses ? (
          <>
            <h2>{text.add}</h2>
            <Form id="ny" action={action} language={language} values={typed?.values} errors={typed?.errors}>
              <Hidden name="act" value="add" />
              <Field
                type="select"
                name="person"
                label={text.person}
                options={others.map(({ id, name, organisation }) => ({
                  value: String(id),
                  label: `${name}, ${organisation}`,
                }))}
              />
              <Actions>
                <Submit>{text.addButton}</Submit>
              </Actions>
            </Form>
          </>
        ) : (
          <p>{text.onlyOffice}</p>
        )}
        <p>
          <a href={localise(paths.gathering(gathering.id), language)}>{arrangementMessages[language].back}</a>
        </p>
      </>
    ),
  });
}
