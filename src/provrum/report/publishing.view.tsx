import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { PostButton } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import type { FieldErrors, FieldValues } from '#ui/form.tsx';
import { AnnounceOrTakeBack } from '../announceOrTakeBack.view.tsx';
import type { Provrum } from '../provrum.ts';
import type { Report } from './report.ts';
import { messages } from './reportReview.messages.ts';

interface PublishingProps {
  readonly provrum: Provrum;
  readonly report: Report;
  readonly language: Language;
  readonly values?: FieldValues | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** The steps after the approval: publish for the forum's eyes, then tell everybody, or take back before anybody knows. */
export function PublishingPart({ provrum, report, language, values, errors }: PublishingProps) {
  const text = messages[language];
  if (report.result === null) {
    return (
      <Part title={text.publish.heading} id="publicera">
        <p>{text.publish.lead}</p>
        <PostButton
          action={localise(paths.publishResult(provrum.id), language)}
          weight="main"
          hidden={{ number: report.number }}
        >
          {text.publish.button}
        </PostButton>
      </Part>
    );
  }
  if (report.result.announcedAt !== null) return <p>{text.announced}</p>;
  return (
    <AnnounceOrTakeBack
      id="back"
      about={['result', report.result.id]}
      announce={text.announce}
      takeBack={text.takeBack}
      to={{ announce: paths.announceResult(provrum.id), takeBack: paths.takeBackResult(provrum.id) }}
      language={language}
      values={values}
      errors={errors}
    />
  );
}
