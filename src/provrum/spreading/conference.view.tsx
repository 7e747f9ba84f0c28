import { localise, paths } from '#paths.ts';
import { Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FindingList } from '#ui/finding.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatDay, formatSpan } from '#ui/format.ts';
import { quoted } from '../quoted.store.ts';
import { reasonMax } from './spreading.form.ts';
import { messages } from './spreading.messages.ts';
import { conferenceFindings, conferenceOf, presentationFacts } from './spreading.ts';
import type { PartProps, Returned } from './part.view.ts';

/** At which annual conference, whether it has been, and the rule behind it (P158). */
export function ConferencePart(props: PartProps) {
  const { c, spreading, decides } = props;
  const { version, language } = c.var;
  const text = messages[language].conference;
  const { presentation, chosenYear } = spreading;
  const year = conferenceOf(spreading);
  const findings = presentation?.receipt.findings ?? conferenceFindings(presentationFacts(spreading, null), version);
  return (
    <Part title={text.title} id="redovisning">
      {presentation ? (
        <p>{text.presented(presentation.year, formatDay(presentation.on, language), presentation.by.name)}</p>
      ) : (
        <p>{`${text.name(year)}, ${daysOf(props, year)}. ${chosenYear === null ? text.byItself : text.chosen}`}</p>
      )}
      <FindingList findings={findings} language={language} quote={quoted} />
      {decides && (presentation ? <TakeBack {...props} /> : <Waiting {...props} year={year} />)}
    </Part>
  );
}

function daysOf({ c, spreading }: PartProps, year: number): string {
  const { language } = c.var;
  const known = spreading.conferences.find((conference) => conference.year === year);
  return known?.from ? formatSpan(known.from, known.to ?? known.from, language) : messages[language].conference.unknown;
}

const sent = (returned: Returned | undefined, form: Returned['form']) =>
  returned?.form === form ? returned : undefined;

/** To choose another conference, and to note that it has been. */
function Waiting({ c, spreading, returned, year }: PartProps & { readonly year: number }) {
  const { provrum, language } = c.var;
  const text = messages[language].conference;
  const [chosen, presented] = [sent(returned, 'choose'), sent(returned, 'present')];
  const known = spreading.conferences.find((conference) => conference.year === year);
  return (
    <>
      {spreading.announcedOn !== null && (
        <details open={presented !== undefined}>
          <summary>{text.record}</summary>
          <Form
            id="redovisat"
            action={localise(paths.presentation(provrum.id), language)}
            language={language}
            values={presented?.values ?? { year: String(year), on: known?.from ?? '' }}
            errors={presented?.errors}
          >
            <Field name="year" label={text.year} hint={text.yearHint} inputmode="numeric" width="short" />
            <Field name="on" type="date" label={text.on} width="medium" />
            <Submit name="act" value="present">
              {text.recordButton}
            </Submit>
          </Form>
        </details>
      )}
      <details open={chosen !== undefined}>
        <summary>{text.choose}</summary>
        <Form
          id="valj"
          action={localise(paths.spreadingConference(provrum.id), language)}
          language={language}
          values={chosen?.values ?? {}}
          errors={chosen?.errors}
        >
          <Field name="year" label={text.year} hint={text.yearHint} inputmode="numeric" width="short" />
          <Submit weight="second">{text.chooseButton}</Submit>
        </Form>
      </details>
    </>
  );
}

function TakeBack({ c, returned }: PartProps) {
  const { provrum, language } = c.var;
  const text = messages[language].conference;
  const mine = sent(returned, 'takeBack');
  return (
    <details open={mine !== undefined}>
      <summary>{text.takeBack}</summary>
      <Form
        id="ta-tillbaka"
        action={localise(paths.presentation(provrum.id), language)}
        language={language}
        values={mine?.values ?? {}}
        errors={mine?.errors}
      >
        <Hidden name="act" value="take-back" />
        <Field name="reason" type="textarea" label={text.reason} rows={3} maxlength={reasonMax} />
        <Submit weight="stop">{text.takeBackButton}</Submit>
      </Form>
    </details>
  );
}
