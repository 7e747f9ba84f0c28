import type { Language } from '#kernel/text.ts';

const sv = {
  purpose: 'Syftet, från planen',
  mainQuestion: 'Huvudfrågan, från planen',
  expectedResult: 'Det förväntade resultatet, från planen',
  limits: 'Avgränsningarna, från planen',
  criteria: 'Kriterierna för ett lyckat resultat',
  criteriaLead: 'Det här skulle vara sant för att det skulle räknas som lyckat:',
  indicators: 'Tecken och mått',
  indicator: (name: string, measured: string) => (measured === '' ? name : `${name} (${measured})`),
  fromTo: (baseline: string, target: string) => `från ${baseline || '?'} till målet ${target || '?'}`,
  measuredAs: (values: string) => `uppmätt ${values}`,
  timetable: 'Tidplanen, från planen',
  money: 'Pengarna, planerat och utfall',
  moneyText: (planned: string, actual: string) => `Budgeten var ${planned} och kostnaden blev ${actual}.`,
  base: (amount: string) => `Basfinansieringen var ${amount}.`,
  log: (kind: string, day: string) => `${kind} ${day}`,
  wholeLog: (kind: string, count: number) => `Allt i loggboken: ${kind.toLowerCase()} (${count})`,
  decision: (number: number, meeting: string, day: string | null) =>
    day === null ? `Beslut ${number}, ${meeting}` : `Beslut ${number}, ${meeting} ${day}`,
  full: 'Texten i rapporten',
};

const en: typeof sv = {
  purpose: 'The purpose, from the plan',
  mainQuestion: 'The main question, from the plan',
  expectedResult: 'The expected result, from the plan',
  limits: 'The limits, from the plan',
  criteria: 'The criteria of success',
  criteriaLead: 'This was to be true for it to count as a success:',
  indicators: 'Signs and indicators',
  indicator: (name, measured) => (measured === '' ? name : `${name} (${measured})`),
  fromTo: (baseline, target) => `from ${baseline || '?'} to the target ${target || '?'}`,
  measuredAs: (values) => `measured ${values}`,
  timetable: 'The timetable, from the plan',
  money: 'The money, planned and actual',
  moneyText: (planned, actual) => `The budget was ${planned} and the cost came to ${actual}.`,
  base: (amount) => `The base funding was ${amount}.`,
  log: (kind, day) => `${kind} ${day}`,
  wholeLog: (kind, count) => `All of the log: ${kind.toLowerCase()} (${count})`,
  decision: (number, meeting, day) =>
    day === null ? `Decision ${number}, ${meeting}` : `Decision ${number}, ${meeting} ${day}`,
  full: 'The text of the report',
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
