import type { ComponentChildren } from 'preact';
import type { Language } from '#kernel/text.ts';
import type { Actor } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { LinkButton } from '#ui/button.tsx';
import { StateChip } from '#ui/chip.tsx';
import { Panel } from '#ui/facts.tsx';
import type { Provrum } from '../provrum.ts';
import { linkRelations } from './events.ts';
import { messages } from './link.messages.ts';
import { type Link, linkerOf } from './link.ts';

interface ListProps {
  readonly links: readonly Link[];
  readonly language: Language;
  /** What one can do with each, after its name. */
  readonly act?: (link: Link) => ComponentChildren;
  readonly level: 3 | 2;
}

/** What a provrum came out of, and what it led to, each under its heading. */
export function LinkLists({ links, language, act, level }: ListProps) {
  const { relations } = messages[language];
  return (
    <>
      {linkRelations
        .map((relation) => [relation, links.filter((link) => link.relation === relation)] as const)
        .filter(([, some]) => some.length > 0)
        .map(([relation, some]) => (
          <section key={relation} class={level === 2 ? 'part' : 'links'}>
            {level === 2 ? <h2>{relations[relation]}</h2> : <h3>{relations[relation]}</h3>}
            <ul class="links-list">
              {some.map((link) => (
                <li key={link.id} data-link={link.id}>
                  <LinkName link={link} language={language} /> {act?.(link)}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function LinkName({
  link: { target, other, network, name, address },
  language,
}: {
  readonly link: Link;
  readonly language: Language;
}) {
  const { targets } = messages[language];
  if (other) {
    return (
      <>
        <a href={localise(paths.provrum(other.id), language)}>{other.title}</a>{' '}
        <StateChip state={other.state} language={language} />
      </>
    );
  }
  const to = network ? localise(paths.network(network.id), language) : address;
  return (
    <>
      {targets[target]}: {to ? <a href={to}>{name}</a> : name}
    </>
  );
}

interface PanelProps {
  readonly provrum: Provrum;
  readonly links: readonly Link[];
  readonly actor: Actor;
  readonly language: Language;
}

/** Beside a provrum: what it came out of and led to. Nothing where nothing is noted and the reader may not note it. */
export function LinkPanel({ provrum, links, actor, language }: PanelProps) {
  const text = messages[language];
  const may = linkerOf(actor, provrum) !== null;
  if (provrum.openedAt === null || (links.length === 0 && !may)) return null;
  return (
    <Panel title={text.panel} id="samband">
      {links.length === 0 && <p class="quiet">{text.none}</p>}
      <LinkLists links={links} language={language} level={3} />
      {may && (
        <p>
          <LinkButton weight="quiet" href={localise(paths.links(provrum.id), language)}>
            {links.length === 0 ? text.add : text.change}
          </LinkButton>
        </p>
      )}
    </Panel>
  );
}
