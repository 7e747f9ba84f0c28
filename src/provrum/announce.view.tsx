import type { Language } from '#kernel/text.ts';
import { paths } from '#paths.ts';
import type { FieldErrors, FieldValues } from '#ui/form.tsx';
import { AnnounceOrTakeBack } from './announceOrTakeBack.view.tsx';
import { messages } from './goAhead.messages.ts';
import type { CurrentDecision, Provrum } from './provrum.ts';

interface AfterDecisionProps {
  readonly provrum: Provrum;
  readonly decision: CurrentDecision;
  readonly language: Language;
  readonly values?: FieldValues | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** A decision that nobody knows of yet: announce it, or take it back. */
export function AfterDecision({ provrum, decision, language, values, errors }: AfterDecisionProps) {
  const { announce, takeBack } = messages[language];
  return (
    <AnnounceOrTakeBack
      about={['decision', decision.id]}
      announce={{ ...announce, button: announce.send }}
      takeBack={{ ...takeBack, button: takeBack.send }}
      to={{ announce: paths.announceGoAhead(provrum.id), takeBack: paths.takeBackGoAhead(provrum.id) }}
      language={language}
      values={values}
      errors={errors}
    />
  );
}
