import type { MetaDescriptor } from "@remix-run/react";
import { pageMeta } from "../ui/meta.ts";

type Args<T> = { data: T | undefined; matches: { id: string; data?: unknown }[]; location: { pathname: string } };

type Said = { title: string; description?: string; jsonLd?: object };

/** A route's meta function out of what its loader read; an error page keeps a plain title. */
export function metaFrom<T>(say: (data: T) => Said) {
  return ({ data, matches, location }: Args<T>): MetaDescriptor[] => {
    const root = matches.find((match) => match.id === "root")?.data as
      | { origin: string; isDemo: boolean; siteName: string }
      | undefined;
    const { title, description = "", jsonLd } = data === undefined ? { title: "ページを表示できません" } : say(data);
    return pageMeta({
      title,
      description: description || `${title}のページです。`,
      path: location.pathname,
      origin: root?.origin ?? "",
      isDemo: root?.isDemo ?? false,
      siteName: root?.siteName ?? "区民会議",
      ...(jsonLd ? { jsonLd } : {}),
    }) as MetaDescriptor[];
  };
}

/** For a page whose title does not depend on what it reads, if it reads anything. */
export const titled = (title: string) => {
  const meta = metaFrom<unknown>(() => ({ title }));
  return (args: Args<unknown>) => meta({ ...args, data: args.data ?? null });
};
