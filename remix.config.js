/** @type {import("@remix-run/dev").VitePluginConfig} The plugin's own options; vite.config.ts hands them over. */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
    // Its manifest endpoint has an open denial-of-service advisory.
    v3_lazyRouteDiscovery: false,
  },
};
