import type { Exemption } from '#billing/exemption.ts';
import { day } from '#kernel/day.ts';
import type { PersonId } from '#kernel/id.ts';

let made = 0;

/** An exemption from 2018 on, until further notice, unless told otherwise. */
export const anExemption = (told: Partial<Exemption> = {}): Exemption => ({
  id: ++made,
  network: null,
  organisation: null,
  fromYear: 2018,
  toYear: null,
  reason: 'samarrangemang',
  by: { id: 1 as PersonId, name: 'Karin Prov' },
  on: day('2017-12-01'),
  ended: null,
  takenBack: false,
  ...told,
});
