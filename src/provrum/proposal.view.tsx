import { Fragment } from 'preact';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Part } from '#ui/facts.tsx';
import type { Link } from '#ui/page.tsx';
import { messages } from './proposal.messages.ts';
import type { ProposalText, Provrum } from './provrum.ts';

/** What a proposal says, as its readers meet it; title and summary stand in the page's heading. */
export function ProposalBody({ text, language }: { readonly text: ProposalText; readonly language: Language }) {
  const { fields } = messages[language];
  return (
    <>
      {text.question && (
        <Part title={fields.question.label} id="fraga">
          <p class="question">{text.question}</p>
        </Part>
      )}
      {text.whyNow && (
        <Part title={fields.whyNow.label} id="varfor-nu">
          <Paragraphs text={text.whyNow} />
        </Part>
      )}
      {text.toTry && (
        <Part title={fields.toTry.label} id="vad-provas">
          <Paragraphs text={text.toTry} />
        </Part>
      )}
    </>
  );
}

/** Plain text as it was written: empty lines part paragraphs, line ends stay. */
export const Paragraphs = ({ text }: { readonly text: string }) => (
  <div class="prose">
    {text.split(/\n{2,}/).map((paragraph, at) => (
      <p key={at}>
        {paragraph.split('\n').map((line, number) => (
          <Fragment key={number}>
            {number > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </p>
    ))}
  </div>
);

/** From the list to a proposal. */
export function crumbsTo(provrum: Provrum | null, language: Language): readonly Link[] {
  const list = { href: localise(paths.provrums(), language), label: messages[language].proposals };
  if (provrum === null) return [list];
  return [
    list,
    { href: localise(paths.provrum(provrum.id), language), label: provrum.text.title || messages[language].noTitle },
  ];
}
