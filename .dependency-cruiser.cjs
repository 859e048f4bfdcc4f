/** Who may import whom: docs/decisions/0004. */
const order = [
  "audit",
  "notices",
  "wards",
  "councils",
  "accounts",
  "approvals",
  "sessions",
  "agenda",
  "ballots",
  "proposals",
  "comments",
  "minutes",
  "responses",
  "trace",
  "reports",
  "desk",
  "delivery",
  "opendata",
];

const libraries = {
  lucia: "^app/platform/lucia\\.server",
  marked: "^app/platform/markdown\\.server",
  "sanitize-html": "^app/platform/markdown\\.server",
  "pg-boss": "^app/platform/jobs\\.server",
  nodemailer: "^app/platform/mail\\.server",
  "@node-rs/argon2": "^app/platform/password\\.server",
  pino: "^app/platform/log\\.server",
  "rate-limiter-flexible": "^app/platform/rate-limit\\.server",
  "@holiday-jp/holiday_jp": "^app/platform/holidays\\.server",
  canonicalize: "^app/platform/canonical\\.server",
  "@prisma/adapter-pg": "^(app/db/client\\.server|scripts/database)",
};

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-imports-routes",
      severity: "error",
      from: { pathNot: "^app/(routes|routes\\.ts)" },
      to: { path: "^app/routes/" },
    },
    { name: "routes-from-above", severity: "error", from: { path: "^app/routes/" }, to: { path: "^app/(db)/" } },
    {
      name: "shared-imports-nothing",
      severity: "error",
      from: { path: "^app/shared/" },
      to: { path: "^app/(?!shared)" },
    },
    { name: "ui-from-shared", severity: "error", from: { path: "^app/ui/" }, to: { path: "^app/(?!shared|ui)" } },
    {
      name: "platform-from-shared",
      severity: "error",
      from: { path: "^app/platform/" },
      to: { path: "^app/(?!shared|platform)" },
    },
    {
      name: "db-from-shared",
      severity: "error",
      from: { path: "^app/db/(?!generated)" },
      to: { path: "^app/(?!shared|db|platform/env)" },
    },
    {
      name: "domain-from-below",
      severity: "error",
      from: { path: "^app/domain/" },
      to: { path: "^app/(web|routes)/" },
    },
    {
      name: "domain-knows-no-http",
      severity: "error",
      from: { path: "^app/(domain|db|platform|shared)/.*(?<!\\.tsx)$" },
      to: { path: "node_modules/(@remix-run|express|react)(/|$)" },
    },
    {
      name: "components-know-ui-alone",
      severity: "error",
      from: { path: "^app/domain/.*\\.tsx$" },
      to: { path: "\\.server\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    ...order.slice(0, -1).map((folder, index) => ({
      name: `domain-order-${folder}`,
      severity: "error",
      from: { path: `^app/domain/${folder}/` },
      to: { path: `^app/domain/(${order.slice(index + 1).join("|")})/` },
    })),
    ...Object.entries(libraries).map(([library, owner]) => ({
      name: `only-one-knows-${library.replaceAll(/\W/g, "-")}`,
      severity: "error",
      from: { path: "^(app|scripts)/", pathNot: owner },
      to: { path: `node_modules/${library}(/|$)` },
    })),
  ],
  options: {
    doNotFollow: { path: "node_modules|app/db/generated" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs"],
    },
  },
};
