import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Hidden } from '#ui/form.tsx';
import { formatDay, formatSpan } from '#ui/format.ts';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import type { Provrum } from '../provrum.ts';
import type { Arena } from './arena.ts';
import { workLimits } from './work.form.ts';
import { messages } from './work.messages.ts';

interface ArenasProps {
  readonly provrum: Provrum;
  readonly arenas: readonly Arena[];
  readonly language: Language;
}

/** The arenas that the provrum uses: who runs each, what is tried there and when. */
export function ArenaList({ provrum, arenas, language }: ArenasProps) {
  const text = messages[language].arenas;
  if (arenas.length === 0) return <p class="quiet">{text.none}</p>;
  return (
    <Rows>
      {arenas.map((arena) => (
        <Row
          key={arena.id}
          level={3}
          href={localise(paths.arena(provrum.id, arena.id), language)}
          title={arena.name}
          summary={arena.tested}
          meta={
            <>
              <Meta kind="org">{arena.host}</Meta>
              {spanOf(arena, language) && <Meta icon="calendar">{spanOf(arena, language)}</Meta>}
            </>
          }
        />
      ))}
    </Rows>
  );
}

/** From when to when, as much of it as is known. */
export function spanOf({ from, to }: Arena, language: Language): string | null {
  const text = messages[language].arenas;
  if (from !== null && to !== null) return formatSpan(from, to, language);
  if (from !== null) return text.since(formatDay(from, language));
  return to === null ? null : text.until(formatDay(to, language));
}

interface FieldsProps {
  readonly send: string;
  readonly language: Language;
  readonly form?: string | undefined;
  readonly version?: number | undefined;
}

/** The fields of an arena, and the button that sends them. */
export function ArenaFields({ send, language, form, version }: FieldsProps) {
  const text = messages[language].arenas;
  return (
    <>
      {form !== undefined && <Hidden name="form" value={form} />}
      {version !== undefined && <Hidden name="version" value={version} />}
      <Field name="name" label={text.name} maxlength={workLimits.name} />
      <Field name="host" label={text.host} maxlength={workLimits.name} />
      <Field name="tested" type="textarea" label={text.tested} rows={3} maxlength={workLimits.tested} />
      <Field name="from" type="date" label={text.from} width="medium" optional />
      <Field name="to" type="date" label={text.to} width="medium" optional />
      <Submit>{send}</Submit>
    </>
  );
}
