/** Where to go after signing in: a plain path of this site, or the given place. */
export function safeReturnTo(value: string | null | undefined, otherwise = "/me"): string {
  return value && /^\/(?!\/)[A-Za-z0-9\-_/.]*(\?[A-Za-z0-9\-_=&.%]*)?$/.test(value) && !value.includes("..")
    ? value
    : otherwise;
}
