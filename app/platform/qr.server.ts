import { encode } from "uqr";

/** The dark squares of a QR code, row by row, with the quiet border it needs. */
export const qrSquares = (text: string): boolean[][] => encode(text, { ecc: "M", border: 4 }).data;
