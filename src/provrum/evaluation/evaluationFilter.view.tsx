import type { Language } from '#kernel/text.ts';
import { Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { messages } from './evaluation.messages.ts';
import type { Asked } from './evaluation.scope.ts';

interface FilterProps {
  readonly action: string;
  readonly asked: Asked;
  /** Without years the year is not asked for. */
  readonly years?: readonly number[];
  readonly language: Language;
  readonly hidden?: Readonly<Record<string, string>>;
}

/** The day whose state is shown, and the year whose proposals are counted. */
export function DayFilter({ action, asked: { on, year, wrong }, years, language, hidden = {} }: FilterProps) {
  const text = messages[language].filter;
  const errors: Readonly<Record<string, string>> = wrong ? { datum: text[wrong.why] } : {};
  const values = { datum: wrong?.typed ?? on, ar: year === null ? '' : String(year) };
  return (
    <Form action={action} method="get" language={language} values={values} errors={errors} label={text.show}>
      <div class="day-filter">
        <Field name="datum" type="date" label={text.on} hint={text.onHint} width="medium" />
        {years && (
          <Field
            name="ar"
            type="select"
            label={text.year}
            empty={text.all}
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
          />
        )}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Submit weight="second">{text.show}</Submit>
      </div>
    </Form>
  );
}

/** What an address carries on: the day and the year, where they are not those of everybody. */
export function carried(
  { on, year }: Pick<Asked, 'on' | 'year'>,
  today: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    ...more,
    ...(on === today ? {} : { datum: on }),
    ...(year === null ? {} : { ar: String(year) }),
  });
  return query.size === 0 ? '' : `?${query}`;
}
