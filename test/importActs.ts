import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';

const secretariat: Act['may'] = ['karin'];

/** Two tables that wait and one that has been carried out. */
export async function setImportStage({ db, cast, clock }: TestApp) {
  const add = async (state: 'draft' | 'done') => {
    const content = state === 'draft' ? Buffer.from(`Namn;Typ\nRegion Prov ${Math.random()};region\n`) : null;
    const { rows } = await sql<{ id: number }>`
      insert into import (kind, file_name, content, mapping, state, person_id, organisation_id, at)
      values ('organisations', 'lista.csv', ${content}, '{"name": 0, "kind": 1}', ${state}, ${cast.person.karin},
        ${cast.organisation.reglab}, ${clock.now()})
      returning id`.execute(db.q());
    return rows[0]!.id;
  };
  return { draft: await add('draft'), other: await add('draft'), done: await add('done') };
}

/** The acts on what is brought in from tables. */
export function importActsOf(on: Awaited<ReturnType<typeof setImportStage>>): readonly Act[] {
  return [
    {
      route: `POST ${paths.imports()}`,
      path: paths.imports(),
      form: {
        kind: 'organisations',
        form: `import-form-${on.draft}-0123456789`,
        file: new File(['Namn;Typ\nRegion Prov;region\n'], 'lista.csv'),
      },
      may: secretariat,
    },
    {
      route: `POST ${paths.import(':id')}`,
      path: paths.import(on.draft),
      form: { 'column-name': '0', 'column-kind': '1', encoding: 'utf-8', separator: ';' },
      may: secretariat,
    },
    {
      route: `POST ${paths.carryOutImport(':id')}`,
      path: paths.carryOutImport(on.draft),
      form: { shown: '1-0-0-0' },
      may: secretariat,
    },
    { route: `POST ${paths.undoImport(':id')}`, path: paths.undoImport(on.done), form: {}, may: secretariat },
    { route: `POST ${paths.dropImport(':id')}`, path: paths.dropImport(on.other), form: {}, may: secretariat },
  ];
}
