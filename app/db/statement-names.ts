import { createHash } from "node:crypto";

/** How many statements one process names; each connection keeps a plan for each (about 50 kB). */
const most = 500;

/** A list of values, or rows to be written: one text for each length, and most are never sent again. */
const isOfOneLength = (sql: string): boolean => /IN \(\$\d+,|VALUES \([^()]*\), ?\(/.test(sql);

/**
 * Whether what a statement answers may come to have another column while this process runs: then its kept plan fails.
 * A `*` in parentheses is a count, or names columns of which the statement itself chooses.
 */
function mayChangeShape(sql: string): boolean {
  if (sql.startsWith("(")) return true;
  const outside = sql.replace(/\/\*.*?\*\/|'[^']*'|"[^"]*"/gs, "");
  let depth = 0;
  for (const letter of outside) {
    if (letter === "(") depth += 1;
    else if (letter === ")") depth -= 1;
    else if (letter === "*" && depth === 0) return true;
  }
  return false;
}

/**
 * Names for the statements of a pool, so that PostgreSQL need not parse and plan each of them every time. A name is
 * made of the text, so that it never means another. The empty name, which is planned anew each time, is given to a
 * statement beyond the first {@link most}, to one of a length of its own, and to one whose answer may change its shape.
 */
export function statementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  let given = 0;
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (given >= most || isOfOneLength(sql)) return "";
    if (mayChangeShape(sql)) {
      // Remembered too, so that it is not looked through each time.
      if (names.size < 2 * most) names.set(sql, "");
      return "";
    }
    given += 1;
    const name = `kumin_${createHash("sha256").update(sql).digest("hex").slice(0, 32)}`;
    names.set(sql, name);
    return name;
  };
}
