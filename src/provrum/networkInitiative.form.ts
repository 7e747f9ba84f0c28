import type { Language } from '#kernel/text.ts';
import { type FieldErrors, type FormResult, type FormValues, one } from '#platform/form.ts';
import { messages } from './networkInitiative.messages.ts';
import type { Idea } from './networkInitiative.store.ts';
import { limits } from './proposal.form.ts';

export function readIdea(values: FormValues, language: Language): FormResult<Idea> {
  const text = messages[language];
  const title = one(values, 'title').replace(/\s+/g, ' ').trim();
  const whyNow = one(values, 'why').trim();
  const errors: FieldErrors = {
    ...(title === '' && { title: text.missing }),
    ...(title.length > limits.title && { title: text.long }),
    ...(whyNow.length > limits.whyNow && { why: text.whyLong }),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors, values };
  return { ok: true, value: { title, whyNow }, values };
}
