import type { ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { PostButton } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { dayOfMoment, formatDay, formatSize } from '#ui/format.ts';
import { type Column, Table } from '#ui/table.tsx';
import { messages } from './file.messages.ts';
import { inUse, type WorkFile } from './file.ts';

interface FileTableProps {
  readonly files: readonly WorkFile[];
  readonly provrum: ProvrumId;
  readonly language: Language;
  /** Which of them the reader may remove; none where it is not offered. */
  readonly removes?: ((file: WorkFile) => boolean) | undefined;
}

/** Files as a table: each name saves its file. */
export function FileTable({ files, provrum, language, removes }: FileTableProps) {
  const text = messages[language];
  const columns: readonly Column<WorkFile>[] = [
    {
      header: text.name,
      names: true,
      cell: ({ id, name }) => (
        <a href={localise(paths.file(provrum, id), language)} class="file-name">
          {name}
        </a>
      ),
    },
    ...(files.some(({ note }) => note !== '') ? [{ header: text.note, cell: ({ note }: WorkFile) => note }] : []),
    {
      header: text.by,
      cell: ({ by, organisation }) => (organisation ? `${by.name}, ${organisation.name}` : by.name),
    },
    { header: text.at, cell: ({ at }) => formatDay(dayOfMoment(at), language) },
    { header: text.size, cell: ({ size }) => formatSize(size, language), numeric: true },
    ...(removes && files.some(removes)
      ? [
          {
            header: text.act,
            cell: (file: WorkFile) =>
              removes(file) && (
                <PostButton
                  action={localise(paths.removeFile(provrum, file.id), language)}
                  weight="quiet"
                  label={text.removeLabel(file.name)}
                >
                  {text.remove}
                </PostButton>
              ),
          },
        ]
      : []),
  ];
  return (
    <Table
      caption={text.caption}
      captionHidden
      language={language}
      columns={columns}
      rows={files}
      rowKey={({ id }) => id}
    />
  );
}

interface FileSectionProps {
  readonly files: readonly WorkFile[];
  readonly provrum: ProvrumId;
  readonly language: Language;
}

const mostShown = 5;

/** The newest files, for a page that is about more than them, and the way to all of them. */
export function FileSection({ files, provrum, language }: FileSectionProps) {
  const text = messages[language];
  const here = inUse(files);
  return (
    <Part title={text.heading} id="filer" count={here.length}>
      {here.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <FileTable files={here.slice(0, mostShown)} provrum={provrum} language={language} />
      )}
      <p>
        <a href={localise(paths.files(provrum), language)}>{here.length > mostShown ? text.all : text.add.heading}</a>
      </p>
    </Part>
  );
}
