import type { ReactNode } from "react";

type Props = {
  children: ReactNode;
  isQuiet?: boolean;
  isDanger?: boolean | undefined;
  name?: string;
  value?: string;
  form?: string;
  /** Another address to post the same fields to. */
  formAction?: string;
};

export function Button({ children, isQuiet, isDanger, ...rest }: Props) {
  const look = isDanger ? "button is-danger" : isQuiet ? "button is-quiet" : "button";
  return (
    <button type="submit" className={look} {...rest}>
      {children}
    </button>
  );
}

export function ButtonLink({ href, children, isQuiet }: { href: string; children: ReactNode; isQuiet?: boolean }) {
  return (
    <a className={isQuiet ? "button is-quiet" : "button"} href={href}>
      {children}
    </a>
  );
}
