import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Part } from '#ui/facts.tsx';
import { formatMoment } from '#ui/format.ts';
import { Table } from '#ui/table.tsx';
import type { Provrum } from '../provrum.ts';
import { messages } from './archive.messages.ts';
import type { ArchiveRequest } from './archive.ts';

interface RequestsProps {
  readonly provrum: Pick<Provrum, 'id'>;
  readonly requests: readonly ArchiveRequest[];
  readonly language: Language;
}

/** What has been asked for, each with its package. */
export function Requests({ provrum, requests, language }: RequestsProps) {
  const text = messages[language].requests;
  const to = (request: number) => localise(paths.archivePackage(provrum.id, request), language);
  return (
    <Part title={text.heading} id="paket" count={requests.length}>
      {requests.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <>
          <Table
            caption={text.caption}
            captionHidden
            language={language}
            rows={requests}
            rowKey={({ id }) => id}
            columns={[
              { header: text.caseNumber, names: true, cell: ({ caseNumber }) => caseNumber },
              { header: text.receiver, cell: ({ organisation }) => organisation.name },
              { header: text.by, cell: ({ by }) => by.name },
              { header: text.at, cell: ({ at }) => formatMoment(at, language) },
              {
                header: text.package,
                cell: ({ id, caseNumber }) => (
                  <>
                    <a href={to(id)} aria-label={text.downloadLabel(caseNumber)}>
                      {text.download}
                    </a>
                    <br />
                    <a href={`${to(id)}?filer=ja`} aria-label={text.withUploadsLabel(caseNumber)}>
                      {text.withUploads}
                    </a>
                  </>
                ),
              },
            ]}
          />
          <p class="quiet">{text.now}</p>
          <p class="quiet">{text.unread}</p>
        </>
      )}
    </Part>
  );
}

/** What a package holds, and by which rule people's data go along or stay. */
export function Contents({ language }: { readonly language: Language }) {
  const { holds, rule } = messages[language];
  return (
    <>
      <Part title={holds.heading} id="innehall">
        <div class="prose">
          <ul>
            {holds.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      </Part>
      <Part title={rule.heading} id="personuppgifter">
        <div class="prose">
          <p>
            {rule.lead} {rule.goes}
          </p>
          <p>{rule.staysLead}</p>
          <ul>
            {rule.stays.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      </Part>
    </>
  );
}
