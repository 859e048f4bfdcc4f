/** HTML that went through the sanitizer; a plain string is not one. */
export type SafeHtml = string & { readonly __safeHtml: unique symbol };
