/** Ten digits as 123-456-7890; the last is a check digit, so that a slip of the pen is noticed. */
export function withCheckDigit(nine: string): string {
  return `${nine}${checkDigit(nine)}`;
}

export function isTenDigits(digits: string): boolean {
  return /^\d{10}$/.test(digits) && checkDigit(digits.slice(0, 9)) === Number(digits[9]);
}

export function showTenDigits(digits: string): string {
  return `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
}

/** Luhn: catches one wrong digit and most swapped neighbours. */
function checkDigit(nine: string): number {
  const sum = [...nine].reduce((total, char, index) => {
    const doubled = Number(char) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
