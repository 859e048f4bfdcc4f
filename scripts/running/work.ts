/** What the worker does: delivers notices and does the nightly work. */
import { pool } from "../../app/db/client.server.ts";
import { deliverNotice } from "../../app/domain/delivery/deliver-notice.server.ts";
import { runNightly } from "../../app/domain/delivery/nightly.server.ts";
import { readWords } from "../../app/domain/files/read-words.server.ts";
import { sendDigests } from "../../app/domain/news/send-digests.server.ts";
import { spreadNews } from "../../app/domain/news/spread-news.server.ts";
import { makePhotosAnew } from "../../app/domain/proposals/make-photos-anew.server.ts";
import { renderWords } from "../../app/domain/rendering/render-words.server.ts";
import { startWorker } from "../../app/platform/jobs.server.ts";
import { causeOf, log } from "../../app/platform/log.server.ts";
import { hasMailServer } from "../../app/platform/mail.server.ts";
import { endWithParent } from "./child.ts";

/** Begins, and says so; ends with whoever started it. */
export async function work(): Promise<void> {
  if (!hasMailServer()) log.info("SMTP_URL がないため、メールは送らず、送信箱の画面に置きます。");

  const stop = await startWorker(
    pool,
    {
      "deliver-notice": ({ noticeId }) => deliverNotice(noticeId ?? "", new Date()),
      "read-file": ({ sha256 }) => readWords(sha256 ?? ""),
      "spread-news": ({ eventId = "", kind = "", subjectId = "", at = "" }) =>
        spreadNews({ eventId, kind, subjectId, at: new Date(at) }),
      "send-digests": () => sendDigests(new Date()),
      nightly: () => runNightly(new Date()),
      "make-anew": async () => {
        await renderWords();
        await makePhotosAnew(new Date());
      },
    },
    {
      failed: (queue, job, error) => log.error({ queue, job, cause: causeOf(error) }, "a job failed"),
      broken: (error) => log.error({ cause: causeOf(error) }, "the queue of jobs failed"),
    },
  );

  endWithParent(stop);
  process.send?.("ready");
}
