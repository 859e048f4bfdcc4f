import { Checks, TextField } from "../../ui/fields.tsx";
import { givenChecks } from "../../ui/given-checks.ts";
import type { useActForm } from "../../ui/use-act-form.ts";
import { needWords } from "./observers.schema.ts";

type Form = ReturnType<typeof useActForm<{ name: string; needs: string }>>;

/** What anybody says who asks for a seat, and the desk for them: who comes. */
export function ObserverName({ fields }: { fields: Pick<Form["fields"], "name"> }) {
  return (
    <TextField
      field={fields.name}
      label="氏名"
      autoComplete="name"
      hint="受付で確かめるために使い、会議の30日後に消します。公開しません。"
    />
  );
}

/** And what they need there. */
export function ObserverNeeds({ form, fields }: { form: Form["form"]; fields: Pick<Form["fields"], "needs"> }) {
  return (
    <Checks
      field={fields.needs}
      label="必要なもの（任意）"
      options={Object.entries(needWords).map(([value, label]) => ({ value, label }))}
      checked={givenChecks(form, "needs")}
    />
  );
}
