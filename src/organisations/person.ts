/** The longest address there can be (RFC 5321, 4.5.3.1.3, less the brackets), and as long as a name is kept. */
export const longestEmail = 254;
export const longestName = 200;

/** An address as it is stored and compared: without spaces around it, in small letters. */
export const plainEmail = (typed: string): string => typed.trim().toLowerCase();

/** True where mail could be sent there. Whether it arrives only sending tells. */
export const emailWritable = (email: string): boolean =>
  email.length <= longestEmail &&
  /^[^\s@<>()[\],;:"\\]{1,64}@[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)+$/.test(email);

/** A name as it is stored: one space between its parts. */
export const plainName = (typed: string): string => typed.trim().replace(/\s+/g, ' ');
