/**
 * Prisma's migration engine as WebAssembly. The CLI would fetch a native binary,
 * which a closed municipal network refuses (docs/decisions/0006).
 */
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { DiffTarget, MigrationList, SchemaContainer, SchemaEngine } from "@prisma/schema-engine-wasm";
import { withMark } from "./migration-record.ts";

const root = path.resolve(import.meta.dirname, "../..");
const migrationsDir = path.join(root, "prisma/migrations");
const noFilter = { externalTables: [], externalEnums: [] };

/** Applies what is missing and returns the names applied; a second run returns none. */
export function applyMigrations(connectionString: string): Promise<string[]> {
  return withEngine(connectionString, async (engine) => {
    const output = await engine.applyMigrations({
      migrationsList: await listMigrations(),
      filters: noFilter,
    });
    return output.appliedMigrationNames;
  });
}

/** The SQL that turns one schema into another, for a person to review. */
export function diffSchemas(connectionString: string, from: string | null, to: string): Promise<string> {
  return withEngine(connectionString, async (engine) => {
    const result = await engine.diff({
      from: from === null ? { tag: "empty" } : schemaTarget(from),
      to: schemaTarget(to),
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters: noFilter,
    } as Parameters<SchemaEngine["diff"]>[0]);
    return result.stdout ?? "";
  });
}

export async function listMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries
    .filter((e) => e.isDirectory())
    .map((e) => e.name)
    .sort();
  return {
    baseDir: migrationsDir,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(path.join(migrationsDir, name, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  };
}

function schemaTarget(content: string): DiffTarget {
  const file: SchemaContainer = { path: "schema.prisma", content };
  return { tag: "schemaDatamodel", files: [file] };
}

async function withEngine<T>(connectionString: string, work: (engine: SchemaEngine) => Promise<T>) {
  loading ??= loadEngine();
  const [{ SchemaEngine: Engine }, schema] = await Promise.all([
    loading,
    readFile(path.join(root, "prisma/schema.prisma"), "utf8"),
  ]);
  const factory = new WholeScriptPg({ connectionString, options: patience });
  const engine = await Engine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(engine);
  } finally {
    await factory.close();
  }
}

/** A table that somebody reads for longer is not waited for while everybody else waits behind. */
const patience = "-c lock_timeout=30000";

/** The stock adapter cuts a script at every semicolon, function bodies included. */
class WholeScriptPg extends PrismaPg {
  private opened: { dispose: () => Promise<void> }[] = [];

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(withMark(script));
    };
    this.opened.push(adapter);
    return adapter;
  }

  async close() {
    await Promise.all(this.opened.map((adapter) => adapter.dispose()));
  }
}

// Once per process: the bindings keep views of one instance's memory.
let loading: ReturnType<typeof loadEngine> | undefined;

async function loadEngine() {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}
