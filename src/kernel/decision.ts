/** What the domain answers to an act: an event to record, or a refusal that says why. */
export type Decision<Event, Refusal> =
  | { readonly ok: true; readonly event: Event }
  | { readonly ok: false; readonly refusal: Refusal };

export const decided = <Event>(event: Event): { readonly ok: true; readonly event: Event } => ({
  ok: true,
  event,
});

export const refused = <Refusal>(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal,
});
