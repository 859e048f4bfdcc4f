/** npm run worker: a job worker alone, on DATABASE_URL or on the embedded database of a running `npm start`. */
import { chosenDatabase, lasting } from "./command.ts";
import { requireFit } from "./database/secret.ts";

await lasting("npm run worker", async () => {
  const url = chosenDatabase();
  // A start that runs it has looked.
  if (!process.send) await requireFit(url);
  const { work } = await import("./running/work.ts");
  await work();
});
