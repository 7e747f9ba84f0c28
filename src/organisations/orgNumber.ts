/**
 * Reads an organisation number, with or without its hyphen, as `232100-0016`; null where the digits do not check out. A
 * right check digit does not prove that the number is the organisation's own: 202100-6164 is Tillväxtanalys, and not
 * Tillväxtverket.
 */
export function readOrgNumber(typed: string): string | null {
  const digits = /^(\d{6})[- ]?(\d{4})$/.exec(typed.trim());
  if (!digits) return null;
  const [, head, tail] = digits;
  return luhn(`${head}${tail}`) ? `${head}-${tail}` : null;
}

/** Every second digit is doubled, from the left here because there are ten. */
function luhn(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
