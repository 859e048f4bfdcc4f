/**
 * Numbers people write down and show: of a receipt, of a seat to watch from, of an application. Twelve digits drawn and
 * two that check them; those given out earlier have nine and one, and stay good. Never twelve in all, as a 個人番号 has.
 */
const lengths = { now: 14, before: 10 } as const;

/** Fourteen digits of twelve: ISO 7064, MOD 97-10, so that one wrong digit and any two that changed places are noticed. */
export function withCheckDigits(twelve: string): string {
  return `${twelve}${String(98 - ((Number(twelve) * 100) % 97)).padStart(2, "0")}`;
}

/** Whether it has the length of such a number. */
export const hasLength = (digits: string): boolean => digits.length === lengths.now || digits.length === lengths.before;

/** Whether it can be one: a slip of the pen makes it none. */
export function isWrittenNumber(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false;
  if (digits.length === lengths.now) return Number(digits) % 97 === 1;
  return digits.length === lengths.before && checkDigit(digits.slice(0, 9)) === Number(digits[9]);
}

/** As it is printed and read aloud: 12345-67890-1234. */
export function showNumber(digits: string): string {
  const places = digits.length === lengths.now ? [5, 10] : [3, 6];
  return `${digits.slice(0, places[0])}-${digits.slice(...places)}-${digits.slice(places[1])}`;
}

/** Luhn: catches one wrong digit and most swapped neighbours. */
function checkDigit(nine: string): number {
  const sum = [...nine].reduce((total, char, index) => {
    const doubled = Number(char) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
