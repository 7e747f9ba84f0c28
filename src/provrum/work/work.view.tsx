import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Facts, Panel } from '#ui/facts.tsx';
import type { Provrum } from '../provrum.ts';
import type { Team } from './participation.ts';
import { messages } from './work.messages.ts';
import { hasWork } from './workplace.ts';

interface PanelProps {
  readonly provrum: Provrum;
  readonly language: Language;
}

/** Beside a provrum that people work on: the way to the workspace. */
export function WorkPanel({ provrum, language }: PanelProps) {
  const text = messages[language];
  if (!hasWork(provrum)) return null;
  return (
    <Panel title={text.panel.heading} id="arbetet">
      <p>{text.panel.lead}</p>
      <Actions>
        <LinkButton href={localise(paths.work(provrum.id), language)}>{text.panel.go}</LinkButton>
        <LinkButton href={localise(paths.participants(provrum.id), language)} weight="quiet">
          {text.people.all}
        </LinkButton>
      </Actions>
    </Panel>
  );
}

/** Who works here, the lead first, and what belongs to the work. */
export function WorkAside({ provrum, team, language }: PanelProps & { readonly team: Team }) {
  const text = messages[language];
  const to = (path: string) => localise(path, language);
  const lead = team.members.find(({ organisation }) => organisation === team.lead);
  const others = team.members.filter(({ organisation }) => organisation !== team.lead);
  return (
    <>
      <Panel title={text.people.heading} id="deltagare">
        <Facts
          items={[
            ...(lead ? [{ term: text.people.leads, value: lead.name }] : []),
            ...(others.length > 0
              ? [
                  {
                    term: text.people.takePart,
                    value: others.map(({ organisation, name }) => <div key={organisation}>{name}</div>),
                  },
                ]
              : []),
          ]}
        />
        <p>
          <a href={to(paths.participants(provrum.id))}>{text.people.all}</a>
        </p>
      </Panel>
      <Panel title={text.shortcuts.heading} id="hor-till">
        <ul>
          {provrum.state !== 'approved' && (
            <li>
              <a href={to(paths.plan(provrum.id))}>{text.shortcuts.plan}</a>
            </li>
          )}
          <li>
            <a href={to(paths.budget(provrum.id))}>{text.shortcuts.budget}</a>
          </li>
          <li>
            <a href={to(paths.provrumHistory(provrum.id))}>{text.shortcuts.history}</a>
          </li>
        </ul>
      </Panel>
    </>
  );
}

/** Below those who signalled interest: that others have joined since, and where they stand. */
export function JoinedLater({ provrum, count, language }: PanelProps & { readonly count: number }) {
  const text = messages[language].people;
  if (count <= 0) return null;
  return (
    <p>
      {text.joined(count)} <a href={localise(paths.participants(provrum.id), language)}>{text.all}</a>
    </p>
  );
}
