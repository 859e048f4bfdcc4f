/** Some letters nobody guesses, and the name of the form, which may be in any script. */
export const isKey = (value: unknown): value is string =>
  typeof value === "string" && /^[\w-]{16,80}(:[^\p{Cc}]{0,200})?$/u.test(value);

/** Whether somebody went back and wrote anew in a form that was taken: nothing of it is lost, and nothing is sent unasked. */
export const isWrittenAnew = (error: unknown): boolean =>
  error instanceof Error && error.name === "RepeatedForm" && (error as { isOther?: boolean }).isOther === true;

export const sentBefore =
  "この画面からは、もう送っています。書き直した内容を新しく送るときは、もう一度、送るボタンを押してください。";
