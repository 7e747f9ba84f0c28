/** A fault that the person who starts the program can mend: shown as its sentence, without a stack trace. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}
