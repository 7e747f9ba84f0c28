import type { NetworkId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { htmlToText } from '#platform/richText.ts';
import { formatDay } from '#ui/format.ts';
import type { KeptNetworkEvent } from './events.ts';
import { messages } from './networkMail.messages.ts';
import { messages as words } from './networks.messages.ts';

type Of<Kind extends KeptNetworkEvent['kind']> = Extract<KeptNetworkEvent, { readonly kind: Kind }>;

/** Something in a network that people are told of. */
export type NetworkNews =
  | { readonly kind: 'post'; readonly html: string }
  | {
      readonly kind: 'state';
      readonly event: Of<'network-state-decided'>;
      readonly reason: string;
      readonly source: string;
      /** The reader's organisation, where it takes part because it said it would. */
      readonly joined: string | null;
    }
  | { readonly kind: 'wished'; readonly purpose: string }
  | { readonly kind: 'contact'; readonly organisation: string }
  | { readonly kind: 'planner' };

/** What it is about, and who did it. */
export interface NetworkOccasion {
  readonly network: { readonly id: NetworkId; readonly name: string };
  readonly who: string | null;
  readonly organisation: string | null;
  readonly news: NetworkNews;
}

interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly (string | null)[];
  readonly link: { readonly words: string; readonly path: string };
  readonly because: string;
  /** How it says that it can be answered by mail. */
  readonly answer?: string;
}

/** A mail about one thing that happened in a network. */
export function writeNetworkMail(
  occasion: NetworkOccasion,
  language: Language,
  baseUrl: string,
): { readonly subject: string; readonly body: string; readonly answer?: string } {
  const { subject, paragraphs, link, because, answer } = letter(occasion, language);
  const to = (path: string) => `${baseUrl}${localise(path, language)}`;
  const foot = `${because}\n${messages[language].mute}: ${to(paths.networkSubscription(occasion.network.id))}`;
  const said = paragraphs.filter((words) => words !== null && words !== '');
  return {
    subject,
    body: [...said, `${link.words}:\n${to(link.path)}`, `-- \n${foot}`].join('\n\n'),
    ...(answer !== undefined && { answer }),
  };
}

function letter({ network, who, organisation, news }: NetworkOccasion, language: Language): Letter {
  const text = messages[language];
  const told = { network: network.name, who: who ?? text.somebody, organisation: organisation ?? '' };
  const own = text.because.network(network.name);
  const page = paths.network(network.id);
  switch (news.kind) {
    case 'post':
      return {
        subject: text.post.subject(told),
        paragraphs: [text.post.lead(told), quoted(htmlToText(news.html))],
        link: { words: text.post.link, path: paths.networkTalk(network.id) },
        because: own,
        answer: text.post.answer,
      };
    case 'state': {
      const { event, reason, source, joined } = news;
      const state = words[language].states[event.to].toLocaleLowerCase(language);
      return {
        subject: text.state.subject(told, state),
        paragraphs: [
          text.state.lead(told, state, formatDay(event.on, language)),
          text.state.why(reason, source),
          joined === null ? null : text.state.joined(joined),
        ],
        link: { words: text.state.link, path: page },
        because: own,
      };
    }
    case 'wished':
      return {
        subject: text.wished.subject(told),
        paragraphs: [text.wished.lead(told), quoted(news.purpose)],
        link: { words: text.wished.link, path: paths.networkInterest(network.id) },
        because: text.because.representative,
      };
    case 'contact':
      return {
        subject: text.contact.subject(told),
        paragraphs: [text.contact.lead(news.organisation, told)],
        link: { words: text.contact.link, path: page },
        because: text.because.named(network.name),
      };
    case 'planner':
      return {
        subject: text.planner.subject(told),
        paragraphs: [text.planner.lead(told)],
        link: { words: text.planner.link, path: page },
        because: text.because.named(network.name),
      };
  }
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
