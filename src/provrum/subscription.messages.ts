import type { Language } from '#kernel/text.ts';
import type { Level } from './subscription.ts';

type Choice = Level | 'none';

interface Messages {
  readonly heading: string;
  readonly states: Readonly<Record<Choice, string>>;
  readonly choose: Readonly<Record<Choice, Readonly<Partial<Record<Choice, string>>>>>;
  readonly done: Readonly<Record<Choice, string>>;
  readonly unknown: string;
}

/** `choose[now][then]`: the words of the button that leads from one level to another. */
const sv: Messages = {
  heading: 'Mejl om det här provrummet',
  states: {
    follow: 'Du bevakar provrummet och får mejl när något händer.',
    mute: 'Du får inga mejl om provrummet, inte heller när någon nämner dig.',
    none: 'Du får mejl när någon nämner dig eller när din organisation berörs.',
  },
  choose: {
    follow: { none: 'Sluta bevaka', mute: 'Stäng av alla mejl' },
    mute: { follow: 'Bevaka', none: 'Slå på mejl igen' },
    none: { follow: 'Bevaka', mute: 'Stäng av alla mejl' },
  },
  done: {
    follow: 'Du bevakar nu provrummet.',
    mute: 'Du får inga fler mejl om provrummet.',
    none: 'Du bevakar inte längre provrummet.',
  },
  unknown: 'Välj om du vill bevaka, sluta bevaka eller stänga av mejlen.',
};

const en: Messages = {
  heading: 'E-mail about this provrum',
  states: {
    follow: 'You follow the provrum and get an e-mail when something happens.',
    mute: 'You get no e-mail about the provrum, not even when somebody mentions you.',
    none: 'You get an e-mail when somebody mentions you or when your organisation is concerned.',
  },
  choose: {
    follow: { none: 'Stop following', mute: 'Turn off all e-mail' },
    mute: { follow: 'Follow', none: 'Turn e-mail on again' },
    none: { follow: 'Follow', mute: 'Turn off all e-mail' },
  },
  done: {
    follow: 'You now follow the provrum.',
    mute: 'You get no more e-mail about the provrum.',
    none: 'You no longer follow the provrum.',
  },
  unknown: 'Choose whether to follow, stop following or turn e-mail off.',
};

export const messages: Readonly<Record<Language, Messages>> = { sv, en };
