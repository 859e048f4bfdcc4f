import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ownComment } from "#app/domain/comments/comment-forms.server.ts";
import { withdrawComment } from "#app/domain/comments/withdraw-comment.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { commentRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => ownComment(viewer, commentRef(params)));

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await withdrawComment(viewer, commentRef(params));
  return redirect("/me/opinions?done=comment-withdrawn");
});

export const meta = titled("意見を取り下げる");

export default function CommentWithdrawal() {
  const { text, isGone } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  return (
    <FormPage
      title="意見を取り下げる"
      form={form}
      isDanger
      isBlocked={isGone}
      button="取り下げる"
      back={{ href: "/me/opinions", label: "やめる" }}
      crumbs={[{ label: "わたしの意見", href: "/me/opinions" }]}
      intro={
        isGone ? (
          <p>この意見は、もうサイトに載っていません。</p>
        ) : (
          <>
            <Words>{text}</Words>
            <p>
              この意見と、直す前の文は、サイトのどこにも載らなくなります。返信があるときは、返信は残り、元の場所に「取り下げました」と示します。区の記録には残ります。元には戻せません。
            </p>
          </>
        )
      }
    />
  );
}
