import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dialoguePage } from "#app/domain/desk/dialogue-page.server.ts";
import { ParticipantInput, wayWords } from "#app/domain/dialogues/dialogues.schema.ts";
import { inviteParticipant } from "#app/domain/dialogues/invite-participant.server.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Table } from "#app/ui/table.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => dialoguePage(viewer, sessionRef(params)));

export const action = formAction(ParticipantInput, async ({ viewer, params, input }) => {
  await inviteParticipant(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/participants?done=added`);
});

export const meta = titled("参加する人");

export default function Participants() {
  const { ward, key, session, participants } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ name: string; kana: string; way: string }>({ way: "invited" });
  const back = `/wards/${ward.slug}/desk/sessions/${key}`;
  const isOpen = session.state === "draft" || session.state === "announced";
  return (
    <FormPage
      title="参加する人"
      form={form}
      button="加える"
      isBlocked={!isOpen}
      back={{ href: back, label: "戻る" }}
      crumbs={[{ label: `第${session.ordinal}回${session.title}`, href: back }]}
      intro={<p>氏名は事務局だけが見ます。公開のページには、参加のしかたごとの人数だけが載ります。</p>}
      outro={
        participants.length > 0 && (
          <Table
            caption={`${participants.length}名・ふりがなの順`}
            heads={["氏名", "参加のしかた", "参加", "操作"]}
            rows={participants.map((person) => ({
              key: person.id,
              cells: [
                `${person.name}（${person.kana}）`,
                wayWords[person.way],
                person.hasCome ? "参加" : "―",
                isOpen ? (
                  <ActForm
                    key="remove"
                    action={`${back}/participants/${person.id}/removal`}
                    name={`remove-${person.id}`}
                    className="inline-form"
                  >
                    <Button isQuiet>
                      外す<span className="sr-only">（{person.name}）</span>
                    </Button>
                  </ActForm>
                ) : (
                  "―"
                ),
              ],
            }))}
          />
        )
      }
    >
      <TextField field={fields.name} label="氏名" width="middle" />
      <TextField field={fields.kana} label="ふりがな" width="middle" />
      <Choices
        field={fields.way}
        label="参加のしかた"
        isRow
        options={Object.entries(wayWords).map(([value, label]) => ({ value, label }))}
      />
    </FormPage>
  );
}
