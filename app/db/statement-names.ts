/** How many statements one process names; each connection keeps a plan for each (about 50 kB). */
const most = 500;

/**
 * Names for the statements of a pool, so that PostgreSQL plans each of them once a connection. A statement beyond the
 * first {@link most}, and one whose columns are not written out, gets the empty name, which is planned anew each time:
 * a column added while this process runs would make the kept plan of a `*` fail.
 */
export function statementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= most || /\*/.test(sql)) return "";
    const name = `kumin_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
