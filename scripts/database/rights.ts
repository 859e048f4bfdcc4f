/**
 * The application's role and what it may do. The migrations give it; a dump restored onto another cluster comes without,
 * and so each migrating compares what is there with what is recorded, and puts it right (docs/decisions/0008).
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

/** Renewed by `npm run record:rights`; a test compares it with what the migrations give. */
export const recorded = path.resolve(import.meta.dirname, "../../prisma/rights.sql");

/** Every right of the role, and what it was taken from everybody, as the statements that give it. */
const asStatements = `
  WITH role AS (SELECT oid FROM pg_roles WHERE rolname = 'kumin_app'),
  rights (what, place, act) AS (
    SELECT format(CASE relkind WHEN 'S' THEN 'ON SEQUENCE %I' ELSE 'ON %I' END, relname), relname, privilege_type
    FROM pg_class, aclexplode(relacl)
    WHERE relnamespace = 'public'::regnamespace AND grantee = (SELECT oid FROM role)
    UNION ALL
    SELECT format('ON %I', relname), relname, format('%s (%I)', privilege_type, attname)
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid, aclexplode(attacl)
    WHERE relnamespace = 'public'::regnamespace AND grantee = (SELECT oid FROM role)
    UNION ALL
    SELECT format('ON FUNCTION %s', pg_proc.oid::regprocedure), pg_proc.oid::regprocedure::text, privilege_type
    FROM pg_proc, aclexplode(proacl)
    WHERE pronamespace = 'public'::regnamespace AND grantee = (SELECT oid FROM role)
    UNION ALL
    SELECT 'ON SCHEMA public', '', privilege_type FROM pg_namespace, aclexplode(nspacl)
    WHERE nspname = 'public' AND grantee = (SELECT oid FROM role)),
  statements (place, statement) AS (
    SELECT place, format('GRANT %s %s TO kumin_app;', string_agg(act, ', ' ORDER BY act), what) FROM rights GROUP BY what, place
    UNION ALL
    SELECT pg_proc.oid::regprocedure::text, format('REVOKE ALL ON FUNCTION %s FROM PUBLIC;', pg_proc.oid::regprocedure)
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proacl IS NOT NULL
      AND NOT EXISTS (SELECT FROM aclexplode(proacl) WHERE grantee = 0))
  SELECT coalesce(string_agg(statement || E'\\n', '' ORDER BY place COLLATE "C", statement COLLATE "C"), '') AS rights
  FROM statements`;

/** What the application's role may do in a database now, a statement a line. */
export async function rightsIn(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ rights: string }>(asStatements);
  return rows[0]?.rights ?? "";
}

export const hasRights = async (client: pg.ClientBase): Promise<boolean> =>
  (await rightsIn(client)) === readFileSync(recorded, "utf8");

/**
 * Makes the role where it is missing, and lets whoever migrates take it on.
 * @throws Error with a sentence where a person with more rights has to do that
 */
export async function ensureRole(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ me: string; isThere: boolean; mayCreate: boolean }>(
    `SELECT current_user AS me, EXISTS (SELECT FROM pg_roles WHERE rolname = 'kumin_app') AS "isThere",
            rolcreaterole OR rolsuper AS "mayCreate" FROM pg_roles WHERE rolname = current_user`,
  );
  const { me = "", isThere = false, mayCreate = false } = rows[0] ?? {};
  const quoted = pg.escapeIdentifier(me);
  const asked = `GRANT kumin_app TO ${quoted};`;
  if (!isThere) {
    if (!mayCreate)
      throw new Error(
        `役割 kumin_app がなく、${me} には役割を作る権限がありません。データベースの管理者に、次の2行を実行してもらってください。\nCREATE ROLE kumin_app NOLOGIN;\n${asked}`,
      );
    await client.query("CREATE ROLE kumin_app NOLOGIN").catch((error: pg.DatabaseError) => {
      // Another one made it in the same moment.
      if (error.code !== "42710" && error.code !== "23505") throw error;
    });
  }
  if (await mayTakeOn(client)) return;
  await client.query(asked).catch(() => {});
  if (!(await mayTakeOn(client)))
    throw new Error(
      `${me} は役割 kumin_app になれません。データベースの管理者に、次の1行を実行してもらってください。\n${asked}`,
    );
}

/** Who makes a role may give it to anybody, and yet not take it on: that is a right of its own since PostgreSQL 16. */
async function mayTakeOn(client: pg.ClientBase): Promise<boolean> {
  try {
    await client.query("SET ROLE kumin_app; RESET ROLE");
    return true;
  } catch {
    return false;
  }
}

/** Takes whatever else was given, and gives what is recorded, at once. */
export async function putRights(client: pg.ClientBase): Promise<void> {
  if (await hasRights(client)) return;
  await client.query(`BEGIN;
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM kumin_app;
    REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM kumin_app;
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM kumin_app;
    REVOKE ALL ON SCHEMA public FROM kumin_app;
    ${readFileSync(recorded, "utf8")}
    COMMIT`);
}
