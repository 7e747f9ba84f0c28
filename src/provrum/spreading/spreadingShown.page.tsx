import type { Context } from 'hono';
import type { Language } from '#kernel/text.ts';
import { secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { crumbsTo } from '../proposal.view.tsx';
import type { ProvrumEnv } from '../provrum.scope.ts';
import { ChannelPart } from './channel.view.tsx';
import { ConferencePart } from './conference.view.tsx';
import { textPurposes } from './events.ts';
import type { PartProps, Returned } from './part.view.ts';
import { messages } from './spreading.messages.ts';
import type { Spreading } from './spreading.ts';
import { TextPart } from './spreadingText.view.tsx';

/** The page about how one result is spread. */
export function showSpreading(c: Context<ProvrumEnv>, spreading: Spreading, returned?: Returned): Response {
  const { provrum, actor, frame, language } = c.var;
  const text = messages[language];
  const { refusal } = returned ?? {};
  const status: PageStatus = refusal ? 409 : returned ? 422 : 200;
  const part: PartProps = { c, spreading, returned, decides: secretariatOf(actor) !== null };
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.heading(spreading.result.title)}
      heading={text.title}
      lead={text.lead}
      section="proposals"
      crumbs={crumbsTo(provrum, language)}
      invalid={status >= 400}
      noindex
    >
      {refusal && (
        <Notice tone="bad" answer>
          <p>{text.refused[refusal.kind]}</p>
        </Notice>
      )}
      {spreading.announcedOn === null && (
        <Notice tone="warn">
          <p>{text.staged}</p>
        </Notice>
      )}
      <PublicAddress c={c} announced={spreading.announcedOn !== null} language={language} />
      {spreading.lines.map((line) => (
        <ChannelPart key={line.channel} {...part} line={line} />
      ))}
      <ConferencePart {...part} />
      {textPurposes.map((purpose) => (
        <TextPart key={purpose} {...part} purpose={purpose} />
      ))}
    </Page>,
    status,
  );
}

interface AddressProps {
  readonly c: Context<ProvrumEnv>;
  readonly announced: boolean;
  readonly language: Language;
}

function PublicAddress({ c, announced, language }: AddressProps) {
  if (!announced) return null;
  const path = localise(paths.result(c.var.provrum.id), language);
  return (
    <p>
      <a href={path}>{messages[language].publicPage}</a>
    </p>
  );
}
