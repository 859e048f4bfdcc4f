import type { FormMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { ActForm } from "./act-form.tsx";
import { Button } from "./button.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { type Crumb, Page } from "./page.tsx";
import { StaleSave } from "./stale-save.tsx";

type Props = {
  title: string;
  crumbs: Crumb[];
  form: FormMetadata<Record<string, unknown>>;
  button: string;
  intro?: ReactNode;
  children?: ReactNode;
  /** Another thing to do with the same fields. */
  second?: ReactNode;
  /** What stands below the button. */
  outro?: ReactNode;
  /** Nothing can be done here yet: the intro says why, and no form is drawn. */
  isBlocked?: boolean;
  /** Where to go instead of acting. */
  back?: { href: string; label: string };
  isDanger?: boolean;
  action?: string;
  hasFiles?: boolean;
};

/** One thing on a page: the question, its fields, one main button. */
export function FormPage({
  title,
  crumbs,
  form,
  button,
  intro,
  children,
  outro,
  second,
  isBlocked,
  back,
  isDanger,
  action,
  hasFiles,
}: Props) {
  return (
    <Page title={title} crumbs={crumbs}>
      <ErrorSummary form={form} />
      <StaleSave />
      {intro}
      {!isBlocked && (
        <ActForm id={form.id} name={title} action={action} hasFiles={hasFiles}>
          {children}
          <p className="actions">
            <Button isDanger={isDanger}>{button}</Button>
            {second}
            {back && <a href={back.href}>{back.label}</a>}
          </p>
        </ActForm>
      )}
      {isBlocked && back && (
        <p>
          <a href={back.href}>戻る</a>
        </p>
      )}
      {outro}
    </Page>
  );
}
