import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { initials } from './format.ts';
import type { Frame, FrameReader } from './frame.ts';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';
import { messages } from './page.messages.ts';

/** The parts of the site that stand in the menu. */
export type Section =
  | 'results'
  | 'running'
  | 'calendar'
  | 'proposals'
  | 'networks'
  | 'organisation'
  | 'secretariat'
  | 'rulebook'
  | 'about'
  | 'account'
  | 'signIn';

/** What leads everywhere from everywhere, and for whom one acts. */
export function Header({ frame, section }: { readonly frame: Frame; readonly section?: Section | undefined }) {
  return (
    <header>
      {frame.demonstration && <Demonstration language={frame.language} />}
      <div class="top">
        <div class="wrap">
          <a class="brand" href={localise(paths.start(), frame.language)}>
            <Mark />
            <span>
              Provrum <small>{messages[frame.language].page.tagline}</small>
            </span>
          </a>
          <button class="menu-btn" type="button" popovertarget="menu">
            <Icon name="menu" />
            {messages[frame.language].page.menu}
          </button>
          <Menu frame={frame} section={section} />
        </div>
      </div>
      {frame.reader && <OrganisationBar reader={frame.reader} language={frame.language} />}
    </header>
  );
}

function Menu({ frame, section }: { readonly frame: Frame; readonly section?: Section | undefined }) {
  const { language } = frame;
  const text = messages[language];
  return (
    <nav id="menu" popover aria-label={text.page.mainNavigation}>
      <button class="menu-close" type="button" popovertarget="menu" popovertargetaction="hide">
        {text.page.close}
      </button>
      <ul>
        {sectionsFor(frame.reader).map(([name, path]) => (
          <li key={name}>
            <a href={localise(path, language)} aria-current={lights(name) === section ? 'true' : undefined}>
              {text.sections[name]}
            </a>
          </li>
        ))}
      </ul>
      <ul class="util">
        <li>
          <a href={otherLanguage(frame)} hreflang={text.other.language} lang={text.other.language}>
            {text.other.label}
          </a>
        </li>
        {!frame.reader && (
          <li>
            <a href={localise(paths.signIn(), language)} aria-current={section === 'signIn' ? 'true' : undefined}>
              {text.page.signIn}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

type MenuSection = Exclude<keyof (typeof messages)['sv']['sections'], 'accessibility' | 'privacy' | 'glossary' | 'api'>;

/** A reader sees only what leads somewhere for them: without a mandate there are no proposals to read, and the forum looks after them all. */
function sectionsFor(reader: FrameReader | null): readonly (readonly [MenuSection, string])[] {
  const sections: (readonly [MenuSection, string])[] = [];
  if (reader?.speaks || reader?.forum) sections.push(['proposals', paths.provrums()], ['networks', paths.networks()]);
  sections.push(['results', paths.results()]);
  if (!reader) sections.push(['running', paths.running()]);
  sections.push(['calendar', paths.calendar()]);
  if (reader?.forum) sections.push(['secretariat', paths.secretariat()]);
  if (reader?.speaks) sections.push(['organisation', paths.ourOrganisation()]);
  else if (reader?.organisation) sections.push(['organisations', paths.organisations()]);
  sections.push(['rulebook', paths.rulebook()], ['about', paths.about()]);
  return sections;
}

/** All organisations stand in the same part of the site as one's own. */
const lights = (name: MenuSection): Section => (name === 'organisations' ? 'organisation' : name);

const otherLanguage = (frame: Frame) => localise(frame.path, frame.language === 'sv' ? 'en' : 'sv');

function Demonstration({ language }: { readonly language: Language }) {
  const text = messages[language].page;
  return (
    <div class="demonstration">
      <p class="wrap">
        {text.demonstration} <a href={localise(paths.demonstration(), language)}>{text.demonstrationRoles}</a>
      </p>
    </div>
  );
}

/** For whom the reader acts: on every page, because every act is the organisation's. */
function OrganisationBar({ reader, language }: { readonly reader: FrameReader; readonly language: Language }) {
  const text = messages[language].page;
  return (
    <section class="acting" aria-label={text.reader}>
      <div class="wrap">
        {reader.organisation && (
          <p class="acting-for">
            <span class="seal" aria-hidden="true">
              {initials(reader.organisation)}
            </span>
            <span>
              {text.actingFor} <b>{reader.organisation}</b>
            </span>
          </p>
        )}
        {reader.canSwitch && (
          <a class="acting-switch" href={localise(paths.actFor(), language)}>
            <Icon name="swap" />
            {text.switch}
          </a>
        )}
        <a class="acting-person" href={localise(paths.account(), language)}>
          <Icon name="person" />
          {reader.person}
        </a>
        <form method="post" action={localise(paths.signOut(), language)}>
          <button class="linklike" type="submit">
            {text.signOut}
          </button>
        </form>
      </div>
    </section>
  );
}
