import { localise, paths } from '#paths.ts';
import { LinkButton } from '#ui/button.tsx';
import { Panel } from '#ui/facts.tsx';
import { ownedBy } from './proposal.ts';
import { Sentence } from './proposalForm.view.tsx';
import type { Provrum } from './provrum.ts';
import { messages } from './writing.messages.ts';
import type { WritingProps } from './writing.view.tsx';

/** Beside the form: what the format asks of every proposal, and who writes. */
export function WritingAside({ provrum, by, language }: Pick<WritingProps, 'provrum' | 'by' | 'language'>) {
  const text = messages[language].form;
  return (
    <>
      <Panel title={text.draftHelp}>
        <p>
          <Sentence of="proposer" language={language} />
        </p>
        <p>
          <Sentence of="participants" language={language} />
        </p>
      </Panel>
      {provrum && (
        <Panel title={text.coAuthors}>
          {provrum.coAuthors.length === 0 ? <p class="quiet">{text.noCoAuthors}</p> : <Names provrum={provrum} />}
          {ownedBy(provrum, by) && (
            <>
              <p class="quiet">{text.coAuthorsMore}</p>
              <LinkButton href={localise(paths.coAuthors(provrum.id), language)}>{text.coAuthorsLink}</LinkButton>
            </>
          )}
        </Panel>
      )}
    </>
  );
}

const Names = ({ provrum }: { readonly provrum: Provrum }) => (
  <ul>
    {provrum.coAuthors.map(({ person, organisation }) => (
      <li key={person.id}>
        {person.name}, {organisation.name}
      </li>
    ))}
  </ul>
);
