import type { Context } from 'hono';
import { secretariatOf, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import type { FieldErrors, FormValues } from '#platform/form.ts';
import { Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import type { ProvrumEnv } from '../provrum.scope.ts';
import { messages } from './participation.messages.ts';
import { mayLeave, type ParticipationRefusal, type Team } from './participation.ts';
import { workLimits } from './work.form.ts';
import { leadsWork, workOpen } from './workplace.ts';

type C = Context<ProvrumEnv>;
type FormName = 'join' | 'leave' | 'change';

/** A form that was sent and not accepted. */
export interface TeamAgain {
  readonly form?: FormName;
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: ParticipationRefusal;
}

interface LeavingProps {
  readonly c: C;
  readonly team: Team;
  readonly again: TeamAgain;
}

/** How an organisation leaves by itself, or the secretariat notes that one has. */
export function Leaving({ c, team, again }: LeavingProps) {
  const { provrum, actor, language } = c.var;
  const text = messages[language].leave;
  const voice = voiceOf(actor);
  const action = paths.leaveProvrum(provrum.id);
  if (secretariatOf(actor) && workOpen(provrum)) {
    const options = team.members.filter(({ organisation }) => organisation !== team.lead);
    if (options.length === 0) return null;
    return (
      <ChangeForm
        c={c}
        form="leave"
        heading={text.forOther}
        lead={text.forOtherLead}
        action={action}
        again={again}
        options={options}
        send={text.sendOther}
      />
    );
  }
  if (voice && leadsWork(provrum, voice) && workOpen(provrum)) return <p class="quiet">{text.leader}</p>;
  if (!voice || !mayLeave(provrum, voice)) return null;
  return (
    <ChangeForm
      c={c}
      form="leave"
      lead={text.lead(voice.organisationName)}
      action={action}
      again={again}
      only={voice.organisation}
    />
  );
}

interface FormProps {
  readonly c: C;
  readonly form: FormName;
  readonly action: string;
  readonly again: TeamAgain;
  readonly heading?: string;
  readonly lead?: string;
  readonly send?: string;
  /** Among whom one chooses; or the only one it can be about. */
  readonly options?: Team['members'];
  readonly only?: number;
}

/** An organisation and a reason, and the button. */
export function ChangeForm({ c, form, action, again, heading, lead, send, options = [], only }: FormProps) {
  const { language } = c.var;
  const texts = messages[language];
  const text = texts[form];
  const mine = again.form === form;
  return (
    <Part title={heading ?? text.heading} id={form}>
      {lead && <p>{lead}</p>}
      <Form
        id={`${form}-form`}
        action={localise(action, language)}
        language={language}
        values={mine ? again.values : undefined}
        errors={mine ? again.errors : undefined}
      >
        {only === undefined ? (
          <Field
            name="organisation"
            type="select"
            label={text.who}
            empty={text.choose}
            options={options.map(({ organisation, name }) => ({ value: String(organisation), label: name }))}
          />
        ) : (
          <Hidden name="organisation" value={only} />
        )}
        <Field
          name="reason"
          type="textarea"
          label={text.reason}
          hint={texts.reasonHint}
          rows={3}
          maxlength={workLimits.reason}
        />
        <Submit weight={form === 'leave' ? 'stop' : 'second'}>{send ?? text.send}</Submit>
      </Form>
    </Part>
  );
}
