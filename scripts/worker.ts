/** npm run worker: a job worker alone, on DATABASE_URL or on the embedded database of a running `npm start`. */
import { chosenDatabase, lasting } from "./command.ts";

await lasting("npm run worker", async () => {
  chosenDatabase();
  const { work } = await import("./running/work.ts");
  await work();
});
