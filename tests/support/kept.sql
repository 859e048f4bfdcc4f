-- Puts the rows of a test database back as they once were, and touches only the tables that changed since.
-- A version is the content of one table; a situation names a version of each table. Version 0 is empty.
CREATE SCHEMA kept;
CREATE SCHEMA kept_rows;

-- What stands in each table: the version that was put there last, by which transaction, and how many rows it has.
CREATE TABLE kept.place (
  name text PRIMARY KEY,
  copy text NOT NULL,
  columns text NOT NULL,
  version int NOT NULL DEFAULT 0,
  rows bigint NOT NULL DEFAULT 0,
  xid bigint NOT NULL DEFAULT 0
);
CREATE TABLE kept.situation (id int, name text REFERENCES kept.place, version int NOT NULL, PRIMARY KEY (id, name));
CREATE TABLE kept.sequence (id int, name text, last bigint, PRIMARY KEY (id, name));
CREATE SEQUENCE kept.version;

DO $$
DECLARE
  one record;
  parts text[] := '{}';
BEGIN
  FOR one IN
    SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name, format('kept_rows.%I', c.relname) AS copy,
      (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    -- Of the queue its jobs, in however many parts; what it writes of itself by its own clock stays.
    WHERE c.relkind = 'r' AND ((n.nspname = 'public' AND c.relname <> '_prisma_migrations')
      OR (n.nspname = 'pgboss' AND c.relispartition))
    ORDER BY 2
  LOOP
    EXECUTE format('CREATE UNLOGGED TABLE %s AS SELECT 0 AS kept_version, %s FROM %s WHERE false', one.copy, one.columns, one.name);
    EXECUTE format('CREATE INDEX ON %s (kept_version)', one.copy);
    INSERT INTO kept.place (name, copy, columns, rows) VALUES (one.name, one.copy, one.columns, -1);
    parts := parts || format(
      'SELECT %L AS name, count(*) AS rows, min(xmin::text::bigint) AS oldest, max(xmin::text::bigint) AS newest FROM %s',
      one.name, one.name);
  END LOOP;
  EXECUTE 'CREATE VIEW kept.standing AS ' || array_to_string(parts, ' UNION ALL ');
END $$;

-- An update writes a row anew under its own transaction, so whoever wrote the rows tells whether they are as put.
CREATE FUNCTION kept.changed() RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY SELECT p.name FROM kept.place p JOIN kept.standing s USING (name)
    WHERE s.rows <> p.rows OR s.oldest <> p.xid OR s.newest <> p.xid ORDER BY p.name;
END $$;

CREATE FUNCTION kept.keep(wanted int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  one record;
  next int;
BEGIN
  FOR one IN SELECT p.*, s.rows AS standing FROM kept.place p JOIN kept.standing s USING (name) WHERE name IN (SELECT kept.changed()) LOOP
    next := 0;
    IF one.standing > 0 THEN
      next := nextval('kept.version');
      EXECUTE format('INSERT INTO %s SELECT $1, %s FROM %s ORDER BY ctid', one.copy, one.columns, one.name) USING next;
    END IF;
    -- By which transactions these rows were written is unknown, so they count as changed until put back once.
    UPDATE kept.place SET version = next, rows = one.standing, xid = 0 WHERE name = one.name;
  END LOOP;
  INSERT INTO kept.situation SELECT wanted, name, version FROM kept.place WHERE version > 0;
  INSERT INTO kept.sequence SELECT wanted, format('%I.%I', schemaname, sequencename), last_value
    FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
END $$;

-- Whether it did: nothing is put back while another connection is still writing, or what it commits later would stay.
CREATE FUNCTION kept.restore(wanted int) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  one record;
  put bigint;
BEGIN
  IF EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND backend_type = 'client backend' AND xact_start IS NOT NULL) THEN
    RETURN false;
  END IF;
  FOR one IN
    SELECT p.name, p.copy, p.columns, s.rows AS standing, coalesce(w.version, 0) AS version
    FROM kept.place p JOIN kept.standing s USING (name)
      LEFT JOIN kept.situation w ON w.id = wanted AND w.name = p.name
    WHERE p.version <> coalesce(w.version, 0) OR s.rows <> p.rows OR s.oldest <> p.xid OR s.newest <> p.xid
  LOOP
    put := 0;
    IF one.standing > 0 THEN EXECUTE 'DELETE FROM ' || one.name; END IF;
    IF one.version > 0 THEN
      EXECUTE format('INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM %s WHERE kept_version = $1 ORDER BY ctid',
        one.name, one.columns, one.columns, one.copy) USING one.version;
      GET DIAGNOSTICS put = ROW_COUNT;
    END IF;
    UPDATE kept.place SET version = one.version, rows = put, xid = pg_current_xact_id()::text::bigint WHERE name = one.name;
  END LOOP;
  PERFORM setval(format('%I.%I', s.schemaname, s.sequencename)::regclass, coalesce(k.last, s.start_value), k.last IS NOT NULL)
  FROM pg_sequences s LEFT JOIN kept.sequence k ON k.id = wanted AND k.name = format('%I.%I', s.schemaname, s.sequencename)
  WHERE s.schemaname = 'public' AND k.last IS DISTINCT FROM s.last_value;
  RETURN true;
END $$;
