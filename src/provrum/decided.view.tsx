import type { OrganisationId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { FindingList } from '#ui/finding.tsx';
import { formatList, formatMoment } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { messages } from './goAhead.messages.ts';
import type { GoAheadRefusal } from './goAhead.ts';
import type { Provrum } from './provrum.ts';
import { quoted } from './quoted.store.ts';
import type { SeenChange } from './seen.ts';

export interface RefusedProps {
  readonly provrum: Provrum;
  readonly refusal: GoAheadRefusal;
  readonly language: Language;
  readonly nameOf: (id: OrganisationId) => string;
}

/** Why a decision was not recorded: one clear answer, with the rules or the names that it rests on. */
export function Refused(props: RefusedProps) {
  const { refusal, language, nameOf } = props;
  const text = messages[language].refused;
  switch (refusal.kind) {
    case 'already-decided':
      return <AlreadyDecided {...props} decision={refusal.decision} />;
    case 'changed-since':
      return <Changed change={refusal.change} language={language} nameOf={nameOf} />;
    case 'wrong-state':
      return (
        <Notice tone="bad" answer>
          {text.state}
        </Notice>
      );
    case 'not-ready':
    case 'rules-unmet':
      return (
        <Notice tone="bad" answer>
          <p>{refusal.kind === 'not-ready' ? messages[language].notReady : text.rules}</p>
          <FindingList findings={refusal.findings} language={language} quote={quoted} open />
        </Notice>
      );
    case 'not-offered':
      return (
        <Notice tone="bad" answer>
          {text.notOffered(formatList(refusal.organisations.map(nameOf), language))}
        </Notice>
      );
    case 'reasons-missing':
      return <Notice tone="warn">{text.reasons}</Notice>;
    case 'board-decision-used':
      return null; // told at its field
  }
}

/** Somebody else was first: who, what and when. */
function AlreadyDecided({
  provrum,
  decision,
  language,
}: RefusedProps & { readonly decision: NonNullable<Provrum['decision']> }) {
  const text = messages[language];
  const { verdict, by, organisation, decidedAt } = decision;
  const said = text.decided[verdict](by.name, organisation.name, formatMoment(decidedAt, language));
  return (
    <Notice tone="bad" title={said} answer>
      <p>{text.refused.notSaved}</p>
      <p>
        <a href={localise(paths.receipt(provrum.id, decision.id), language)}>{text.decided.receipt}</a>
      </p>
    </Notice>
  );
}

function Changed({
  change,
  language,
  nameOf,
}: { readonly change: SeenChange } & Pick<RefusedProps, 'language' | 'nameOf'>) {
  const text = messages[language].refused;
  return (
    <Notice tone="warn" answer>
      <p>{text.changed}</p>
      <ul data-changed={change.moves.length}>
        {change.text && <li>{text.textChanged}</li>}
        {change.moves.map(({ organisation, before, after }) => (
          <li key={organisation}>{text.move({ organisation: nameOf(organisation), before, after })}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Typed text is never lost, not even where its form is gone. */
export function Typed({ reason, language }: { readonly reason: string; readonly language: Language }) {
  if (reason.trim() === '') return null;
  return (
    <section>
      <h2>{messages[language].refused.typed}</h2>
      <blockquote>{reason}</blockquote>
    </section>
  );
}
