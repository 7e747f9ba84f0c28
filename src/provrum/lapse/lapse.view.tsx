import type { Language } from '#kernel/text.ts';
import { type Actor, proposerOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { PostButton } from '#ui/button.tsx';
import { formatDay } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { writtenBy } from '../proposal.ts';
import type { Provrum } from '../provrum.ts';
import { canLapse, type Quiet } from './lapse.ts';
import { messages } from './lapse.messages.ts';

interface Props {
  readonly provrum: Provrum;
  readonly quiet: Quiet | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** That a proposal will lapse, to everybody; and to those who write it the button that keeps it. */
export function LapseNotice({ provrum, quiet, actor, language }: Props) {
  const text = messages[language];
  if (!quiet?.lapsesOn || !canLapse(provrum)) return null;
  const by = proposerOf(actor);
  return (
    <Notice tone="warn" title={text.title(formatDay(quiet.lapsesOn, language))}>
      <p>{text.lead(formatDay(quiet.since, language))}</p>
      {by && writtenBy(provrum, by) && (
        <PostButton action={localise(paths.keepProposal(provrum.id), language)}>{text.keep}</PostButton>
      )}
    </Notice>
  );
}
