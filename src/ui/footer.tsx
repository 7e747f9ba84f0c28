import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { messages } from './page.messages.ts';

const links = [
  ['about', paths.about()],
  ['rulebook', paths.rulebook()],
  ['glossary', paths.words()],
  ['accessibility', paths.accessibility()],
  ['privacy', paths.privacy()],
  ['api', paths.apiPage()],
] as const;

/** What the site is, and where it answers for itself. */
export function Footer({ language }: { readonly language: Language }) {
  const text = messages[language];
  return (
    <footer class="foot">
      <div class="wrap">
        <p>{text.page.about}</p>
        <nav aria-label={text.page.footer}>
          <ul>
            {links.map(([name, path]) => (
              <li key={name}>
                <a href={localise(path, language)}>{text.sections[name]}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
