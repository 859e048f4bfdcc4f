import { Form, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";

type Props = {
  children: ReactNode;
  action?: string;
  id?: string;
  /** Tells forms of one page apart, so that each is taken once. */
  name?: string;
  className?: string;
  /** Found by the script that lets its row be dragged. */
  isMove?: boolean;
  /** A form that sends files. */
  hasFiles?: boolean | undefined;
  /** Saves itself as it is written in, under this name. */
  autosave?: string;
};

/** A form that changes something: posts plainly, and carries a key so that twice is once. */
export function ActForm({ children, action, id, name = "form", className, hasFiles, isMove, autosave }: Props) {
  const root = useRouteLoaderData("root") as { formKey?: string } | undefined;
  return (
    <Form
      method="post"
      action={action}
      id={id}
      className={className}
      noValidate
      // Scripts add to a page; they never post for it, so that a form works the same with and without them.
      reloadDocument
      data-move={isMove ? "" : undefined}
      data-autosave={autosave}
      {...(hasFiles ? { encType: "multipart/form-data" as const } : {})}
    >
      <input type="hidden" name="_key" value={`${root?.formKey ?? ""}:${name}`} />
      {children}
    </Form>
  );
}
