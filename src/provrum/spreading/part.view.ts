import type { Context } from 'hono';
import type { FieldErrors, FormValues } from '#platform/form.ts';
import type { ProvrumEnv } from '../provrum.scope.ts';
import type { Channel, TextPurpose } from './events.ts';
import type { Spreading, SpreadingRefusal } from './spreading.ts';

/** A form of the page that was not accepted. */
export interface Returned {
  readonly form: Channel | `text-${TextPurpose}` | 'choose' | 'present' | 'takeBack';
  readonly values: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: SpreadingRefusal;
}

/** What each part of the page is drawn from. */
export interface PartProps {
  readonly c: Context<ProvrumEnv>;
  readonly spreading: Spreading;
  readonly returned: Returned | undefined;
  /** Its reader is at the secretariat. */
  readonly decides: boolean;
}
