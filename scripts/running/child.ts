/**
 * What every process under `npm start` does: it ends when it is asked to, and with its parent, however that ended. What
 * it would still finish is not waited for longer than five seconds: a worker whose database is gone would wait for ever.
 */
export function endWithParent(stop: () => Promise<void> | void): void {
  let isStopping = false;
  const end = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(0), 5000).unref();
    void Promise.resolve(stop()).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", end);
  // Ctrl-C goes to the whole group; the parent asks in order.
  process.on("SIGINT", () => {});
  process.on("disconnect", end);
  const parent = process.ppid;
  if (process.channel) setInterval(() => process.ppid !== parent && end(), 1000).unref();
}
