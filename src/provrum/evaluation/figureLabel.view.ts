import type { OrganisationId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { messages as organisationMessages } from '#organisations/organisations.messages.ts';
import type { Parameters } from '#rulebook/version.ts';
import { formatMoney, formatNumber } from '#ui/format.ts';
import { messages as stateMessages } from '#ui/states.messages.ts';
import { messages } from './evaluation.messages.ts';
import { amountOf, daysOfWork, daysUntil, type Fit, type LengthKind, type Sum, type Wait } from './figure.ts';
import type { KnownProvrum } from './known.ts';
import { type Occasion, questions } from './questionnaire.ts';

interface Setting {
  readonly language: Language;
  readonly parameters: Pick<Parameters, 'monthsMin' | 'monthsMax'>;
  readonly names: ReadonlyMap<OrganisationId, string>;
  readonly ruleTitle: (rule: string) => string;
}

type Words = Readonly<Record<string, string | undefined>>;

/** What a figure is called, from its name in the address. It is known to be one. */
export function figureLabel(key: string, { language, parameters, names, ruleTitle }: Setting): string {
  const text = messages[language];
  const [name = '', of = '', more] = key.split('.');
  const rest = key.slice(name.length + 1);
  switch (name) {
    case 'state':
      return (stateMessages[language].states as Words)[of] ?? key;
    case 'wait':
      return text.waits[of as Wait];
    case 'length': {
      const { label } = text.lengths[of as LengthKind];
      return more === undefined ? label : `${label}: ${text.columns.fits[more as Fit](parameters)}`;
    }
    case 'kind':
      return (organisationMessages[language].kinds as Words)[of] ?? key;
    case 'organisation':
      return names.get(Number(of) as OrganisationId) ?? key;
    case 'led':
      return text.ledBy(names.get(Number(of) as OrganisationId) ?? key);
    case 'money':
      return text.sums[of as Sum].label;
    case 'uptake':
      return (text.uses as Words)[of] ?? key;
    case 'passed':
      return ruleTitle(rest);
    case 'answers':
    case 'unsure': {
      const asked = questions[of as Occasion].find((question) => question.key === more);
      if (!asked) return text.occasions[of as Occasion];
      return name === 'unsure' ? text.unsure(asked.text[language]) : asked.text[language];
    }
    default:
      return (text.steps as Readonly<Record<string, { readonly label: string } | undefined>>)[key]?.label ?? key;
  }
}

/** What a figure counts of one provrum, in words; null where it only counts that it is there. */
export function valueIn(key: string, language: Language): ((one: KnownProvrum) => string) | null {
  const text = messages[language];
  const [name, of] = key.split('.');
  const days = (number: number | null) => (number === null ? '' : text.days(formatNumber(number, language)));
  switch (name) {
    case 'wait':
      return (one) => days(daysUntil(one, of as Wait));
    case 'length':
      return (one) => days(daysOfWork(one, of as LengthKind));
    case 'money':
      return (one) => formatMoney(amountOf(one, of as Sum), language);
    case 'uptake':
      return ({ uptake }) => formatNumber(uptake?.[of as keyof typeof uptake] ?? 0, language);
    case 'answers':
      return ({ answers }) => formatNumber(answers.filter(({ occasion }) => occasion === of).length, language);
    default:
      return null;
  }
}
