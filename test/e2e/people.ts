import type { Page } from 'playwright-core';
import type { Language } from '#kernel/text.ts';
import { messages } from '#organisations/demonstration.messages.ts';
import { localise, paths } from '#paths.ts';

/** People of the demonstration by what they are there for. */
export const people = {
  secretariat: 'Annika Rydholm',
  otherSecretariat: 'Jakob Sternell',
  board: 'Gunilla Ekeroth',
  dalarna: 'Åsa Siljeby',
  dalarnaSubstitute: 'Rikard Orsén',
  halland: 'Cecilia Tyle',
  skane: 'Emil Glimmert',
  agency: 'Farida Lindmark',
  vinnova: 'Gustav Hallonsten',
  skr: 'Kerstin Almroth',
  stockholm: 'Maja Sandelin',
  partner: 'Monika Arbin',
} as const;
export type Player = keyof typeof people;

/** Becomes somebody of the demonstration: one click to the roles, one to be them. */
export async function become(page: Page, player: Player, language: Language = 'sv'): Promise<void> {
  await page.goto(localise(paths.demonstration(), language));
  await page
    .getByRole('button', { name: messages[language].be(people[player]) })
    .first()
    .click();
  await page.locator('.acting-person', { hasText: people[player] }).waitFor();
}
